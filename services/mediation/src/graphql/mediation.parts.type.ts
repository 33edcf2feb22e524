import '@concord/kit/graphql/metadata';
import type { Fen } from '@concord/kit/domain/money';
import { DateTime, Money } from '@concord/kit/graphql/scalars';
import { TextType } from '@concord/kit/graphql/types/text.type';
import { Field, ID, ObjectType } from 'type-graphql';
import { LiabilityDegreeEnum, RoomSideEnum } from './dispute.enums.js';
import { StaffStub } from './foreign.stub.js';
import { DisclosureType } from './dispute.parts.type.js';
import * as enums from './mediation.enums.js';

/** How it was asked for. */
@ObjectType('MediationApplication')
export class MediationApplicationType {
  @Field(() => enums.ApplicantEnum)
  by!: string;

  @Field(() => enums.ApplicationFormEnum)
  form!: string;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => StaffStub, { nullable: true })
  receivedBy?: StaffStub;

  /** Where the signed application, or the signed record of an oral one, is kept. */
  @Field(() => String, { nullable: true })
  paper?: string;

  /** The footing on which the committee sees what the hospital knows, where the hospital applied. */
  @Field(() => DisclosureType, { nullable: true })
  disclosure?: DisclosureType;
}

@ObjectType('Mediator')
export class MediatorType {
  @Field(() => StaffStub, { nullable: true })
  staff?: StaffStub;

  /** Said what interests of their own there are, or that there are none. */
  @Field(() => Boolean)
  declared!: boolean;

  /** For the committee alone. */
  @Field(() => String, { nullable: true })
  conflict?: string;

  @Field(() => enums.ChosenByEnum)
  chosenBy!: string;
}

@ObjectType('MediationSession')
export class MediationSessionType {
  @Field(() => ID)
  id!: string;

  @Field(() => enums.SessionKindEnum)
  kind!: string;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => String, { nullable: true })
  place?: string;

  @Field(() => Boolean)
  online!: boolean;

  @Field(() => DateTime, { nullable: true })
  openedAt?: Date;

  @Field(() => DateTime, { nullable: true })
  closedAt?: Date;

  /** What both sides were asked to confirm. */
  @Field(() => String, { nullable: true })
  record?: string;

  @Field(() => Boolean, { nullable: true })
  confirmedByPatient?: boolean;

  @Field(() => Boolean, { nullable: true })
  confirmedByHospital?: boolean;
}

/** The four heads of an opinion (701 art. 36). */
@ObjectType('AppraisalOpinion')
export class AppraisalOpinionType {
  @Field(() => String, { nullable: true })
  damage?: string;

  @Field(() => String, { nullable: true })
  fault?: string;

  @Field(() => String, { nullable: true })
  causation?: string;

  @Field(() => LiabilityDegreeEnum)
  degree!: string;

  @Field(() => DateTime)
  receivedAt!: Date;
}

/** The appraisal under way, or the last one. */
@ObjectType('Appraisal')
export class AppraisalType {
  @Field(() => String, { nullable: true })
  body?: string;

  @Field(() => DateTime)
  commissionedAt!: Date;

  @Field(() => AppraisalOpinionType, { nullable: true })
  opinion?: AppraisalOpinionType;

  /** Why it ended without an opinion. */
  @Field(() => String, { nullable: true })
  ended?: string;
}

@ObjectType('ProposalAnswer')
export class ProposalAnswerType {
  @Field(() => enums.MediationSideEnum)
  side!: string;

  @Field(() => Boolean)
  accepts!: boolean;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => String, { nullable: true })
  note?: string;
}

/** What the mediators propose. */
@ObjectType('Proposal')
export class ProposalType {
  @Field(() => ID)
  id!: string;

  /** What goes to the patient's side; `mental` is a part of it. */
  @Field(() => Money)
  total!: Fen;

  @Field(() => Money)
  mental!: Fen;

  /** Legal cost, on top of the total. */
  @Field(() => Money)
  legal!: Fen;

  @Field(() => LiabilityDegreeEnum)
  liability!: string;

  @Field(() => String, { nullable: true })
  text?: string;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => [ProposalAnswerType])
  answers!: readonly ProposalAnswerType[];
}

/** The insurer's word on the proposal, or the hospital's word that it pays alone. */
@ObjectType('Undertaking')
export class UndertakingType {
  @Field(() => Money, { nullable: true })
  insurerShare?: Fen;

  @Field(() => Money, { nullable: true })
  hospitalShare?: Fen;

  @Field(() => DateTime, { nullable: true })
  expiresAt?: Date;

  @Field(() => Boolean)
  waived!: boolean;

  /** Why there is none any more: a code. */
  @Field(() => String, { nullable: true })
  ended?: string;
}

/** An offer that a side let out of its room. */
@ObjectType('ReleasedOffer')
export class ReleasedOfferType {
  @Field(() => RoomSideEnum)
  side!: string;

  @Field(() => Money, { nullable: true })
  amount?: Fen;

  @Field(() => String, { nullable: true })
  text?: string;

  @Field(() => DateTime)
  at!: Date;
}

/** Why it ended without an agreement. */
@ObjectType('Termination')
export class TerminationType {
  @Field(() => enums.TerminationGroundEnum)
  ground!: string;

  @Field(() => TextType)
  label!: TextType;

  @Field(() => String, { nullable: true })
  text?: string;

  @Field(() => [enums.RouteEnum])
  routes!: readonly string[];

  @Field(() => DateTime)
  at!: Date;
}

/** Why an application was turned away. */
@ObjectType('AcceptanceRefusal')
export class AcceptanceRefusalType {
  @Field(() => [enums.RefusalGroundEnum])
  grounds!: readonly string[];

  @Field(() => String, { nullable: true })
  text?: string;

  @Field(() => [enums.RouteEnum])
  routes!: readonly string[];

  @Field(() => DateTime)
  at!: Date;
}
