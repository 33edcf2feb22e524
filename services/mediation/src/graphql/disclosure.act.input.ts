import '@concord/kit/graphql/metadata';
import { key, prose } from '@concord/kit/graphql/input.shapes';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, ID, InputType } from 'type-graphql';
import * as v from 'valibot';
import { ActInput, attempt } from './act.input.js';
import { DisclosureInput } from './disclosure.input.js';

const ending = { ...attempt, disclosureId: key, reason: prose(500) };

/** What is given to whom. */
@Valid(v.object({ ...attempt, disputeId: key, recipientId: key }))
@InputType()
export class DisclosureGiveInput extends ActInput {
  @Field(() => ID)
  disputeId!: string;

  /** The insurer or a committee of the dispute. */
  @Field(() => ID)
  recipientId!: string;

  @Field(() => DisclosureInput)
  disclosure!: DisclosureInput;
}

/** Which disclosure, and why it is over. */
@InputType()
export abstract class DisclosureActInput extends ActInput {
  @Field(() => ID)
  disclosureId!: string;

  @Field(() => String)
  reason!: string;
}

@Valid(v.object(ending))
@InputType()
export class DisclosureWithdrawInput extends DisclosureActInput {}

@Valid(v.object(ending))
@InputType()
export class DisclosureEndInput extends DisclosureActInput {}
