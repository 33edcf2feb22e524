import '../metadata.js';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Who acted. */
@Directive('@shareable')
@ObjectType('Actor')
export class ActorType {
  /** PERSON CLIENT SERVICE TIMER WEB */
  @Field(() => String)
  kind!: string;

  @Field(() => ID)
  id!: string;

  /** The display name that was kept with the entry. */
  @Field(() => String, { nullable: true })
  name?: string;

  @Field(() => String, { nullable: true })
  role?: string;
}
