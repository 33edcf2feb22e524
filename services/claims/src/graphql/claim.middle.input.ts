import '@concord/kit/graphql/metadata';
import { key, line, prose } from '@concord/kit/graphql/input.shapes';
import type { Fen } from '@concord/kit/domain/money';
import { Money } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, ID, InputType, Int } from 'type-graphql';
import * as v from 'valibot';
import { ActInput, amount, target } from './act.input.js';
import { LiabilityDegreeEnum } from './claim.enums.js';

// From the documents to the insurer's word on a proposal.

/** One document of the list. */
@Valid(v.object({ kind: line(40), title: line(120) }))
@InputType()
export class RequestedDocumentInput {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  title!: string;
}

@Valid(v.object({ ...target, documents: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(40)) }))
@InputType()
export class ClaimRequestDocumentsInput extends ActInput {
  /** The complete list: it can be asked for once (保险法 22). */
  @Field(() => [RequestedDocumentInput])
  documents!: RequestedDocumentInput[];
}

@Valid(v.object({ ...target, documentId: key, reference: line(200) }))
@InputType()
export class ClaimSubmitDocumentInput extends ActInput {
  @Field(() => ID)
  documentId!: string;

  /** Where the document is. */
  @Field(() => String)
  reference!: string;
}

@Valid(v.object({ ...target, documentId: key, reason: v.nullish(prose(1_000)) }))
@InputType()
export class ClaimJudgeDocumentInput extends ActInput {
  @Field(() => ID)
  documentId!: string;

  @Field(() => Boolean)
  accepted!: boolean;

  /** Needed when it is rejected. */
  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@Valid(v.object({ ...target }))
@InputType()
export class ClaimCompleteDocumentsInput extends ActInput {}

@Valid(v.object({ ...target, loss: amount(), mental: v.nullish(amount()), text: prose(10_000) }))
@InputType()
export class ClaimAssessInput extends ActInput {
  /** Everything but `WAIVED`, which only parties can do. */
  @Field(() => LiabilityDegreeEnum)
  liability!: keyof typeof LiabilityDegreeEnum;

  @Field(() => Money)
  loss!: Fen;

  /** The part of the loss that is for mental harm; none when left out. */
  @Field(() => Money, { nullable: true })
  mental?: Fen | null;

  @Field(() => String)
  text!: string;
}

@Valid(v.object({ ...target, reason: prose(2_000) }))
@InputType()
export class ClaimReturnAssessmentInput extends ActInput {
  @Field(() => String)
  reason!: string;
}

@Valid(v.object({ ...target }))
@InputType()
export class ClaimReviewInput extends ActInput {}

@Valid(v.object({ ...target, validDays: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90))) }))
@InputType()
export class ClaimConsentInput extends ActInput {
  /** How long the consent stands, in days; as the service contract says when left out. */
  @Field(() => Int, { nullable: true })
  validDays?: number | null;

  /** The insurer had consented in writing to the legal costs before they were incurred. */
  @Field(() => Boolean, { defaultValue: false })
  legalConsented!: boolean;
}

@Valid(v.object({ ...target, reason: prose(2_000) }))
@InputType()
export class ClaimDeclineConsentInput extends ActInput {
  @Field(() => String)
  reason!: string;
}
