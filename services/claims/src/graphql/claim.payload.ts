import '@concord/kit/graphql/metadata';
import { Payload } from '@concord/kit/graphql/payload';
import { Field, ObjectType } from 'type-graphql';
import { ClaimType } from './claim.type.js';
import { PolicyType } from './policy.type.js';

/** What every act on a claim answers: the claim as it now is for who asks, or why not. */
@ObjectType()
export class ClaimPayload extends Payload {
  @Field(() => ClaimType, { nullable: true })
  claim?: ClaimType;
}

/** What issuing a policy answers. */
@ObjectType()
export class PolicyPayload extends Payload {
  @Field(() => PolicyType, { nullable: true })
  policy?: PolicyType;
}
