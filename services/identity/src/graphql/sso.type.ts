import '@concord/kit/graphql/metadata';
import { Payload } from '@concord/kit/graphql/payload';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SsoProviderRecord } from '../app/sso.ports.js';

/** Where the people of the caller's organization sign on besides by password. Its secret is told to nobody. */
@ObjectType('SsoProvider')
export class SsoProviderType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  issuer!: string;

  @Field(() => String)
  clientId!: string;

  /** The claim that holds the account name here. */
  @Field(() => String)
  accountClaim!: string;
}

export function shownProvider(record: SsoProviderRecord): SsoProviderType {
  const { id, version, name, issuer, clientId, accountClaim } = record;
  return { id, version, name, issuer, clientId, accountClaim };
}

@ObjectType()
export class SsoProviderPayload extends Payload {
  /** As it now is; none after it was removed. */
  @Field(() => SsoProviderType, { nullable: true })
  ssoProvider?: SsoProviderType;
}
