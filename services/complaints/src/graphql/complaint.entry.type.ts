import '@concord/kit/graphql/metadata';
import { Cursor, DateTime } from '@concord/kit/graphql/scalars';
import { ActorType } from '@concord/kit/graphql/types/actor.type';
import { EntryDetailType } from '@concord/kit/graphql/types/entry-detail.type';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ComplaintType } from './complaint.type.js';
import { StaffStub } from './foreign.stub.js';

/** One act in the life of a complaint: the timeline reads them as sentences. */
@ObjectType('ComplaintEntry')
export class ComplaintEntryType {
  /** The hospital it belongs to; not a field of the graph, but what the field policy measures by. */
  organization!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  /** The name of the move. */
  @Field(() => String)
  kind!: string;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => ActorType)
  actor!: ActorType;

  /** The person of staff who acted, with their name; null for a timer. */
  @Field(() => StaffStub, { nullable: true })
  staff?: StaffStub;

  /** What was written. */
  @Field(() => String, { nullable: true })
  note?: string;

  /** What was coded. */
  @Field(() => [EntryDetailType])
  details!: readonly EntryDetailType[];
}

/** News of a complaint; `complaint` is as it is now, not as it was then. */
@ObjectType('ComplaintFeedEntry')
export class ComplaintFeedEntryType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => ActorType)
  actor!: ActorType;

  @Field(() => StaffStub, { nullable: true })
  staff?: StaffStub;

  @Field(() => Int)
  version!: number;

  /** Whose complaint it is; not a field of the graph. */
  complaintId!: string;

  @Field(() => ComplaintType, { nullable: true })
  complaint?: ComplaintType;
}

/** One event of the feed; without an entry it is the heartbeat. */
@ObjectType('ComplaintFeedItem')
export class ComplaintFeedItemType {
  @Field(() => Cursor)
  cursor!: string;

  @Field(() => ComplaintFeedEntryType, { nullable: true })
  entry?: ComplaintFeedEntryType;
}
