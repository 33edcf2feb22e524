import '@concord/kit/graphql/metadata';
import type { Fen } from '@concord/kit/domain/money';
import { key, line, prose } from '@concord/kit/graphql/input.shapes';
import { LocalDate, Money } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import * as v from 'valibot';
import type { DisputeCommandOf } from '../domain/dispute.commands.js';
import type { NoticeItem } from '../domain/dispute.notice.js';
import { ActInput, amount, attempt } from './act.input.js';
import { DisclosureInput } from './disclosure.input.js';
import { named, NoticeItemEnum } from './dispute.enums.js';

const target = { ...attempt, disputeId: key };

export const OtherForumEnum = named(['ADMIN', 'COURT'] as const);
registerEnumType(OtherForumEnum, { name: 'OtherForumKind' });

export const FailedForumEnum = named(['FAILED', 'WITHDRAWN'] as const);
registerEnumType(FailedForumEnum, { name: 'FailedForumOutcome' });

export const ClosingOutcomeEnum = named(['NEGOTIATED', 'ADMINISTRATIVE', 'JUDGED', 'WITHDRAWN'] as const);
registerEnumType(ClosingOutcomeEnum, { name: 'DisputeClosingOutcome' });

/** Which dispute. */
@InputType()
export abstract class DisputeActInput extends ActInput {
  @Field(() => ID)
  disputeId!: string;
}

@Valid(v.object({ ...target, claimed: amount, reason: prose(500) }))
@InputType()
export class DisputeAmendClaimInput extends DisputeActInput {
  @Field(() => Money)
  claimed!: Fen;

  @Field(() => String)
  reason!: string;
}

@Valid(v.object({ ...target, items: v.pipe(v.array(v.string()), v.maxLength(20)) }))
@InputType()
export class DisputeIssueNoticeInput extends DisputeActInput {
  /** What the notice says; everything it has to say is in `noticeLines`. */
  @Field(() => [NoticeItemEnum])
  items!: NoticeItem[];
}

@Valid(v.object({ ...target, insurerId: key }))
@InputType()
export class DisputeNotifyInsurerInput extends DisputeActInput {
  @Field(() => ID)
  insurerId!: string;

  @Field(() => DisclosureInput)
  disclosure!: DisclosureInput;
}

@Valid(v.object(target))
@InputType()
export class DisputeDeclareUninsuredInput extends DisputeActInput {}

@Valid(v.object(target))
@InputType()
export class DisputeOpenNegotiationInput extends DisputeActInput {}

@Valid(v.object({ ...target, authority: line(200), reference: line(100) }))
@InputType()
export class DisputeOpenOtherInput extends DisputeActInput {
  @Field(() => OtherForumEnum)
  kind!: DisputeCommandOf<'openOther'>['kind'];

  @Field(() => String)
  authority!: string;

  /** The authority's own number of the case. */
  @Field(() => String)
  reference!: string;
}

@Valid(v.object({ ...target, note: v.nullish(prose(1_000)) }))
@InputType()
export class DisputeCloseForumInput extends DisputeActInput {
  @Field(() => FailedForumEnum)
  outcome!: DisputeCommandOf<'closeForum'>['outcome'];

  @Field(() => String, { nullable: true })
  note?: string | null;
}

/** How many came to the table, of each side. */
@InputType()
export class RepresentativesInput {
  @Field(() => Int)
  patient!: number;

  @Field(() => Int)
  hospital!: number;
}

@Valid(v.object({ ...target, total: amount, text: prose(10_000) }))
@InputType()
export class DisputeSettleInput extends DisputeActInput {
  @Field(() => Money)
  total!: Fen;

  @Field(() => RepresentativesInput)
  representatives!: RepresentativesInput;

  @Field(() => LocalDate)
  payBy!: string;

  /** What was agreed. */
  @Field(() => String)
  text!: string;
}

@Valid(v.object({ ...target, agreed: v.nullish(amount), note: v.nullish(prose(1_000)) }))
@InputType()
export class DisputeCloseInput extends DisputeActInput {
  @Field(() => ClosingOutcomeEnum)
  outcome!: DisputeCommandOf<'close'>['outcome'];

  /** What an authority decided. */
  @Field(() => Money, { nullable: true })
  agreed?: Fen | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}
