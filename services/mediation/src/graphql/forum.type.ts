import '@concord/kit/graphql/metadata';
import { DateTime } from '@concord/kit/graphql/scalars';
import { TextType } from '@concord/kit/graphql/types/text.type';
import { Field, ObjectType } from 'type-graphql';
import { ForumKindEnum, ForumOutcomeEnum } from './dispute.enums.js';

/** Where a dispute is dealt with, or was; its mediation stands in `dispute.fields.ts`. */
@ObjectType('Forum')
export class ForumType {
  /** Of a mediation; not a field of the graph. */
  mediationId?: string;

  @Field(() => ForumKindEnum)
  kind!: string;

  @Field(() => TextType)
  label!: TextType;

  @Field(() => DateTime)
  since!: Date;

  @Field(() => DateTime, { nullable: true })
  until?: Date;

  @Field(() => ForumOutcomeEnum, { nullable: true })
  outcome?: string;

  /** The authority and its own number of the case, where it is not a committee of ours. */
  @Field(() => String, { nullable: true })
  authority?: string;

  @Field(() => String, { nullable: true })
  reference?: string;
}
