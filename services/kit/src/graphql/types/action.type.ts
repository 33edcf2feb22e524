import '../metadata.js';
import { Directive, Field, ObjectType } from 'type-graphql';
import type { OfferedAction } from '../../domain/moves.js';
import { RefusalType, shownRefusal } from './refusal.type.js';
import { TextType } from './text.type.js';

/** An act that a person may do to a case now, or why not. Every button comes from one. */
@Directive('@shareable')
@ObjectType('Action')
export class ActionType {
  @Field(() => String)
  name!: string;

  @Field(() => TextType)
  label!: TextType;

  @Field(() => Boolean)
  allowed!: boolean;

  @Field(() => RefusalType, { nullable: true })
  refusal?: RefusalType;
}

/** An offered move as it is shown. */
export function shownAction({ name, label, allowed, refusal }: OfferedAction): ActionType {
  return { name, label, allowed, ...(refusal && { refusal: shownRefusal(refusal) }) };
}
