import '@concord/kit/graphql/metadata';
import type { Fen } from '@concord/kit/domain/money';
import { DateTime, LocalDate, Money } from '@concord/kit/graphql/scalars';
import { TextType } from '@concord/kit/graphql/types/text.type';
import type { Given } from '@concord/rules/disclosure/withhold';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ClaimRecord } from '../app/ports.js';
import { ClaimStatusEnum } from './claim.enums.js';
import {
  ApprovalType,
  ClaimProposalType,
  PayeeType,
  PaymentType,
  PayoutBasisType,
  PayoutType,
} from './claim.money.type.js';
import {
  AssessmentType,
  ClaimDocumentType,
  ClaimRefusalType,
  ClaimSurveyType,
  CoverCheckType,
} from './claim.parts.type.js';
import { DisputeStub, OrganizationStub, StaffStub } from './foreign.stub.js';
import { PolicyLineEnum } from './policy.enums.js';

/** A claim as the graph shows it. What is computed or loaded for it stands in `claim.fields.ts`. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "caseNo")')
@ObjectType('Claim')
export class ClaimType {
  /** What it is shown from; not a field of the graph. */
  record!: ClaimRecord;

  /** Which kinds of data that the hospital told may be delivered to who asks; not a field of the graph. */
  given!: Given;

  /** The insurer, and who else has a seat: what the field policy measures by. Not fields of the graph. */
  organization!: string;
  parties!: readonly string[];

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  caseNo!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ClaimStatusEnum)
  status!: string;

  @Field(() => TextType)
  stage!: TextType;

  @Field(() => OrganizationStub)
  insurer!: OrganizationStub;

  @Field(() => OrganizationStub)
  hospital!: OrganizationStub;

  @Field(() => DisputeStub, { nullable: true })
  dispute?: DisputeStub;

  @Field(() => PolicyLineEnum)
  line!: string;

  /** What is claimed; null for who is not told it. */
  @Field(() => Money, { nullable: true })
  claimed?: Fen;

  @Field(() => LocalDate, { nullable: true })
  occurredOn?: string;

  @Field(() => DateTime)
  noticedAt!: Date;

  @Field(() => String)
  rulePack!: string;

  @Field(() => String, { nullable: true })
  contractPack?: string;

  @Field(() => StaffStub, { nullable: true })
  adjuster?: StaffStub;

  @Field(() => StaffStub, { nullable: true })
  surveyor?: StaffStub;

  @Field(() => ClaimSurveyType, { nullable: true })
  survey?: ClaimSurveyType;

  @Field(() => CoverCheckType, { nullable: true })
  cover?: CoverCheckType;

  @Field(() => ClaimRefusalType, { nullable: true })
  refusal?: ClaimRefusalType;

  /** The list that was asked for, once and complete. */
  @Field(() => [ClaimDocumentType])
  documents!: readonly ClaimDocumentType[];

  @Field(() => AssessmentType, { nullable: true })
  assessment?: AssessmentType;

  @Field(() => ClaimProposalType, { nullable: true })
  proposal?: ClaimProposalType;

  @Field(() => PayoutType, { nullable: true })
  payout?: PayoutType;

  @Field(() => PayoutBasisType, { nullable: true })
  basis?: PayoutBasisType;

  @Field(() => PayeeType, { nullable: true })
  payee?: PayeeType;

  @Field(() => [ApprovalType])
  approvals!: readonly ApprovalType[];

  @Field(() => PaymentType, { nullable: true })
  payment?: PaymentType;

  /** Where the mediation of its dispute stands, as last heard. */
  @Field(() => TextType, { nullable: true })
  mediationStage?: TextType;
}
