import '@concord/kit/graphql/metadata';
import { key, line, prose } from '@concord/kit/graphql/input.shapes';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, ID, InputType } from 'type-graphql';
import * as v from 'valibot';
import type { ToldAtApplication } from '../app/orders.js';
import type { RefusalGround, Route } from '../domain/mediation.terms.js';
import { ActInput, attempt } from './act.input.js';
import { DisclosureInput, disclosureOf } from './disclosure.input.js';
import { ApplicantEnum, ApplicationFormEnum, RefusalGroundEnum, RouteEnum } from './mediation.enums.js';
import { DisputeActInput } from './dispute.act.input.js';

const target = { ...attempt, mediationId: key };

/** Which mediation. */
@InputType()
export abstract class MediationActInput extends ActInput {
  @Field(() => ID)
  mediationId!: string;
}

/** `expectedVersion` is that of the dispute. */
@Valid(v.object({ ...attempt, disputeId: key, committeeId: v.nullish(key), paper: line(200) }))
@InputType()
export class MediationApplyInput extends DisputeActInput {
  /** Whom a hospital turns to; a committee records what comes to itself. */
  @Field(() => ID, { nullable: true })
  committeeId?: string | null;

  @Field(() => ApplicantEnum)
  by!: ToldAtApplication['by'];

  @Field(() => ApplicationFormEnum)
  form!: ToldAtApplication['form'];

  /** Where the signed application, or the signed record of an oral one, is kept. */
  @Field(() => String)
  paper!: string;

  /** On what footing a hospital that applies gives data to the committee. */
  @Field(() => DisclosureInput, { nullable: true })
  disclosure?: DisclosureInput | null;
}

/** The input as the app takes it. */
export function toldAtApplication(input: MediationApplyInput): ToldAtApplication {
  const { committeeId, by, form, paper, disclosure } = input;
  return {
    ...{ committee: committeeId ?? undefined, by, form, paper },
    disclosure: disclosure ? disclosureOf(disclosure) : undefined,
  };
}

@Valid(v.object({ ...target, note: v.nullish(prose(1_000)) }))
@InputType()
export class MediationConsentInput extends MediationActInput {
  /** Where the paper is, or what was said. */
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@Valid(v.object({ ...target, note: v.nullish(prose(1_000)) }))
@InputType()
export class MediationDeclineInput extends MediationActInput {
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@Valid(v.object(target))
@InputType()
export class MediationAcceptInput extends MediationActInput {
  /** No court has the case. */
  @Field(() => Boolean)
  notInCourt!: boolean;

  @Field(() => Boolean)
  notWithHealthDepartment!: boolean;

  @Field(() => Boolean)
  noUnperformedAgreement!: boolean;
}

@Valid(
  v.object({
    ...target,
    grounds: v.pipe(v.array(v.string()), v.maxLength(10)),
    text: prose(2_000),
    routes: v.pipe(v.array(v.string()), v.maxLength(5)),
  }),
)
@InputType()
export class MediationRefuseAcceptanceInput extends MediationActInput {
  @Field(() => [RefusalGroundEnum])
  grounds!: RefusalGround[];

  @Field(() => String)
  text!: string;

  /** The ways that remain, as the applicant was told. */
  @Field(() => [RouteEnum])
  routes!: Route[];
}
