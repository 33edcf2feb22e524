import '../metadata.js';
import { Directive, Field, ObjectType } from 'type-graphql';

/** A sentence in both languages. */
@Directive('@shareable')
@ObjectType('Text')
export class TextType {
  @Field(() => String)
  zh!: string;

  @Field(() => String)
  en!: string;
}
