import '../metadata.js';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/** One master key of a service, and what of the caller's organization it still wraps. */
@Directive('@shareable')
@ObjectType('MasterKey')
export class MasterKeyType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  service!: string;

  /** Whether it wraps new data keys. Of a rotation that is over, no other one wraps any. */
  @Field(() => Boolean)
  current!: boolean;

  /** Whether the service has it; what one that is missing wraps stays closed until it is put back. */
  @Field(() => Boolean)
  held!: boolean;

  /** Data keys of the organization that it wraps. */
  @Field(() => Int)
  dataKeys!: number;
}
