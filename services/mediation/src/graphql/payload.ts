import '@concord/kit/graphql/metadata';
import { Payload } from '@concord/kit/graphql/payload';
import { Field, ObjectType } from 'type-graphql';
import { CaucusType } from './caucus.type.js';
import { DisclosureRecordType } from './disclosure.type.js';
import { DisputeType } from './dispute.type.js';
import { MediationType } from './mediation.type.js';

/** What every act on a dispute answers: the dispute as it now is for who asks, or why not. */
@ObjectType()
export class DisputePayload extends Payload {
  @Field(() => DisputeType, { nullable: true })
  dispute?: DisputeType;
}

/** What every act on a mediation answers. */
@ObjectType()
export class MediationPayload extends Payload {
  @Field(() => MediationType, { nullable: true })
  mediation?: MediationType;
}

/** What every act in a caucus room answers. */
@ObjectType()
export class CaucusPayload extends Payload {
  @Field(() => CaucusType, { nullable: true })
  caucus?: CaucusType;
}

/** What every act on a disclosure answers. */
@ObjectType()
export class DisclosurePayload extends Payload {
  @Field(() => DisclosureRecordType, { nullable: true })
  disclosure?: DisclosureRecordType;
}
