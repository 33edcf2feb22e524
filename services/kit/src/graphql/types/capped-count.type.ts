import '../metadata.js';
import { Directive, Field, Int, ObjectType } from 'type-graphql';

/** A count that stops counting: `capped` says that there are more. */
@Directive('@shareable')
@ObjectType('CappedCount')
export class CappedCountType {
  @Field(() => Int)
  count!: number;

  @Field(() => Boolean)
  capped!: boolean;
}
