import '@concord/kit/graphql/metadata';
import { TextType } from '@concord/kit/graphql/types/text.type';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { MediationRecord } from '../app/ports.js';
import { AgreementType } from './agreement.type.js';
import { OrganizationStub } from './foreign.stub.js';
import { MediationStatusEnum } from './mediation.enums.js';
import * as parts from './mediation.parts.type.js';

/** A mediation as the graph shows it. What is computed or loaded for it stands in `mediation.fields.ts`. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "caseNo")')
@ObjectType('MediationCase')
export class MediationType {
  /** What it is shown from; not a field of the graph. */
  record!: MediationRecord;

  /** The committee; not a field of the graph, but with `seats` what the field policy measures by. */
  organization!: string;
  seats!: readonly string[];

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  caseNo!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => MediationStatusEnum)
  status!: string;

  @Field(() => TextType)
  stage!: TextType;

  @Field(() => OrganizationStub)
  committee!: OrganizationStub;

  @Field(() => OrganizationStub)
  hospital!: OrganizationStub;

  /** Once it sits at the table. */
  @Field(() => OrganizationStub, { nullable: true })
  insurer?: OrganizationStub;

  @Field(() => parts.MediationApplicationType)
  application!: parts.MediationApplicationType;

  @Field(() => [parts.MediatorType])
  mediators!: readonly parts.MediatorType[];

  @Field(() => [parts.MediationSessionType])
  sessions!: readonly parts.MediationSessionType[];

  @Field(() => parts.AppraisalType, { nullable: true })
  appraisal?: parts.AppraisalType;

  /** What the sides let the others know of what they offered. */
  @Field(() => [parts.ReleasedOfferType])
  offers!: readonly parts.ReleasedOfferType[];

  @Field(() => parts.ProposalType, { nullable: true })
  proposal?: parts.ProposalType;

  @Field(() => parts.UndertakingType, { nullable: true })
  undertaking?: parts.UndertakingType;

  @Field(() => AgreementType, { nullable: true })
  agreement?: AgreementType;

  @Field(() => parts.TerminationType, { nullable: true })
  termination?: parts.TerminationType;

  @Field(() => parts.AcceptanceRefusalType, { nullable: true })
  refusal?: parts.AcceptanceRefusalType;
}
