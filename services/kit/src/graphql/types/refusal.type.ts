import '../metadata.js';
import { Directive, Field, ObjectType } from 'type-graphql';
import type { Refusal } from '../../domain/refusal.js';
import { TextType } from './text.type.js';

/** The rule that says no, and the article it comes from. */
@Directive('@shareable')
@ObjectType('Rule')
export class RuleType {
  @Field(() => String)
  id!: string;

  @Field(() => TextType)
  article!: TextType;
}

/** The one way a business "no" travels. */
@Directive('@shareable')
@ObjectType('Refusal')
export class RefusalType {
  @Field(() => String)
  code!: string;

  @Field(() => TextType)
  message!: TextType;

  @Field(() => [String])
  path!: readonly string[];

  @Field(() => RuleType, { nullable: true })
  rule?: RuleType;
}

/** A refusal of the domain as it is shown. */
export function shownRefusal(refusal: Refusal): RefusalType {
  const { code, sentence, path, rule } = refusal;
  return { code, message: sentence, path, ...(rule && { rule }) };
}
