import '@concord/kit/graphql/metadata';
import type { Fen } from '@concord/kit/domain/money';
import { DateTime, LocalDate, Money } from '@concord/kit/graphql/scalars';
import { TextType } from '@concord/kit/graphql/types/text.type';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { ClaimType } from './claim.type.js';
import { DepartmentStub, OrganizationStub } from './foreign.stub.js';
import { CoverBasisEnum, PolicyLineEnum, ReservationStateEnum } from './policy.enums.js';

/** A circumstance that the policy does not cover. */
@ObjectType('PolicyExclusion')
export class PolicyExclusionType {
  @Field(() => ID)
  id!: string;

  @Field(() => TextType)
  title!: TextType;
}

/** What the hospital bears itself: the convention of the policy, and in words. */
@ObjectType('PolicyDeductible')
export class PolicyDeductibleType {
  @Field(() => String)
  convention!: string;

  @Field(() => TextType)
  description!: TextType;
}

/** The money terms of a policy; a limit that is missing is not agreed. */
@ObjectType('PolicyTerms')
export class PolicyTermsType {
  @Field(() => Money)
  perPerson!: Fen;

  @Field(() => Money, { nullable: true })
  perOccurrence?: Fen;

  @Field(() => Money)
  aggregate!: Fen;

  /** Of the limit per person. */
  @Field(() => Float, { nullable: true })
  mentalPercent?: number;

  /** 0 where mental harm is not covered. */
  @Field(() => Money, { nullable: true })
  mentalAmount?: Fen;

  @Field(() => Money, { nullable: true })
  legalPerClaim?: Fen;

  @Field(() => Money, { nullable: true })
  legalAggregate?: Fen;

  @Field(() => PolicyDeductibleType)
  deductible!: PolicyDeductibleType;
}

/** Money of the limit that is promised to one claim. */
@ObjectType('LedgerReservation')
export class LedgerReservationType {
  /** Whose it is; not a field of the graph. */
  claimId!: string;

  @Field(() => ClaimType, { nullable: true })
  claim?: ClaimType;

  @Field(() => Money)
  amount!: Fen;

  @Field(() => DateTime)
  expiresAt!: Date;

  @Field(() => ReservationStateEnum)
  state!: string;
}

/** What is paid and promised of a policy's limit, and how far a reviewer may bind the insurer. */
@ObjectType('Ledger')
export class LedgerType {
  @Field(() => Money)
  paid!: Fen;

  /** Promised, and not yet called upon. */
  @Field(() => Money)
  held!: Fen;

  /** Promised and called upon. */
  @Field(() => Money)
  called!: Fen;

  @Field(() => Money)
  remaining!: Fen;

  @Field(() => Money)
  legalPaid!: Fen;

  @Field(() => Money)
  reviewerAuthority!: Fen;

  @Field(() => [LedgerReservationType])
  reservations!: readonly LedgerReservationType[];
}

/** A liability policy between an insurer and a hospital. */
@Directive('@key(fields: "id")')
@ObjectType('Policy')
export class PolicyType {
  /** The insurer, and the hospital beside it: what the field policy measures by. Not fields of the graph. */
  organization!: string;
  parties!: readonly string[];

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  policyNo!: string;

  @Field(() => PolicyLineEnum)
  line!: string;

  @Field(() => OrganizationStub)
  insurer!: OrganizationStub;

  @Field(() => OrganizationStub)
  hospital!: OrganizationStub;

  @Field(() => LocalDate)
  periodFrom!: string;

  /** The last day of cover. */
  @Field(() => LocalDate)
  periodTo!: string;

  @Field(() => CoverBasisEnum)
  basis!: string;

  /** Claims made: events before this day are not covered. */
  @Field(() => LocalDate, { nullable: true })
  retroDate?: string;

  /** Null when the whole hospital is insured. */
  @Field(() => [DepartmentStub], { nullable: true })
  insuredDepartments?: readonly DepartmentStub[];

  @Field(() => [PolicyExclusionType])
  exclusions!: readonly PolicyExclusionType[];

  @Field(() => PolicyTermsType)
  terms!: PolicyTermsType;

  /** The insurer's service contract, by which its clocks run. */
  @Field(() => String)
  contractPack!: string;
}
