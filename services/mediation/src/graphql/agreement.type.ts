import '@concord/kit/graphql/metadata';
import type { Fen } from '@concord/kit/domain/money';
import { DateTime, LocalDate, Money } from '@concord/kit/graphql/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { StaffStub } from './foreign.stub.js';
import * as enums from './mediation.enums.js';

@ObjectType('Heir')
export class HeirType {
  @Field(() => String, { nullable: true })
  name?: string;

  @Field(() => String, { nullable: true })
  relation?: string;

  /** Where the authority to receive is kept. */
  @Field(() => String, { nullable: true })
  authority?: string;
}

@ObjectType('Instalment')
export class InstalmentType {
  @Field(() => enums.PayerEnum)
  payer!: string;

  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => Money)
  amount!: Fen;

  @Field(() => Money)
  paid!: Fen;
}

@ObjectType('Signature')
export class SignatureType {
  @Field(() => enums.SignatureSideEnum)
  side!: string;

  @Field(() => DateTime)
  at!: Date;

  /** Of the patient's side: who recorded it. */
  @Field(() => StaffStub, { nullable: true })
  by?: StaffStub;
}

/** The court that confirmed the agreement (调解法 33). */
@ObjectType('JudicialConfirmation')
export class JudicialConfirmationType {
  @Field(() => String)
  court!: string;

  @Field(() => String)
  reference!: string;

  @Field(() => DateTime)
  at!: Date;
}

/** What the parties agreed upon, as drafted, signed, and sealed. */
@ObjectType('Agreement')
export class AgreementType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  mainFacts?: string;

  @Field(() => String, { nullable: true })
  disputedPoints?: string;

  @Field(() => String, { nullable: true })
  responsibility?: string;

  @Field(() => enums.PayeeKindEnum)
  payee!: string;

  @Field(() => [HeirType])
  heirs!: readonly HeirType[];

  @Field(() => [InstalmentType])
  instalments!: readonly InstalmentType[];

  @Field(() => String, { nullable: true })
  manner?: string;

  @Field(() => Money)
  total!: Fen;

  @Field(() => Money)
  insurerShare!: Fen;

  @Field(() => Money)
  hospitalShare!: Fen;

  @Field(() => [SignatureType])
  signatures!: readonly SignatureType[];

  /** SHA-256 of its canonical content, once the seal was asked for. */
  @Field(() => String, { nullable: true })
  hash?: string;

  @Field(() => DateTime, { nullable: true })
  sealedAt?: Date;

  @Field(() => DateTime, { nullable: true })
  effectiveAt?: Date;

  @Field(() => JudicialConfirmationType, { nullable: true })
  confirmation?: JudicialConfirmationType;
}
