import '@concord/kit/graphql/metadata';
import type { Fen } from '@concord/kit/domain/money';
import { DateTime, LocalDate, Money } from '@concord/kit/graphql/scalars';
import { TextType } from '@concord/kit/graphql/types/text.type';
import { Field, ObjectType } from 'type-graphql';
import * as enums from './dispute.enums.js';
import { OrganizationStub, StaffStub } from './foreign.stub.js';

/** Somebody who asks for compensation. */
@ObjectType('Claimant')
export class ClaimantType {
  @Field(() => String, { nullable: true })
  name?: string;

  @Field(() => enums.ClaimantRelationEnum)
  relation!: string;

  /** Masked: whoever has to call has the paper. */
  @Field(() => String, { nullable: true })
  phone?: string;
}

/** One of those between whom the dispute is, or who mediates it. */
@ObjectType('DisputeParty')
export class DisputePartyType {
  @Field(() => enums.PartySideEnum)
  side!: string;

  /** None of the patient's side. */
  @Field(() => OrganizationStub, { nullable: true })
  organization?: OrganizationStub;

  /** Of the patient's side, for those who may know it. */
  @Field(() => String, { nullable: true })
  name?: string;
}

/** A line that the written notice of this dispute has to say. */
@ObjectType('NoticeLine')
export class NoticeLineType {
  @Field(() => enums.NoticeItemEnum)
  item!: string;

  @Field(() => TextType)
  label!: TextType;

  @Field(() => TextType)
  article!: TextType;
}

/** The written notice to the patient's side (701 art. 23). */
@ObjectType('StatutoryNotice')
export class StatutoryNoticeType {
  @Field(() => [enums.NoticeItemEnum])
  items!: readonly string[];

  @Field(() => DateTime)
  at!: Date;

  @Field(() => StaffStub, { nullable: true })
  by?: StaffStub;
}

/** On what a disclosure rests. */
@ObjectType('LegalBasis')
export class LegalBasisType {
  @Field(() => enums.LegalBasisKindEnum)
  kind!: string;

  /** Of a duty set by law. */
  @Field(() => String, { nullable: true })
  article?: string;

  /** Of a separate consent. */
  @Field(() => LocalDate, { nullable: true })
  givenOn?: string;

  /** Where the signed consent is kept. */
  @Field(() => String, { nullable: true })
  paper?: string;
}

/** Data that the hospital gives to another organization. */
@ObjectType('Disclosure')
export class DisclosureType {
  @Field(() => String)
  purpose!: string;

  @Field(() => [enums.DisclosedKindEnum])
  kinds!: readonly string[];

  @Field(() => LegalBasisType)
  legalBasis!: LegalBasisType;

  /** The last day. */
  @Field(() => LocalDate)
  expiresOn!: string;

  @Field(() => OrganizationStub, { nullable: true })
  recipient?: OrganizationStub;
}

/** The hospital's notice to its insurer (保险法 21). */
@ObjectType('InsurerNotice')
export class InsurerNoticeType {
  @Field(() => DateTime)
  notifiedAt!: Date;

  @Field(() => OrganizationStub)
  insurer!: OrganizationStub;

  @Field(() => DisclosureType)
  disclosure!: DisclosureType;
}

/** The insurer's reviewed opinion on liability and loss. */
@ObjectType('InsurerOpinion')
export class InsurerOpinionType {
  @Field(() => enums.LiabilityDegreeEnum)
  liability!: string;

  @Field(() => Money)
  loss!: Fen;
}

/** What was agreed without a committee. */
@ObjectType('Settlement')
export class SettlementType {
  @Field(() => Money)
  total!: Fen;

  @Field(() => LocalDate, { nullable: true })
  payBy?: string;

  @Field(() => String, { nullable: true })
  text?: string;

  @Field(() => DateTime)
  at!: Date;
}

/** How the dispute ended. */
@ObjectType('DisputeOutcome')
export class DisputeOutcomeType {
  @Field(() => enums.DisputeOutcomeKindEnum)
  kind!: string;

  @Field(() => TextType)
  label!: TextType;

  @Field(() => Money, { nullable: true })
  agreed?: Fen;

  @Field(() => String, { nullable: true })
  note?: string;

  @Field(() => DateTime)
  at!: Date;
}

/** What the rule pack of the place says for this sum. */
@ObjectType('ThresholdView')
export class ThresholdViewType {
  @Field(() => String)
  id!: string;

  @Field(() => TextType)
  title!: TextType;

  @Field(() => TextType)
  words!: TextType;

  @Field(() => TextType)
  article!: TextType;

  @Field(() => Money)
  amount!: Fen;

  @Field(() => Boolean)
  exceeded!: boolean;

  /** How well it was verified: PRIMARY SECONDARY MEMORY */
  @Field(() => String)
  verified!: string;
}
