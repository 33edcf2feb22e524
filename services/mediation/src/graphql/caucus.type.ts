import '@concord/kit/graphql/metadata';
import type { Fen } from '@concord/kit/domain/money';
import { DateTime, Money } from '@concord/kit/graphql/scalars';
import { TextType } from '@concord/kit/graphql/types/text.type';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { CaucusRecord } from '../app/ports.js';
import { RoomSideEnum } from './dispute.enums.js';
import { OrganizationStub, StaffStub } from './foreign.stub.js';

/** Something said in a room; an offer where it names a sum. */
@ObjectType('CaucusMessage')
export class CaucusMessageType {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => StaffStub, { nullable: true })
  staff?: StaffStub;

  @Field(() => OrganizationStub, { nullable: true })
  organization?: OrganizationStub;

  @Field(() => String)
  text!: string;

  @Field(() => Money, { nullable: true })
  amount?: Fen;

  /** Shown to the other sides, in the words that were released. */
  @Field(() => Boolean)
  released!: boolean;
}

/** A room in which one side speaks with the mediators alone; for who may not read it, it is not there. */
@Directive('@key(fields: "id")')
@ObjectType('Caucus')
export class CaucusType {
  /** What it is shown from; not a field of the graph. */
  record!: CaucusRecord;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => RoomSideEnum)
  side!: string;

  @Field(() => Boolean)
  open!: boolean;

  /** Who can read what is typed here. */
  @Field(() => TextType)
  readers!: TextType;

  @Field(() => [CaucusMessageType])
  messages!: readonly CaucusMessageType[];
}
