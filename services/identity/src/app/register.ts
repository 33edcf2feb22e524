import type { Actor, OrganizationKind } from '@concord/kit/domain/actor';
import type { Clock } from '@concord/kit/domain/clock';
import { NotFound } from '@concord/kit/domain/conflict';
import { evolved } from '@concord/kit/domain/decider';
import type { NewId } from '@concord/kit/domain/ids';
import type { Identity } from '@concord/kit/identity/identity';
import type { Sealer } from '@concord/kit/policy/contract';
import type { UnitOfWork } from '@concord/kit/store/contract';
import type { Ownership } from '@concord/rules/packs/threshold';
import { isPlatform, organizationDecider, type FoundedOrganization } from '../domain/organization.js';
import { checkPassword } from '../domain/password.js';
import { refuse } from '../domain/register.refusals.js';
import { ADMIN } from '../domain/roles.js';
import type { SecuritySettings } from '../domain/security-settings.js';
import { staffDecider } from '../domain/staff.decide.js';
import type { KnownStaff } from '../domain/staff.js';
import { administrationEntry } from './entry.js';
import { everywhere, organizationKey, personKey } from './keys.js';
import type { OrganizationStore, StaffStore } from './ports.js';
import type { SecurityStore } from './security.ports.js';
import { setSecurity } from './security.js';
import type { Secrets } from './sign-in.ports.js';

/** What is told when an organization is founded; its first administrator adds everybody else. */
export interface ToldAtFounding {
  readonly name: string;
  readonly kind: OrganizationKind;
  /** Id of a jurisdiction's rule pack. */
  readonly rulePack: string;
  readonly ownership?: Ownership;
  readonly district?: string;
  /** Where it guards its accounts otherwise than is usual. */
  readonly security?: Partial<SecuritySettings>;
  readonly administrator: { readonly name: string; readonly account: string; readonly password: string };
}

export interface RegisterParts {
  readonly unitOfWork: UnitOfWork;
  readonly organizations: OrganizationStore;
  readonly staff: StaffStore;
  readonly security: SecurityStore;
  readonly secrets: Secrets;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly ids: NewId;
}

/** How organizations come to be. */
export interface Register {
  /** Answers the organization itself: it is outside of what the platform's identity may look at. */
  found(identity: Identity, key: string, told: ToldAtFounding): Promise<FoundedOrganization>;
}

export function createRegister(parts: RegisterParts): Register {
  const { unitOfWork, organizations, staff, security, secrets, sealer, clock, ids } = parts;
  return {
    async found(identity, key, told) {
      if (!isPlatform(identity)) throw refuse('PLATFORM_ONLY');
      const { administrator, security: strictness, ...organizationTold } = told;
      const { kind } = told;
      checkPassword(administrator.password, administrator.account, ['administrator', 'password']);
      const [passwordHash, id, staffId] = [await secrets.hashPassword(administrator.password), ids('org'), ids('stf')];
      await sealer.prepare([organizationKey(id), personKey(staffId)], id);

      const request = { identity, operation: 'organizationFound', key, input: told };
      const outcome = await unitOfWork.write(request, async (work) => {
        const now = clock.now();
        const facts = organizationDecider.decide(organizationDecider.initial, {
          ...{ type: 'found', id, ...organizationTold },
          ...{ actor: identity, now },
        });
        const organization = evolved(organizationDecider, organizationDecider.initial, facts) as FoundedOrganization;
        const first = { id: staffId, organization: id, organizationKind: kind, roles: [ADMIN] };
        const appointed = staffDecider.decide(staffDecider.initial, {
          type: 'appoint',
          staff: { ...first, name: administrator.name, account: administrator.account },
          actor: asSystem(identity),
          now,
        });
        await organizations.insert(work.ticket, organization);
        const person = evolved(staffDecider, staffDecider.initial, appointed) as KnownStaff;
        await staff.insert(
          work.ticket,
          { version: 1, staff: person },
          { hash: passwordHash, setAt: now, given: false },
        );
        const act = { version: 1, actor: identity, organization: id, at: now };
        work.append(administrationEntry('organization', id, organizationKey(id), { ...act, kind: 'found', facts }));
        work.append(
          administrationEntry('staff', staffId, personKey(staffId), { ...act, kind: 'appoint', facts: appointed }),
        );
        if (strictness && Object.keys(strictness).length > 0) {
          const before = await security.of(id, work.ticket);
          const settings = { ...before.settings, ...strictness };
          await setSecurity(work, security, { organization: id, before, settings, actor: identity, now });
        }
        return { id, version: 1 };
      });
      const [founded] = await organizations.byIds(everywhere, [outcome.id]);
      if (!founded) throw new NotFound('Organization');
      return founded;
    },
  };
}

/** Founding, the platform appoints whom the new organization cannot appoint yet. */
const asSystem = (actor: Actor): Actor => ({ ...actor, roles: ['SYS'] });
