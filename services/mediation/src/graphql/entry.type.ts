import '@concord/kit/graphql/metadata';
import { Cursor, DateTime } from '@concord/kit/graphql/scalars';
import { ActorType } from '@concord/kit/graphql/types/actor.type';
import { EntryDetailType } from '@concord/kit/graphql/types/entry-detail.type';
import { TextType } from '@concord/kit/graphql/types/text.type';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { About } from '../app/reading.js';
import { CaucusType } from './caucus.type.js';
import { DisputeType } from './dispute.type.js';
import { OrganizationStub, StaffStub } from './foreign.stub.js';
import { MediationType } from './mediation.type.js';

/** One act in the life of a dispute or a mediation: the timeline reads them as sentences. */
@ObjectType('MediationEntry')
export class MediationEntryType {
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

  /** The person of staff who acted; null for a timer or a service. */
  @Field(() => StaffStub, { nullable: true })
  staff?: StaffStub;

  /** Whose people acted. */
  @Field(() => OrganizationStub, { nullable: true })
  organization?: OrganizationStub;

  /** What was written. */
  @Field(() => String, { nullable: true })
  note?: string;

  /** What was coded. */
  @Field(() => [EntryDetailType])
  details!: readonly EntryDetailType[];
}

/** News of a case; what it is about is as it is now, not as it was then. */
@ObjectType('MediationFeedEntry')
export class MediationFeedEntryType {
  /** What it is about; not a field of the graph. */
  about!: About;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

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

  @Field(() => DisputeType, { nullable: true })
  dispute?: DisputeType;

  @Field(() => MediationType, { nullable: true })
  mediation?: MediationType;

  @Field(() => CaucusType, { nullable: true })
  caucus?: CaucusType;
}

/** One event of the feed; without an entry it is the heartbeat. */
@ObjectType('MediationFeedItem')
export class MediationFeedItemType {
  @Field(() => Cursor)
  cursor!: string;

  @Field(() => MediationFeedEntryType, { nullable: true })
  entry?: MediationFeedEntryType;
}
