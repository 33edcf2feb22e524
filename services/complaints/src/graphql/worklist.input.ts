import '@concord/kit/graphql/metadata';
import { DateTime } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, InputType } from 'type-graphql';
import * as v from 'valibot';
import type { AskedFilter } from '../app/worklist.js';
import { CategoryEnum, ComplaintStatusEnum, SeverityEnum, ViewEnum } from './complaint.enums.js';

/** Codes of stages that other services told; those they do not know they never told. */
const stages = v.nullish(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{1,39}$/))), v.maxLength(30)));

/** What the worklist is narrowed to. The same shape is what a saved view keeps. */
@Valid(
  v.object({
    search: v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(64))),
    disputeStage: stages,
    claimStage: stages,
    mediationStage: stages,
  }),
)
@InputType()
export class ComplaintFilter {
  @Field(() => ViewEnum, { nullable: true })
  view?: AskedFilter['view'] | null;

  @Field(() => [ComplaintStatusEnum], { nullable: true })
  status?: AskedFilter['status'] | null;

  @Field(() => SeverityEnum, { nullable: true })
  severity?: AskedFilter['severity'] | null;

  @Field(() => [CategoryEnum], { nullable: true })
  category?: AskedFilter['category'] | null;

  @Field(() => DateTime, { nullable: true })
  dueBefore?: Date | null;

  /** Where its dispute stands, as the mediation service told: codes of `DisputeStatus`. */
  @Field(() => [String], { nullable: true })
  disputeStage?: AskedFilter['disputeStage'] | null;

  /** Where the insurer's claim stands, as the claims service told: codes of `ClaimStatus`. */
  @Field(() => [String], { nullable: true })
  claimStage?: AskedFilter['claimStage'] | null;

  /** Where the mediation stands, as the mediation service told: codes of `MediationStatus`. */
  @Field(() => [String], { nullable: true })
  mediationStage?: AskedFilter['mediationStage'] | null;

  /** A case number, or a name, phone or member number of a patient. */
  @Field(() => String, { nullable: true })
  search?: string | null;
}

/** The filter as the app takes it. */
export function askedFilter(filter: ComplaintFilter | null | undefined): AskedFilter {
  const given = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given) as AskedFilter;
}
