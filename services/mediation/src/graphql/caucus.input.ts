import '@concord/kit/graphql/metadata';
import type { Fen } from '@concord/kit/domain/money';
import { key, prose } from '@concord/kit/graphql/input.shapes';
import { Money } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, ID, InputType } from 'type-graphql';
import * as v from 'valibot';
import type { RoomSide } from '../domain/caucus.js';
import { ActInput, amount, attempt } from './act.input.js';
import { RoomSideEnum } from './dispute.enums.js';

const target = { ...attempt, caucusId: key };

@Valid(v.object({ idempotencyKey: key, mediationId: key }))
@InputType()
export class CaucusOpenInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  mediationId!: string;

  @Field(() => RoomSideEnum)
  side!: RoomSide;
}

/** Which room. */
@InputType()
export abstract class CaucusActInput extends ActInput {
  @Field(() => ID)
  caucusId!: string;
}

@Valid(v.object({ ...target, text: prose(5_000) }))
@InputType()
export class CaucusSayInput extends CaucusActInput {
  @Field(() => String)
  text!: string;
}

@Valid(v.object({ ...target, amount, text: prose(5_000) }))
@InputType()
export class CaucusOfferInput extends CaucusActInput {
  @Field(() => Money)
  amount!: Fen;

  @Field(() => String)
  text!: string;
}

@Valid(v.object({ ...target, entryId: key, text: prose(5_000) }))
@InputType()
export class CaucusReleaseInput extends CaucusActInput {
  @Field(() => ID)
  entryId!: string;

  /** What the other sides are shown. */
  @Field(() => String)
  text!: string;
}

@Valid(v.object(target))
@InputType()
export class CaucusCloseInput extends CaucusActInput {}
