import '@concord/kit/graphql/metadata';
import { DateTime, LocalDate } from '@concord/kit/graphql/scalars';
import { ActionType } from '@concord/kit/graphql/types/action.type';
import { TextType } from '@concord/kit/graphql/types/text.type';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import * as enums from './dispute.enums.js';
import { DisclosureType } from './dispute.parts.type.js';
import { OrganizationStub, StaffStub } from './foreign.stub.js';

/** A kind of data that is not delivered to who asks, and why. */
@ObjectType('Withheld')
export class WithheldType {
  @Field(() => enums.DisclosedKindEnum)
  kind!: string;

  @Field(() => TextType)
  explanation!: TextType;

  @Field(() => TextType)
  article!: TextType;
}

/** A line of the register: what the hospital gave to whom, when, on what ground, and until when. */
@ObjectType('DisclosureRecord')
export class DisclosureRecordType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => enums.DisclosureStatusEnum)
  status!: string;

  @Field(() => TextType)
  stage!: TextType;

  /** Whether it covers anything now: its last day counts, also before its end is written down. */
  @Field(() => Boolean)
  inForce!: boolean;

  @Field(() => ID)
  disputeId!: string;

  @Field(() => String)
  disputeNo!: string;

  @Field(() => OrganizationStub)
  hospital!: OrganizationStub;

  @Field(() => DisclosureType)
  terms!: DisclosureType;

  /** Whether it takes health or accounts along (个人信息保护法 28). */
  @Field(() => Boolean)
  sensitive!: boolean;

  @Field(() => DateTime)
  madeAt!: Date;

  @Field(() => StaffStub, { nullable: true })
  madeBy?: StaffStub;

  /** From this instant on nothing of it is delivered any more. */
  @Field(() => DateTime, { nullable: true })
  endedAt?: Date;

  @Field(() => StaffStub, { nullable: true })
  endedBy?: StaffStub;

  /** Why it was withdrawn or ended. */
  @Field(() => String, { nullable: true })
  reason?: string;

  /** The day until which this record is kept at the least: three years after its end (网络数据安全管理条例 12). */
  @Field(() => LocalDate, { nullable: true })
  keptUntil?: string;

  @Field(() => [ActionType])
  actions!: readonly ActionType[];
}
