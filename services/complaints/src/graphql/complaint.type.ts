import '@concord/kit/graphql/metadata';
import { DateTime } from '@concord/kit/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ComplaintRecord } from '../app/ports.js';
import { ChannelEnum, ComplaintStatusEnum, SeverityEnum, SeverityReasonEnum } from './complaint.enums.js';
import {
  ComplainantType,
  ComplaintAnswerType,
  ComplaintCategoryType,
  ComplaintFollowUpType,
  MajorDutiesType,
  RectificationType,
  ReturnedOpinionType,
} from './complaint.parts.type.js';
import { DepartmentStub, DisputeStub, PatientStub, StaffStub } from './foreign.stub.js';

/** A complaint as the graph shows it. What is computed or loaded for it stands in `complaint.fields.ts`. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "caseNo")')
@ObjectType('Complaint')
export class ComplaintType {
  /** What it is shown from; not a field of the graph. */
  record!: ComplaintRecord;

  /** The hospital it belongs to; not a field of the graph, but what the field policy measures by. */
  organization!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  caseNo!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ComplaintStatusEnum)
  status!: string;

  @Field(() => SeverityEnum, { nullable: true })
  severity?: string;

  @Field(() => [SeverityReasonEnum])
  severityReasons!: readonly string[];

  @Field(() => ChannelEnum)
  channel!: string;

  @Field(() => Boolean)
  anonymous!: boolean;

  @Field(() => PatientStub, { nullable: true })
  patient?: PatientStub;

  @Field(() => ComplainantType, { nullable: true })
  complainant?: ComplainantType;

  @Field(() => ComplaintCategoryType)
  category!: ComplaintCategoryType;

  @Field(() => String, { nullable: true })
  summary?: string;

  @Field(() => String, { nullable: true })
  narrative?: string;

  /** The departments concerned; more than one makes the feedback clock ten working days. */
  @Field(() => [DepartmentStub], { nullable: true })
  departments?: readonly DepartmentStub[];

  @Field(() => DateTime)
  receivedAt!: Date;

  @Field(() => DateTime, { nullable: true })
  promisedBy?: Date;

  @Field(() => StaffStub, { nullable: true })
  firstReceiver?: StaffStub;

  @Field(() => StaffStub, { nullable: true })
  handler?: StaffStub;

  @Field(() => StaffStub, { nullable: true })
  supervisor?: StaffStub;

  @Field(() => StaffStub, { nullable: true })
  attendingPhysician?: StaffStub;

  @Field(() => ComplaintAnswerType, { nullable: true })
  answer?: ComplaintAnswerType;

  @Field(() => ReturnedOpinionType, { nullable: true })
  returned?: ReturnedOpinionType;

  @Field(() => ComplaintFollowUpType, { nullable: true })
  followUp?: ComplaintFollowUpType;

  @Field(() => RectificationType, { nullable: true })
  rectification?: RectificationType;

  @Field(() => MajorDutiesType, { nullable: true })
  major?: MajorDutiesType;

  /** The dispute it became. */
  @Field(() => DisputeStub, { nullable: true })
  dispute?: DisputeStub;

  /** The receipt of the report of the dispute's outcome to the health department. */
  @Field(() => String, { nullable: true })
  settlementReportReference?: string;

  @Field(() => String, { nullable: true })
  analysisTag?: string;
}
