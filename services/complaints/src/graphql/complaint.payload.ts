import '@concord/kit/graphql/metadata';
import { Payload } from '@concord/kit/graphql/payload';
import { Field, ObjectType } from 'type-graphql';
import { ComplaintType } from './complaint.type.js';

/** What every act on a complaint answers: the complaint as it now is for who asks, or why not. */
@ObjectType()
export class ComplaintPayload extends Payload {
  @Field(() => ComplaintType, { nullable: true })
  complaint?: ComplaintType;
}
