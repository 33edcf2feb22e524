import '@concord/kit/graphql/metadata';
import { DateTime } from '@concord/kit/graphql/scalars';
import { Field, ID, ObjectType } from 'type-graphql';

/** A place where the caller is signed in. */
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
