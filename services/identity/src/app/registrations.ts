import type { Clock } from '@concord/kit/domain/clock';
import { NotFound } from '@concord/kit/domain/conflict';
import { evolved } from '@concord/kit/domain/decider';
import type { NewId } from '@concord/kit/domain/ids';
import type { Identity } from '@concord/kit/identity/identity';
import type { Sealer } from '@concord/kit/policy/contract';
import { scopeOf, type Outcome, type UnitOfWork, type Write } from '@concord/kit/store/contract';
import { registrationDecider } from '../domain/registration.decide.js';
import { registrationLifecycle } from '../domain/registration.moves.js';
import type {
  KnownRegistration,
  Registered,
  Registration,
  RegistrationCommand,
  RegistrationPaper,
} from '../domain/registration.js';
import { administrationEntry } from './entry.js';
import { personKey } from './keys.js';
import { seen } from './noted.js';
import type { StaffStore } from './ports.js';
import type { RegistrationRecord, RegistrationStore } from './registration.ports.js';

/** What an administrator tells of a new entry. */
export type ToldOfRegistration = Omit<Registered, 'id' | 'organization'>;

/** An order to an entry that is there. */
export type RegistrationOrder =
  { readonly type: 'amend'; readonly paper: RegistrationPaper } | { readonly type: 'strike'; readonly reason: string };

export interface RegistrationParts {
  readonly unitOfWork: UnitOfWork;
  readonly staff: StaffStore;
  readonly registrations: RegistrationStore;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly ids: NewId;
}

/** What can be done to professional registers: load, decide, save. */
export interface Registrar {
  enter(identity: Identity, key: string, told: ToldOfRegistration): Promise<Outcome>;
  act(
    identity: Identity,
    key: string,
    target: { readonly registrationId: string; readonly expectedVersion: number },
    order: RegistrationOrder,
  ): Promise<Outcome>;
}

export function createRegistrar(parts: RegistrationParts): Registrar {
  const { unitOfWork, staff, registrations, sealer, clock, ids } = parts;

  return {
    async enter(identity, key, told) {
      const { organization } = identity;
      // Asked once more in `decide`: here only so that nobody without the right learns who works here.
      registrationLifecycle.enforce('enter', {
        ...{ state: registrationDecider.initial, actor: identity, now: clock.now() },
      });
      await sealer.prepare([personKey(told.staff)], organization);
      const id = ids('reg');
      return unitOfWork.write({ identity, operation: 'registrationEnter', key, input: told }, async (work) => {
        const scope = scopeOf(identity);
        const [person] = await staff.holdStandings(work.ticket, scope, [told.staff]);
        if (!person) throw new NotFound('Staff');
        const entered = await registrations.has(work.ticket, scope, told.staff, told.kind);
        const record = decided(work, undefined, {
          ...{ type: 'enter', registered: { ...told, id, organization }, staff: person, entered },
          ...{ actor: identity, now: clock.now() },
        });
        await registrations.insert(work.ticket, record);
        return { id, version: record.version };
      });
    },

    async act(identity, key, { registrationId, expectedVersion }, order) {
      const scope = scopeOf(identity);
      // Brings the person's key into memory: inside the transaction only the database is awaited.
      const [known] = await registrations.byIds(scope, [registrationId]);
      const request = { identity, operation: `registration.${order.type}`, key, input: { registrationId, order } };
      return unitOfWork.write(request, async (work) => {
        const [found] = known ? await registrations.byIds(scope, [registrationId], work.ticket) : [];
        const before = seen(found, 'Registration', expectedVersion);
        const record = decided(work, before, { ...order, actor: identity, now: clock.now() });
        await registrations.save(work.ticket, scope, record);
        return { id: registrationId, version: record.version };
      });
    },
  };
}

/** Decides on a state and writes into the journal what follows. */
function decided(
  work: Write,
  before: RegistrationRecord | undefined,
  command: RegistrationCommand,
): RegistrationRecord {
  const state: Registration = before?.registration ?? registrationDecider.initial;
  const facts = registrationDecider.decide(state, command);
  const registration = evolved(registrationDecider, state, facts) as KnownRegistration;
  const version = (before?.version ?? 0) + 1;
  const act = { version, kind: command.type, actor: command.actor, at: command.now, facts };
  work.append(administrationEntry('registration', registration.id, personKey(registration.staff), act));
  return { version, registration };
}
