import '@concord/kit/graphql/metadata';
import { DateTime } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, InputType } from 'type-graphql';
import * as v from 'valibot';
import type { Asked } from '../app/worklist.js';
import type * as lists from '../app/worklist.ports.js';
import { DisputeStatusEnum, DisputeViewEnum } from './dispute.enums.js';
import { MediationStatusEnum, MediationViewEnum } from './mediation.enums.js';

const search = v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(64)));

/** What the list of disputes is narrowed to. */
@Valid(v.object({ search }))
@InputType()
export class DisputeFilter {
  @Field(() => DisputeViewEnum, { nullable: true })
  view?: lists.DisputeView | null;

  @Field(() => [DisputeStatusEnum], { nullable: true })
  status?: lists.DisputeFilter['status'] | null;

  /** A case number. */
  @Field(() => String, { nullable: true })
  search?: string | null;
}

/** What the worklist is narrowed to. The same shape is what a saved view keeps. */
@Valid(
  v.object({ search, claimStage: v.nullish(v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(30))) }),
)
@InputType()
export class MediationFilter {
  @Field(() => MediationViewEnum, { nullable: true })
  view?: lists.MediationView | null;

  @Field(() => [MediationStatusEnum], { nullable: true })
  status?: lists.MediationFilter['status'] | null;

  /** Stages of the insurer's claim, by their codes. */
  @Field(() => [String], { nullable: true })
  claimStage?: string[] | null;

  @Field(() => DateTime, { nullable: true })
  dueBefore?: Date | null;

  /** A case number. */
  @Field(() => String, { nullable: true })
  search?: string | null;
}

/** A filter as the app takes it: what is null was not asked. */
export function asked<Filter>(filter: object | null | undefined): Asked<Filter> {
  const given = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given) as Asked<Filter>;
}
