import '@concord/kit/graphql/metadata';
import { Cursor, DateTime } from '@concord/kit/graphql/scalars';
import { ActorType } from '@concord/kit/graphql/types/actor.type';
import { EntryDetailType } from '@concord/kit/graphql/types/entry-detail.type';
import { TextType } from '@concord/kit/graphql/types/text.type';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ClaimType } from './claim.type.js';
import { OrganizationStub, StaffStub } from './foreign.stub.js';

/** One act in the life of a claim: the timeline reads them as sentences. */
@ObjectType('ClaimEntry')
export class ClaimEntryType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  /** The name of the move. */
  @Field(() => String)
  kind!: string;

  @Field(() => TextType)
  label!: TextType;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => ActorType)
  actor!: ActorType;

  /** The person who acted, where they are of the reader's own house. */
  @Field(() => StaffStub, { nullable: true })
  staff?: StaffStub;

  /** The house that acted; null for a clock. */
  @Field(() => OrganizationStub, { nullable: true })
  organization?: OrganizationStub;

  /** What was written. */
  @Field(() => String, { nullable: true })
  note?: string;

  /** What was coded. */
  @Field(() => [EntryDetailType])
  details!: readonly EntryDetailType[];
}

/** News of a claim; `claim` is as it is now, not as it was then. */
@ObjectType('ClaimFeedEntry')
export class ClaimFeedEntryType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => TextType)
  label!: TextType;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => ActorType)
  actor!: ActorType;

  @Field(() => StaffStub, { nullable: true })
  staff?: StaffStub;

  @Field(() => OrganizationStub, { nullable: true })
  organization?: OrganizationStub;

  @Field(() => Int)
  version!: number;

  /** Whose claim it is; not a field of the graph. */
  claimId!: string;

  @Field(() => ClaimType, { nullable: true })
  claim?: ClaimType;
}

/** One event of the feed; without an entry it is the heartbeat. */
@ObjectType('ClaimFeedItem')
export class ClaimFeedItemType {
  @Field(() => Cursor)
  cursor!: string;

  @Field(() => ClaimFeedEntryType, { nullable: true })
  entry?: ClaimFeedEntryType;
}
