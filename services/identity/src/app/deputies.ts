import type { Clock } from '@concord/kit/domain/clock';
import { NotFound } from '@concord/kit/domain/conflict';
import { evolved } from '@concord/kit/domain/decider';
import type { NewId } from '@concord/kit/domain/ids';
import type { Identity } from '@concord/kit/identity/identity';
import type { Sealer } from '@concord/kit/policy/contract';
import { scopeOf, type Outcome, type UnitOfWork, type Write } from '@concord/kit/store/contract';
import { deputyDecider } from '../domain/deputy.decide.js';
import { deputyLifecycle } from '../domain/deputy.moves.js';
import type { Deputing, Deputyship, KnownDeputyship } from '../domain/deputy.js';
import type { DeputyStore } from './deputy.ports.js';
import { administrationEntry } from './entry.js';
import { organizationKey, personKey } from './keys.js';
import { seen } from './noted.js';
import type { StaffStore } from './ports.js';

/** What an administrator tells of a deputyship. */
export type ToldOfDeputy = Omit<Deputing, 'id' | 'organization'>;

export interface DeputyParts {
  readonly unitOfWork: UnitOfWork;
  readonly staff: StaffStore;
  readonly deputies: DeputyStore;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly ids: NewId;
}

/** What can be done to deputyships: load, decide, save. */
export interface DeputyRegister {
  grant(identity: Identity, key: string, told: ToldOfDeputy): Promise<Outcome>;
  end(
    identity: Identity,
    key: string,
    target: { readonly deputyshipId: string; readonly expectedVersion: number },
  ): Promise<Outcome>;
}

export function createDeputyRegister(parts: DeputyParts): DeputyRegister {
  const { unitOfWork, staff, deputies, sealer, clock, ids } = parts;

  return {
    async grant(identity, key, told) {
      const { organization } = identity;
      // Asked once more in `decide`: here only so that nobody without the right learns who works here.
      deputyLifecycle.enforce('grant', { state: deputyDecider.initial, actor: identity, now: clock.now() });
      const keyScope = personKey(told.principal);
      await sealer.prepare([keyScope], organization);
      const id = ids('dpt');
      return unitOfWork.write({ identity, operation: 'deputyGrant', key, input: told }, async (work) => {
        const scope = scopeOf(identity);
        const people = await staff.holdStandings(work.ticket, scope, [told.principal, told.deputy]);
        const [principal, deputy] = [told.principal, told.deputy].map((one) => people.find((each) => each.id === one));
        if (!principal || !deputy) throw new NotFound('Staff');
        const standing = (await deputies.standing(work.ticket, scope, told.principal))
          .map((record) => record.deputyship)
          .filter((other) => other.principal === told.principal && other.deputy === told.deputy);
        const now = clock.now();
        const deputing = { ...told, id, organization };
        const facts = deputyDecider.decide(deputyDecider.initial, {
          ...{ type: 'grant', deputing, principal, deputy, standing, actor: identity, now },
        });
        const deputyship = evolved(deputyDecider, deputyDecider.initial, facts) as KnownDeputyship;
        await deputies.insert(work.ticket, { version: 1, deputyship });
        const act = { version: 1, kind: 'grant', actor: identity, at: now, facts };
        work.append(administrationEntry('deputyship', id, keyScope, act));
        return { id, version: 1 };
      });
    },

    async end(identity, key, { deputyshipId, expectedVersion }) {
      const scope = scopeOf(identity);
      const [known] = await deputies.byIds(scope, [deputyshipId]);
      await sealer.load([organizationKey(identity.organization)]);
      const request = { identity, operation: 'deputyEnd', key, input: { deputyshipId } };
      return unitOfWork.write(request, async (work) => {
        const [found] = known ? await deputies.byIds(scope, [deputyshipId], work.ticket) : [];
        const before = seen(found, 'Deputyship', expectedVersion);
        const version = before.version + 1;
        await ended(work, deputies, identity, { state: before.deputyship, version, order: 'end', now: clock.now() });
        return { id: deputyshipId, version };
      });
    },
  };
}

/** Ends whatever somebody who is suspended has as a deputy or has given to one. Needs the organization's key in memory. */
export async function lapseDeputyships(
  work: Write,
  deputies: DeputyStore,
  identity: Identity,
  staffId: string,
  now: Date,
): Promise<void> {
  for (const { version, deputyship } of await deputies.standing(work.ticket, scopeOf(identity), staffId)) {
    // Why it was granted is not opened for this.
    const state: Deputyship = { status: 'GRANTED', ...deputyship, reason: '' };
    await ended(work, deputies, identity, { state, version: version + 1, order: 'lapse', now });
  }
}

interface Ending {
  readonly state: KnownDeputyship;
  /** After it. */
  readonly version: number;
  readonly order: 'end' | 'lapse';
  readonly now: Date;
}

/** That it ended is sealed with the organization's key: it says nothing of a person, and need not open theirs. */
async function ended(work: Write, deputies: DeputyStore, identity: Identity, { state, version, order, now }: Ending) {
  const actor = order === 'lapse' ? { ...identity, roles: ['SYS'] } : identity;
  const facts = deputyDecider.decide(state, { type: order, actor, now });
  await deputies.end(work.ticket, scopeOf(identity), { id: state.id, version }, now);
  const act = { version, kind: order, actor: identity, at: now, facts };
  work.append(administrationEntry('deputyship', state.id, organizationKey(state.organization), act));
}
