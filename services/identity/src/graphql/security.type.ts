import '@concord/kit/graphql/metadata';
import { Payload } from '@concord/kit/graphql/payload';
import { Field, Int, ObjectType } from 'type-graphql';
import type { SecurityRecord } from '../app/security.ports.js';

/** How strictly the caller's organization guards its accounts. */
@ObjectType('SecuritySettings')
export class SecuritySettingsType {
  /** 0 while the organization set nothing and the usual holds. */
  @Field(() => Int)
  version!: number;

  /** Whoever holds one of these signs in with a second factor. */
  @Field(() => [String])
  secondFactorRoles!: readonly string[];

  /** Days after which a password is changed at the next sign-in; 0 for never. */
  @Field(() => Int)
  passwordMaxAgeDays!: number;

  /** Minutes without use after which a session ends. */
  @Field(() => Int)
  idleMinutes!: number;

  /** Whether a password that an administrator gave is changed at its first use. */
  @Field(() => Boolean)
  mustChangeGiven!: boolean;
}

export const shownSecurity = ({ version, settings }: SecurityRecord): SecuritySettingsType => ({
  version,
  ...settings,
});

@ObjectType()
export class SecuritySettingsPayload extends Payload {
  @Field(() => SecuritySettingsType, { nullable: true })
  securitySettings?: SecuritySettingsType;
}
