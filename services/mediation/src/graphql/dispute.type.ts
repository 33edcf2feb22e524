import '@concord/kit/graphql/metadata';
import type { Fen } from '@concord/kit/domain/money';
import { DateTime, LocalDate, Money } from '@concord/kit/graphql/scalars';
import { TextType } from '@concord/kit/graphql/types/text.type';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Given } from '@concord/rules/disclosure/withhold';
import type { DisputeRecord } from '../app/ports.js';
import { DisputeKindEnum, DisputeStatusEnum } from './dispute.enums.js';
import * as parts from './dispute.parts.type.js';
import { ComplaintStub, DepartmentStub, OrganizationStub, PatientStub } from './foreign.stub.js';

/** A dispute as the graph shows it. What is computed or loaded for it stands in `dispute.fields.ts`. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "caseNo")')
@ObjectType('Dispute')
export class DisputeType {
  /** What it is shown from; not a field of the graph. */
  record!: DisputeRecord;

  /** Which kinds of data of it may be delivered to who asks; not a field of the graph. */
  given!: Given;

  /** The hospital; not a field of the graph, but with `seats` what the field policy measures by. */
  organization!: string;
  seats!: readonly string[];

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  caseNo!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => DisputeStatusEnum)
  status!: string;

  @Field(() => TextType)
  stage!: TextType;

  @Field(() => DisputeKindEnum)
  kind!: string;

  /** What is claimed now; null for who is not told it. */
  @Field(() => Money, { nullable: true })
  claimed?: Fen;

  @Field(() => LocalDate, { nullable: true })
  occurredOn?: string;

  @Field(() => Boolean, { nullable: true })
  death?: boolean;

  @Field(() => String)
  rulePack!: string;

  @Field(() => DateTime)
  openedAt!: Date;

  @Field(() => OrganizationStub)
  hospital!: OrganizationStub;

  @Field(() => OrganizationStub, { nullable: true })
  insurer?: OrganizationStub;

  /** The committee concerned now or last. */
  @Field(() => OrganizationStub, { nullable: true })
  committee?: OrganizationStub;

  @Field(() => ComplaintStub, { nullable: true })
  complaint?: ComplaintStub;

  @Field(() => PatientStub, { nullable: true })
  patient?: PatientStub;

  @Field(() => [DepartmentStub], { nullable: true })
  departments?: readonly DepartmentStub[];

  @Field(() => parts.StatutoryNoticeType, { nullable: true })
  notice?: parts.StatutoryNoticeType;

  /** What the notice of this dispute has to say. */
  @Field(() => [parts.NoticeLineType])
  noticeLines!: readonly parts.NoticeLineType[];

  @Field(() => parts.InsurerNoticeType, { nullable: true })
  insurerNotice?: parts.InsurerNoticeType;

  /** The hospital declared that no insurance covers this. */
  @Field(() => Boolean)
  uninsured!: boolean;

  @Field(() => parts.InsurerOpinionType, { nullable: true })
  insurerOpinion?: parts.InsurerOpinionType;

  /** The insurer's own number of the claim. */
  @Field(() => String, { nullable: true })
  claimNo?: string;

  /** Where the claim stands, as the insurer's side told it. */
  @Field(() => TextType, { nullable: true })
  claimStage?: TextType;

  @Field(() => parts.SettlementType, { nullable: true })
  settlement?: parts.SettlementType;

  @Field(() => parts.DisputeOutcomeType, { nullable: true })
  outcome?: parts.DisputeOutcomeType;

  @Field(() => [parts.ThresholdViewType])
  thresholds!: readonly parts.ThresholdViewType[];
}
