import '@concord/kit/graphql/metadata';
import { key, line, prose } from '@concord/kit/graphql/input.shapes';
import { DateTime } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, ID, InputType, Int } from 'type-graphql';
import * as v from 'valibot';
import type { AppraisedDegree } from '../domain/mediation.parts.js';
import type { ChosenBy, Commissioner, Route, SessionKind, TerminationGround } from '../domain/mediation.terms.js';
import { attempt } from './act.input.js';
import { LiabilityDegreeEnum } from './dispute.enums.js';
import { MediationActInput } from './mediation.apply.input.js';
import * as enums from './mediation.enums.js';

const target = { ...attempt, mediationId: key };

@Valid(v.object({ ...target, staffIds: v.pipe(v.array(key), v.maxLength(9)) }))
@InputType()
export class MediationAssignMediatorsInput extends MediationActInput {
  @Field(() => [ID])
  staffIds!: string[];

  @Field(() => enums.ChosenByEnum)
  chosenBy!: ChosenBy;
}

@Valid(v.object({ ...target, description: v.nullish(prose(1_000)) }))
@InputType()
export class MediationDeclareConflictInput extends MediationActInput {
  /** Whether there are interests of their own. */
  @Field(() => Boolean)
  has!: boolean;

  @Field(() => String, { nullable: true })
  description?: string | null;
}

@Valid(v.object({ ...target, out: key, in: key, reason: prose(500) }))
@InputType()
export class MediationReplaceMediatorInput extends MediationActInput {
  @Field(() => ID)
  out!: string;

  @Field(() => ID)
  in!: string;

  @Field(() => String)
  reason!: string;
}

@Valid(v.object(target))
@InputType()
export class MediationInviteInsurerInput extends MediationActInput {
  @Field(() => Boolean)
  patientConsents!: boolean;

  @Field(() => Boolean)
  hospitalConsents!: boolean;
}

@Valid(v.object({ ...target, place: line(200) }))
@InputType()
export class MediationScheduleSessionInput extends MediationActInput {
  @Field(() => DateTime)
  at!: Date;

  @Field(() => String)
  place!: string;

  @Field(() => Boolean, { defaultValue: false })
  online!: boolean;

  @Field(() => enums.SessionKindEnum, { defaultValue: 'JOINT' })
  kind!: SessionKind;
}

@Valid(v.object({ ...target, sessionId: key }))
@InputType()
export class MediationOpenSessionInput extends MediationActInput {
  @Field(() => ID)
  sessionId!: string;
}

@Valid(v.object({ ...target, record: prose(20_000) }))
@InputType()
export class MediationCloseSessionInput extends MediationActInput {
  @Field(() => String)
  record!: string;

  @Field(() => Boolean)
  confirmedByPatient!: boolean;

  @Field(() => Boolean)
  confirmedByHospital!: boolean;
}

@Valid(v.object({ ...target, body: line(200) }))
@InputType()
export class MediationCommissionAppraisalInput extends MediationActInput {
  @Field(() => String)
  body!: string;

  @Field(() => enums.CommissionerEnum)
  commissionedBy!: Commissioner;

  /** Where the committee commissions, both sides consent. */
  @Field(() => Boolean, { defaultValue: false })
  patientConsents!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  hospitalConsents!: boolean;
}

/** The four heads of an opinion. */
@Valid(
  v.object({
    ...target,
    ...{ damage: prose(5_000), fault: prose(5_000), causation: prose(5_000) },
    degree: v.picklist(['FULL', 'MAJOR', 'EQUAL', 'MINOR', 'SLIGHT', 'NONE']),
  }),
)
@InputType()
export class MediationRecordAppraisalInput extends MediationActInput {
  @Field(() => String)
  damage!: string;

  @Field(() => String)
  fault!: string;

  @Field(() => String)
  causation!: string;

  @Field(() => LiabilityDegreeEnum)
  degree!: AppraisedDegree;
}

@Valid(v.object({ ...target, reason: prose(1_000) }))
@InputType()
export class MediationEndAppraisalInput extends MediationActInput {
  @Field(() => String)
  reason!: string;
}

@Valid(v.object(target))
@InputType()
export class MediationExtendInput extends MediationActInput {
  /** Working days, 1 to 60. */
  @Field(() => Int)
  days!: number;

  @Field(() => Boolean)
  committeeAgrees!: boolean;

  @Field(() => Boolean)
  patientAgrees!: boolean;

  @Field(() => Boolean)
  hospitalAgrees!: boolean;
}

@Valid(
  v.object({
    ...target,
    text: prose(2_000),
    ground: v.picklist(['REFUSAL', 'COURT_ACCEPTED', 'HEALTH_ACCEPTED', 'UNREACHABLE', 'FRAUD', 'OTHER']),
    routes: v.pipe(v.array(v.string()), v.maxLength(5)),
  }),
)
@InputType()
export class MediationTerminateInput extends MediationActInput {
  /** The lapse of time is the timer's alone to say. */
  @Field(() => enums.TerminationGroundEnum)
  ground!: Exclude<TerminationGround, 'LIMIT_OVER'>;

  @Field(() => String)
  text!: string;

  @Field(() => [enums.RouteEnum])
  routes!: Route[];
}
