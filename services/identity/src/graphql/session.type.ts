import '@concord/kit/graphql/metadata';
import { DateTime } from '@concord/kit/graphql/scalars';
import type { Identity } from '@concord/kit/identity/identity';
import { Field, ID, ObjectType } from 'type-graphql';
import type { SessionRecord } from '../app/sign-in.ports.js';

/** A place where somebody is signed in. */
@ObjectType('Session')
export class SessionType {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime)
  openedAt!: Date;

  /** To the minute. */
  @Field(() => DateTime)
  usedAt!: Date;

  /** When it ends unless it is used before. */
  @Field(() => DateTime)
  expiresAt!: Date;

  /** When it ends however much it is used. */
  @Field(() => DateTime)
  endsAt!: Date;

  /** Whether the call came by this one. */
  @Field(() => Boolean)
  current!: boolean;
}

/** A session as the graph shows it to `identity`. */
export function shownSession(session: SessionRecord, identity: Pick<Identity, 'session'>): SessionType {
  const { id, openedAt, usedAt, idleUntil, endsAt } = session;
  return { id, openedAt, usedAt, endsAt, expiresAt: idleUntil, current: id === identity.session };
}
