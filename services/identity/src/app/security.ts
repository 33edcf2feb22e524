import type { Clock } from '@concord/kit/domain/clock';
import { Conflict } from '@concord/kit/domain/conflict';
import { evolved } from '@concord/kit/domain/decider';
import type { Identity } from '@concord/kit/identity/identity';
import type { Sealer } from '@concord/kit/policy/contract';
import type { Outcome, UnitOfWork, Write } from '@concord/kit/store/contract';
import { securityDecider, type SecuritySettings } from '../domain/security-settings.js';
import { administrationEntry } from './entry.js';
import { organizationKey } from './keys.js';
import type { SecurityRecord, SecurityStore } from './security.ports.js';

export interface SecurityParts {
  readonly unitOfWork: UnitOfWork;
  readonly security: SecurityStore;
  readonly sealer: Sealer;
  readonly clock: Clock;
}

/** How strictly an organization guards its accounts. */
export interface Security {
  of(organization: string): Promise<SecurityRecord>;
  /** @throws Refusal, or Conflict when `expectedVersion` is not what stands */
  set(
    identity: Identity,
    key: string,
    told: { readonly expectedVersion: number; readonly settings: SecuritySettings },
  ): Promise<Outcome>;
}

export function createSecurity({ unitOfWork, security, sealer, clock }: SecurityParts): Security {
  return {
    of: (organization) => security.of(organization),
    async set(identity, key, { expectedVersion, settings }) {
      const { organization } = identity;
      await sealer.prepare([organizationKey(organization)], organization);
      const request = { identity, operation: 'securitySettingsSet', key, input: settings };
      return unitOfWork.write(request, async (work) => {
        const before = await security.of(organization, work.ticket);
        if (before.version !== expectedVersion) throw new Conflict('STALE_VERSION', before.version);
        return setSecurity(work, security, { organization, before, settings, actor: identity, now: clock.now() });
      });
    },
  };
}

/** Decides, writes and journals; the data key of the organization is in memory. */
export async function setSecurity(
  work: Write,
  security: SecurityStore,
  asked: {
    readonly organization: string;
    readonly before: SecurityRecord;
    readonly settings: SecuritySettings;
    readonly actor: Identity;
    readonly now: Date;
  },
): Promise<Outcome> {
  const { organization, before, settings, actor, now } = asked;
  const facts = securityDecider.decide(before.settings, { type: 'set', settings, actor, now });
  const record = { version: before.version + 1, settings: evolved(securityDecider, before.settings, facts) };
  await security.save(work.ticket, organization, record);
  const act = { version: record.version, kind: 'set', actor, organization, at: now, facts };
  work.append(administrationEntry('securitySettings', organization, organizationKey(organization), act));
  return { id: organization, version: record.version };
}
