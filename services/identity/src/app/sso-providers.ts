import type { Clock } from '@concord/kit/domain/clock';
import { Conflict } from '@concord/kit/domain/conflict';
import { evolved } from '@concord/kit/domain/decider';
import type { NewId } from '@concord/kit/domain/ids';
import type { Identity } from '@concord/kit/identity/identity';
import type { Sealer } from '@concord/kit/policy/contract';
import { scopeOf, type Outcome, type UnitOfWork, type Write } from '@concord/kit/store/contract';
import { ssoProviderDecider, type SsoProvider, type SsoProviderCommand } from '../domain/sso-provider.js';
import { administrationEntry } from './entry.js';
import { organizationKey } from './keys.js';
import type { SsoProviderRecord, SsoProviderStore } from './sso.ports.js';

/** What the system administrator tells of a provider. Without a secret the present one stays. */
export interface ToldOfProvider {
  readonly expectedVersion: number;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly accountClaim: string;
  readonly clientSecret?: string | undefined;
}

export interface SsoProvidersParts {
  readonly unitOfWork: UnitOfWork;
  readonly ssoProviders: SsoProviderStore;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly ids: NewId;
  readonly plainHttp: boolean;
}

/** Where an organization's people sign on besides by password: one provider at most. */
export interface SsoProviders {
  of(identity: Identity): Promise<SsoProviderRecord | undefined>;
  /** @throws Refusal, or Conflict when `expectedVersion` (0 where there is none) is not what stands */
  set(identity: Identity, key: string, told: ToldOfProvider): Promise<Outcome>;
  remove(identity: Identity, key: string, expectedVersion: number): Promise<Outcome>;
}

export function createSsoProviders(parts: SsoProvidersParts): SsoProviders {
  const { unitOfWork, ssoProviders, sealer, clock, ids, plainHttp } = parts;

  /** Decides on what stands and journals it; answers the state after. */
  function decided(work: Write, before: SsoProviderRecord | undefined, id: string, command: SsoProviderCommand) {
    const state: SsoProvider = before ? { status: 'SET', ...factsOf(before) } : { status: 'NONE' };
    const facts = ssoProviderDecider.decide(state, command);
    const version = (before?.version ?? 0) + 1;
    const { actor, now: at, type: kind } = command;
    const act = { version, kind, actor, at, facts };
    work.append(administrationEntry('ssoProvider', id, organizationKey(actor.organization), act));
    return { version, after: evolved(ssoProviderDecider, state, facts) };
  }

  async function standing({ ticket }: Write, identity: Identity, expectedVersion: number) {
    const before = await ssoProviders.of(scopeOf(identity), ticket);
    if ((before?.version ?? 0) !== expectedVersion) throw new Conflict('STALE_VERSION', before?.version ?? 0);
    return before;
  }

  return {
    of: (identity) => ssoProviders.of(scopeOf(identity)),
    async set(identity, key, { expectedVersion, clientSecret, ...told }) {
      const { organization } = identity;
      await sealer.prepare([organizationKey(organization)], organization);
      const request = { identity, operation: 'ssoProviderSet', key, input: { ...told, clientSecret } };
      return unitOfWork.write(request, async (work) => {
        const before = await standing(work, identity, expectedVersion);
        const id = before?.id ?? ids('idp');
        const hasSecret = clientSecret !== undefined;
        const provider = { id, ...told };
        const command = { type: 'set', provider, hasSecret, plainHttp, actor: identity, now: clock.now() } as const;
        const { version } = decided(work, before, id, command);
        await ssoProviders.save(work.ticket, { version, organization, ...provider }, clientSecret);
        return { id, version };
      });
    },
    async remove(identity, key, expectedVersion) {
      const { organization } = identity;
      await sealer.prepare([organizationKey(organization)], organization);
      return unitOfWork.write({ identity, operation: 'ssoProviderRemove', key, input: {} }, async (work) => {
        const before = await standing(work, identity, expectedVersion);
        const id = before?.id ?? '';
        const { version } = decided(work, before, id, { type: 'remove', actor: identity, now: clock.now() });
        await ssoProviders.remove(work.ticket, scopeOf(identity), id);
        return { id, version };
      });
    },
  };
}

const factsOf = ({ id, name, issuer, clientId, accountClaim }: SsoProviderRecord) => ({
  ...{ id, name, issuer },
  ...{ clientId, accountClaim },
});
