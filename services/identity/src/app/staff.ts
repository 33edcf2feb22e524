import type { Clock } from '@concord/kit/domain/clock';
import { NotFound } from '@concord/kit/domain/conflict';
import { evolved } from '@concord/kit/domain/decider';
import type { NewId } from '@concord/kit/domain/ids';
import type { Identity } from '@concord/kit/identity/identity';
import type { Sealer } from '@concord/kit/policy/contract';
import { scopeOf, type Outcome, type UnitOfWork, type Write } from '@concord/kit/store/contract';
import { checkPassword } from '../domain/password.js';
import { refusePlace } from '../domain/place.refusals.js';
import { refuse } from '../domain/register.refusals.js';
import { ADMIN } from '../domain/roles.js';
import type { NewStaff, StaffCommand } from '../domain/staff.commands.js';
import { staffDecider } from '../domain/staff.decide.js';
import { staffLifecycle } from '../domain/staff.moves.js';
import { noStaff, type KnownStaff, type Staff } from '../domain/staff.js';
import { administrationEntry } from './entry.js';
import { lapseDeputyships } from './deputies.js';
import type { DeputyStore } from './deputy.ports.js';
import { organizationKey, personKey } from './keys.js';
import { seen } from './noted.js';
import type { StaffRecord, StaffStore } from './ports.js';
import type { DepartmentStore } from './place.ports.js';
import type { ChallengeStore, SecondFactorStore } from './second-factor.ports.js';
import type { Secrets, SessionStore } from './sign-in.ports.js';

/** What an administrator tells of a new member of staff. */
export type ToldOfStaff = Omit<NewStaff, 'id' | 'organization' | 'organizationKind'> & { readonly password: string };

/** An order to somebody who is there, before actor and time are known. */
export type StaffOrder = OrderOf<Exclude<StaffCommand, { type: 'add' | 'appoint' }>>;
type OrderOf<C> = C extends object ? Omit<C, 'actor' | 'now'> : never;

/** Who is meant, and which state of them was seen. */
export interface StaffTarget {
  readonly staffId: string;
  readonly expectedVersion: number;
}

/** What is written with an order, in its transaction. */
export interface Alongside {
  /** What a retry is recognized by besides the order; kept as an HMAC only. */
  readonly input?: unknown;
  /** Inside the unit of work, so that a retry of what was done does not meet what it refuses. */
  readonly write: (work: Write) => Promise<void>;
}

export interface StaffParts {
  readonly unitOfWork: UnitOfWork;
  readonly staff: StaffStore;
  readonly departments: DepartmentStore;
  readonly sessions: SessionStore;
  readonly challengeStore: ChallengeStore;
  readonly factors: SecondFactorStore;
  readonly deputies: DeputyStore;
  readonly secrets: Secrets;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly ids: NewId;
}

/** Everything that can be done to staff: load, decide, save. */
export interface StaffRegister {
  add(identity: Identity, key: string, told: ToldOfStaff): Promise<Outcome>;
  act(identity: Identity, key: string, target: StaffTarget, order: StaffOrder, alongside?: Alongside): Promise<Outcome>;
}

export function createStaffRegister(parts: StaffParts): StaffRegister {
  const { unitOfWork, staff, challengeStore, factors, departments, sessions, deputies, secrets, sealer, clock, ids } =
    parts;

  /** Decides on a state and writes what follows but for the password. */
  async function decided(
    work: Write,
    identity: Identity,
    before: StaffRecord | undefined,
    command: StaffCommand,
  ): Promise<StaffRecord> {
    const state: Staff = before?.staff ?? noStaff;
    const facts = staffDecider.decide(state, command);
    const after = evolved(staffDecider, state, facts) as KnownStaff;
    const record = { version: (before?.version ?? 0) + 1, staff: after };
    await checkDepartment(work, identity, before?.staff.department, after.department);
    const { type: kind, actor, now: at } = command;
    work.append(
      administrationEntry('staff', after.id, personKey(after.id), { version: record.version, kind, actor, at, facts }),
    );
    return record;
  }

  async function checkDepartment(
    work: Write,
    identity: Identity,
    before: string | undefined,
    after: string | undefined,
  ) {
    if (after === undefined || after === before) return;
    const found = await departments.hold(work.ticket, scopeOf(identity), after);
    if (!found) throw new NotFound('Department');
    if (found.department.status === 'CLOSED') throw refusePlace('DEPARTMENT_CLOSED', { path: ['departmentId'] });
  }

  /** Two administrators who dismiss each other at the same moment meet here: one of them stays. */
  async function checkOthersRemain({ ticket }: Write, identity: Identity, staffId: string) {
    const holders = await staff.hold(ticket, scopeOf(identity), ADMIN);
    if (!holders.some((id) => id !== staffId)) throw refuse('LAST_ADMINISTRATOR');
  }

  return {
    async add(identity, key, told) {
      const { password, ...rest } = told;
      // Asked once more in `decide`: here only so that nobody without the right has passwords hashed.
      staffLifecycle.enforce('add', { state: noStaff, actor: identity, now: clock.now() });
      checkPassword(password, told.account);
      const [passwordHash, id] = [await secrets.hashPassword(password), ids('stf')];
      await sealer.prepare([personKey(id)], identity.organization);
      return unitOfWork.write({ identity, operation: 'staffAdd', key, input: told }, async (work) => {
        const { organization, organizationKind } = identity;
        const command = {
          type: 'add',
          staff: { ...rest, id, organization, organizationKind },
          actor: identity,
          now: clock.now(),
        } as const;
        const record = await decided(work, identity, undefined, command);
        await staff.insert(work.ticket, record, { hash: passwordHash, setAt: command.now, given: true });
        return { id, version: record.version };
      });
    },

    async act(identity, key, { staffId, expectedVersion }, order, alongside) {
      await sealer.load([personKey(staffId), organizationKey(identity.organization)]);
      const request = {
        identity,
        operation: `staff.${order.type}`,
        key,
        input: { staffId, order, change: alongside?.input },
      };
      return unitOfWork.write(request, async (work) => {
        const scope = scopeOf(identity);
        const [found] = await staff.byIds(scope, [staffId], work.ticket);
        const before = seen(found, 'Staff', expectedVersion);
        const command = { ...order, actor: identity, now: clock.now() } as StaffCommand;
        const record = await decided(work, identity, before, command);
        await alongside?.write(work);
        if (isAdministrator(before.staff) && !isAdministrator(record.staff))
          await checkOthersRemain(work, identity, staffId);
        await staff.save(work.ticket, scope, record);
        if (order.type === 'resetSecondFactor') await factors.remove(work.ticket, scope, staffId);
        if (endsSessions.has(order.type)) await challengeStore.remove(work.ticket, staffId);
        if (order.type === 'suspend') await lapseDeputyships(work, deputies, identity, staffId, command.now);
        if (endsSessions.has(order.type))
          await sessions.remove(work.ticket, scope, {
            staffId,
            except: staffId === identity.id ? identity.session : undefined,
          });
        return { id: staffId, version: record.version };
      });
    },
  };
}

const isAdministrator = ({ status, roles }: KnownStaff) => status === 'ACTIVE' && roles.includes(ADMIN);

/** After these nobody goes on with what was opened before. */
const endsSessions: ReadonlySet<StaffOrder['type']> = new Set([
  'suspend',
  'changePassword',
  'resetPassword',
  'resetSecondFactor',
]);
