import '@concord/kit/graphql/metadata';
import type { Fen } from '@concord/kit/domain/money';
import { key, line, prose } from '@concord/kit/graphql/input.shapes';
import { LocalDate, Money } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, InputType } from 'type-graphql';
import * as v from 'valibot';
import type { LiabilityDegree } from '../domain/dispute.terms.js';
import type { AgreementTerms } from '../domain/mediation.parts.js';
import type { PayeeKind, Payer } from '../domain/mediation.terms.js';
import { amount, attempt } from './act.input.js';
import { LiabilityDegreeEnum } from './dispute.enums.js';
import { MediationActInput } from './mediation.apply.input.js';
import { PayeeKindEnum, PayerEnum } from './mediation.enums.js';

const target = { ...attempt, mediationId: key };

/** Where each side's written waiver of a finding of liability is kept. */
@Valid(v.object({ patientPaper: line(200), hospitalPaper: line(200) }))
@InputType()
export class LiabilityWaiverInput {
  @Field(() => String)
  patientPaper!: string;

  @Field(() => String)
  hospitalPaper!: string;
}

@Valid(v.object({ ...target, total: amount, mental: amount, legal: amount, text: prose(5_000) }))
@InputType()
export class MediationProposeInput extends MediationActInput {
  /** What goes to the patient's side; `mental` is a part of it. */
  @Field(() => Money)
  total!: Fen;

  @Field(() => Money)
  mental!: Fen;

  /** Legal cost, on top of the total. */
  @Field(() => Money)
  legal!: Fen;

  @Field(() => LiabilityDegreeEnum)
  liability!: LiabilityDegree;

  @Field(() => LiabilityWaiverInput, { nullable: true })
  waiver?: LiabilityWaiverInput | null;

  @Field(() => String)
  text!: string;
}

@Valid(v.object({ ...target, note: v.nullish(prose(1_000)) }))
@InputType()
export class MediationAnswerProposalInput extends MediationActInput {
  @Field(() => Boolean)
  accepts!: boolean;

  /** Of the patient's side: where its paper is kept. */
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@Valid(v.object({ ...target, reason: prose(1_000) }))
@InputType()
export class MediationWithdrawProposalInput extends MediationActInput {
  @Field(() => String)
  reason!: string;
}

@Valid(v.object({ ...target, reason: prose(1_000) }))
@InputType()
export class MediationWaiveInsurerInput extends MediationActInput {
  @Field(() => String)
  reason!: string;
}

@Valid(v.object({ name: line(64), relation: line(32), authority: line(200) }))
@InputType()
export class HeirInput {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  relation!: string;

  /** Where the authority to receive is kept. */
  @Field(() => String)
  authority!: string;
}

@Valid(v.object({ amount }))
@InputType()
export class InstalmentInput {
  @Field(() => PayerEnum)
  payer!: Payer;

  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => Money)
  amount!: Fen;
}

/** What an agreement says (调解法 29). */
@Valid(
  v.object({
    ...target,
    ...{ mainFacts: prose(10_000), disputedPoints: prose(10_000), responsibility: prose(10_000), manner: prose(2_000) },
    heirs: v.pipe(v.array(v.any()), v.maxLength(30)),
    instalments: v.pipe(v.array(v.any()), v.maxLength(60)),
  }),
)
@InputType()
export class MediationDraftInput extends MediationActInput {
  @Field(() => String)
  mainFacts!: string;

  @Field(() => String)
  disputedPoints!: string;

  @Field(() => String)
  responsibility!: string;

  @Field(() => PayeeKindEnum)
  payee!: PayeeKind;

  @Field(() => [HeirInput], { defaultValue: [] })
  heirs!: HeirInput[];

  @Field(() => [InstalmentInput])
  instalments!: InstalmentInput[];

  @Field(() => String)
  manner!: string;
}

@Valid(v.object({ ...target, reason: v.nullish(prose(1_000)) }))
@InputType()
export class MediationRedraftInput extends MediationActInput {
  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@Valid(v.object({ ...target, paper: line(200) }))
@InputType()
export class MediationSignPatientInput extends MediationActInput {
  /** Where the signed sheet is kept. */
  @Field(() => String)
  paper!: string;
}

@Valid(v.object(target))
@InputType()
export class MediationSignHospitalInput extends MediationActInput {}

@Valid(v.object(target))
@InputType()
export class MediationSignMediatorInput extends MediationActInput {}

@Valid(v.object(target))
@InputType()
export class MediationRequestSealInput extends MediationActInput {}

@Valid(v.object({ ...target, amount, reference: line(100) }))
@InputType()
export class MediationRecordPaymentInput extends MediationActInput {
  @Field(() => Money)
  amount!: Fen;

  @Field(() => LocalDate)
  paidOn!: string;

  @Field(() => String)
  reference!: string;
}

@Valid(v.object({ ...target, court: line(200), reference: line(100) }))
@InputType()
export class MediationRecordConfirmationInput extends MediationActInput {
  @Field(() => String)
  court!: string;

  @Field(() => String)
  reference!: string;
}

@Valid(v.object({ ...target, callBack: prose(2_000) }))
@InputType()
export class MediationCloseInput extends MediationActInput {
  /** What was said when both sides were called. */
  @Field(() => String)
  callBack!: string;
}

/** What is agreed upon, as the app takes it. */
export function termsOf(input: MediationDraftInput): AgreementTerms {
  const { mainFacts, disputedPoints, responsibility, payee, heirs, instalments, manner } = input;
  return {
    ...{ mainFacts, disputedPoints, responsibility, payee, manner },
    heirs: heirs.map(({ name, relation, authority }) => ({ name, relation, authority })),
    instalments: instalments.map(({ payer, dueOn, amount: amountFen }) => ({ payer, dueOn, amountFen })),
  };
}
