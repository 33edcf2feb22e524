import '@concord/kit/graphql/metadata';
import { connectionOf, edgeOf } from '@concord/kit/graphql/connection';
import { Cursor, DateTime } from '@concord/kit/graphql/scalars';
import { CappedCountType } from '@concord/kit/graphql/types/capped-count.type';
import { Field, ObjectType } from 'type-graphql';
import { ComplaintType } from './complaint.type.js';

@ObjectType()
export class ComplaintEdge extends edgeOf(() => ComplaintType) {}

/** A page of the worklist, in the order of what is due. */
@ObjectType()
export class ComplaintConnection extends connectionOf(() => ComplaintEdge) {
  @Field(() => CappedCountType)
  totalCount!: CappedCountType;

  /** Subscribe after this to miss nothing that happened since. */
  @Field(() => Cursor)
  asOf!: string;

  /** The time of the server when it began to read; compare it with the time of an entry, never with a clock of one's own. */
  @Field(() => DateTime)
  readAt!: Date;
}

/** Numbers of the home page; each is the length of a view of the worklist. */
@ObjectType()
export class ComplaintCounters {
  @Field(() => CappedCountType)
  overdue!: CappedCountType;

  @Field(() => CappedCountType)
  dueToday!: CappedCountType;

  @Field(() => CappedCountType)
  mine!: CappedCountType;

  @Field(() => CappedCountType)
  awaitingApproval!: CappedCountType;

  @Field(() => CappedCountType)
  open!: CappedCountType;

  @Field(() => CappedCountType)
  majorOpen!: CappedCountType;

  @Field(() => CappedCountType)
  inDispute!: CappedCountType;

  @Field(() => Cursor)
  asOf!: string;

  /** The time of the server when it began to read; compare it with the time of an entry, never with a clock of one's own. */
  @Field(() => DateTime)
  readAt!: Date;
}
