import '@concord/kit/graphql/metadata';
import type { Fen } from '@concord/kit/domain/money';
import { DateTime, LocalDate, Money } from '@concord/kit/graphql/scalars';
import { TextType } from '@concord/kit/graphql/types/text.type';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ApprovalStepEnum, LiabilityDegreeEnum, PayeeKindEnum, ProposalStateEnum } from './claim.enums.js';
import { StaffStub } from './foreign.stub.js';

/** What the mediators propose, and the insurer's word on it. */
@ObjectType('ClaimProposal')
export class ClaimProposalType {
  @Field(() => ID)
  id!: string;

  @Field(() => Money)
  total!: Fen;

  @Field(() => Money)
  mental!: Fen;

  @Field(() => Money)
  legal!: Fen;

  @Field(() => LiabilityDegreeEnum)
  liability!: string;

  @Field(() => DateTime)
  askedAt!: Date;

  @Field(() => ProposalStateEnum)
  state!: string;
}

/** One step of the reckoning: what the insurer bore before it and after it, and under which term of the policy. */
@ObjectType('PayoutStep')
export class PayoutStepType {
  @Field(() => ID)
  id!: string;

  @Field(() => TextType)
  sentence!: TextType;

  @Field(() => TextType)
  clause!: TextType;

  @Field(() => Money)
  before!: Fen;

  @Field(() => Money)
  after!: Fen;
}

/** Who pays what on the proposal that was consented to. */
@ObjectType('Payout')
export class PayoutType {
  @Field(() => Money)
  insurerShare!: Fen;

  @Field(() => Money)
  hospitalShare!: Fen;

  @Field(() => [PayoutStepType])
  steps!: readonly PayoutStepType[];

  /** Until when the insurer is bound. */
  @Field(() => DateTime)
  expiresAt!: Date;
}

/** The agreement that the payment rests on. */
@ObjectType('PayoutBasis')
export class PayoutBasisType {
  @Field(() => ID)
  agreement!: string;

  @Field(() => Money)
  total!: Fen;

  @Field(() => Money)
  insurerShare!: Fen;

  @Field(() => Money)
  hospitalShare!: Fen;

  @Field(() => PayeeKindEnum)
  payee!: string;

  @Field(() => DateTime)
  effectiveAt!: Date;

  @Field(() => String)
  hash!: string;
}

/** Who is paid. */
@ObjectType('Payee')
export class PayeeType {
  @Field(() => String, { nullable: true })
  name?: string;

  /** By its last digits. */
  @Field(() => String, { nullable: true })
  account?: string;

  @Field(() => PayeeKindEnum)
  kind!: string;

  @Field(() => Boolean)
  verified!: boolean;
}

/** One of the two approvals of a payment. */
@ObjectType('Approval')
export class ApprovalType {
  @Field(() => ApprovalStepEnum)
  step!: string;

  @Field(() => StaffStub, { nullable: true })
  by?: StaffStub;

  @Field(() => DateTime)
  at!: Date;
}

@ObjectType('Payment')
export class PaymentType {
  @Field(() => Money)
  amount!: Fen;

  @Field(() => LocalDate)
  paidOn!: string;

  @Field(() => String, { nullable: true })
  reference?: string;
}

/** What the insurer sets aside for the claim; it has a version of its own, which nobody else sees move. */
@ObjectType('Reserve')
export class ReserveType {
  @Field(() => Money)
  amount!: Fen;

  @Field(() => String)
  reason!: string;

  @Field(() => StaffStub, { nullable: true })
  setBy?: StaffStub;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => Int)
  version!: number;
}
