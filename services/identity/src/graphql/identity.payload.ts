import '@concord/kit/graphql/metadata';
import { Payload } from '@concord/kit/graphql/payload';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { OrganizationType } from './organization.type.js';
import { StaffType } from './staff.type.js';

@Directive('@inaccessible')
@ObjectType()
export class OrganizationPayload extends Payload {
  @Field(() => OrganizationType, { nullable: true })
  organization?: OrganizationType;
}

/** The person as they now are for who asks, or why not. */
@ObjectType()
export class StaffPayload extends Payload {
  @Field(() => StaffType, { nullable: true })
  staff?: StaffType;
}

@ObjectType()
export class StaffSessionsEndPayload extends Payload {
  /** Who was signed out. */
  @Field(() => ID, { nullable: true })
  staffId?: string;
}

@ObjectType()
export class SessionRevokePayload extends Payload {
  /** The session that is no more. */
  @Field(() => ID, { nullable: true })
  sessionId?: string;
}
