import '@concord/kit/graphql/metadata';
import { connectionOf, edgeOf } from '@concord/kit/graphql/connection';
import { Cursor, DateTime } from '@concord/kit/graphql/scalars';
import { CappedCountType } from '@concord/kit/graphql/types/capped-count.type';
import { Field, ObjectType } from 'type-graphql';
import { DisputeType } from './dispute.type.js';
import { MediationType } from './mediation.type.js';

@ObjectType()
export class DisputeEdge extends edgeOf(() => DisputeType) {}

/** A page of the disputes, in the order of what is due. */
@ObjectType()
export class DisputeConnection extends connectionOf(() => DisputeEdge) {
  @Field(() => CappedCountType)
  totalCount!: CappedCountType;

  /** Subscribe after this to miss nothing that happened since. */
  @Field(() => Cursor)
  asOf!: string;

  /** The time of the server when it began to read; compare it with the time of an entry, never with a clock of one's own. */
  @Field(() => DateTime)
  readAt!: Date;
}

@ObjectType()
export class MediationEdge extends edgeOf(() => MediationType) {}

/** A page of the mediations, in the order of what is due. */
@ObjectType()
export class MediationConnection extends connectionOf(() => MediationEdge) {
  @Field(() => CappedCountType)
  totalCount!: CappedCountType;

  /** Subscribe after this to miss nothing that happened since. */
  @Field(() => Cursor)
  asOf!: string;

  /** The time of the server when it began to read. */
  @Field(() => DateTime)
  readAt!: Date;
}

/** Numbers of the home page; the first four are lengths of views of the worklist. */
@ObjectType()
export class MediationCounters {
  @Field(() => CappedCountType)
  overdue!: CappedCountType;

  @Field(() => CappedCountType)
  dueToday!: CappedCountType;

  /** They mediate it, or their role's move is next. */
  @Field(() => CappedCountType)
  mine!: CappedCountType;

  @Field(() => CappedCountType)
  open!: CappedCountType;

  @Field(() => CappedCountType)
  awaitingMe!: CappedCountType;

  @Field(() => CappedCountType)
  sessionsToday!: CappedCountType;

  @Field(() => Cursor)
  asOf!: string;

  /** The time of the server when it began to read. */
  @Field(() => DateTime)
  readAt!: Date;
}
