import '@concord/kit/graphql/metadata';
import { DateTime } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, InputType } from 'type-graphql';
import * as v from 'valibot';
import type { AskedFilter } from '../app/worklist.js';
import { ClaimStatusEnum, ClaimViewEnum } from './claim.enums.js';

const stage = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{1,39}$/));

/** What the worklist is narrowed to. The same shape is what a saved view keeps. */
@Valid(
  v.object({
    search: v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(64))),
    mediationStage: v.nullish(v.pipe(v.array(stage), v.maxLength(40))),
  }),
)
@InputType()
export class ClaimFilter {
  @Field(() => ClaimViewEnum, { nullable: true })
  view?: AskedFilter['view'] | null;

  @Field(() => [ClaimStatusEnum], { nullable: true })
  status?: AskedFilter['status'] | null;

  /** Where the mediation of the dispute stands, as codes of that service. */
  @Field(() => [String], { nullable: true })
  mediationStage?: string[] | null;

  @Field(() => DateTime, { nullable: true })
  dueBefore?: Date | null;

  /** The number of a claim, or of its dispute. */
  @Field(() => String, { nullable: true })
  search?: string | null;
}

/** The filter as the app takes it. */
export function askedFilter(filter: ClaimFilter | null | undefined): AskedFilter {
  const given = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given) as AskedFilter;
}
