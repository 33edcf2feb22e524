import '@concord/kit/graphql/metadata';
import { DateTime } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, InputType } from 'type-graphql';
import * as v from 'valibot';
import type { AskedFilter } from '../app/worklist.js';
import { CategoryEnum, ComplaintStatusEnum, SeverityEnum, ViewEnum } from './complaint.enums.js';

/** What the worklist is narrowed to. The same shape is what a saved view keeps. */
@Valid(v.object({ search: v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(64))) }))
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

  /** A case number, or a name, phone or member number of a patient. */
  @Field(() => String, { nullable: true })
  search?: string | null;
}

/** The filter as the app takes it. */
export function askedFilter(filter: ComplaintFilter | null | undefined): AskedFilter {
  const given = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given) as AskedFilter;
}
