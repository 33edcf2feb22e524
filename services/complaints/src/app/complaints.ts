import type { CaseNumbers } from '@concord/casework/app/case-number.ports';
import { legalYear } from '@concord/casework/domain/legal-day';
import type { Clock } from '@concord/kit/domain/clock';
import { Conflict, NotFound } from '@concord/kit/domain/conflict';
import type { NewId } from '@concord/kit/domain/ids';
import type { Actor } from '@concord/kit/domain/actor';
import type { Identity } from '@concord/kit/identity/identity';
import type { Sealer } from '@concord/kit/policy/contract';
import { scopeOf, type Outcome, type UnitOfWork } from '@concord/kit/store/contract';
import type { ComplaintCommand, Registration } from '../domain/complaint.commands.js';
import { namedIn } from '../domain/complaint.directory.js';
import { refuse } from '../domain/complaint.refusals.js';
import { caseKey } from './addressing.js';
import type { WriteComplaint } from './complaint.writing.js';
import type { Directory } from './directory.ports.js';
import type { ComplaintStore } from './ports.js';

/** What is no business of who tells: id, number and law. */
type Added = 'id' | 'caseNo' | 'rulePack' | 'ownership' | 'calendar';

/** What a person tells at registration; id, number and law are added here. */
export type ToldAtRegistration = Omit<Registration, Added | 'receivedAt'> & {
  readonly receivedAt?: string;
};

/** An order to an existing complaint, before actor, time, what the directory says and the id of a dispute are known. */
export type ComplaintOrder = OrderOf<ComplaintCommand>;
type OrderOf<C> = C extends { type: 'register' }
  ? never
  : C extends Actor | object
    ? Omit<C, 'actor' | 'now' | 'directory' | 'dispute'>
    : never;

/** Which complaint is meant, and which state of it the person saw. */
export interface Target {
  readonly complaintId: string;
  readonly expectedVersion: number;
}

/** The law a new complaint is filed under. */
export interface LawInForce {
  /** The version of a rule pack that is in force, as `id@version`. */
  inForce(rulePack: string, now: Date): string;
  calendar(): string;
}

export interface ComplaintParts {
  readonly unitOfWork: UnitOfWork;
  readonly complaints: ComplaintStore;
  readonly write: WriteComplaint;
  readonly caseNumbers: CaseNumbers;
  readonly directory: Directory;
  readonly law: LawInForce;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly ids: NewId;
}

/** Everything that can be done to complaints: load, decide, save. */
export interface ComplaintActs {
  register(identity: Identity, key: string, told: ToldAtRegistration): Promise<Outcome>;
  act(identity: Identity, key: string, target: Target, order: ComplaintOrder): Promise<Outcome>;
  /** The timer's own act; does nothing when somebody was faster. */
  lapse(complaintId: string, timer: Actor): Promise<void>;
}

export function createComplaintActs(parts: ComplaintParts): ComplaintActs {
  const { unitOfWork, complaints, write, caseNumbers, directory, law, sealer, clock, ids } = parts;

  return {
    async register(identity, key, told) {
      const id = ids('cmp');
      await sealer.prepare([caseKey(id)], identity.organization);
      return unitOfWork.write({ identity, operation: 'complaintRegister', key, input: told }, async (work) => {
        const now = clock.now();
        const house = await directory.organization(work.ticket, identity.organization);
        if (!house) throw refuse('HOSPITAL_UNKNOWN');
        const registration: Registration = {
          ...told,
          id,
          caseNo: await caseNumbers.next(work.ticket, identity.organization, legalYear(now)),
          rulePack: law.inForce(house.rulePack, now),
          ownership: house.ownership,
          calendar: law.calendar(),
          receivedAt: told.receivedAt ?? now.toISOString(),
        };
        const order = { type: 'register', registration } as const;
        const said = await directory.extract(work.ticket, identity.organization, namedIn(order));
        return write(work, scopeOf(identity), undefined, { ...order, directory: said, actor: identity, now });
      });
    },

    async act(identity, key, target, order) {
      const { complaintId, expectedVersion } = target;
      await sealer.load([caseKey(complaintId)]);
      const operation = `complaint.${order.type}`;
      // No part of what a retry is compared by.
      const made = order.type === 'raiseDispute' && { dispute: ids('dsp') };
      return unitOfWork.write({ identity, operation, key, input: { complaintId, order } }, async (work) => {
        const scope = scopeOf(identity);
        const [before] = await complaints.byIds(scope, [complaintId], work.ticket);
        if (!before) throw new NotFound('complaint');
        if (before.version !== expectedVersion) throw new Conflict('STALE_VERSION', before.version);
        const said = await directory.extract(work.ticket, identity.organization, namedIn(order));
        const command = { ...order, ...made, directory: said, actor: identity, now: clock.now() } as ComplaintCommand;
        return write(work, scope, before, command);
      });
    },

    async lapse(complaintId, timer) {
      await sealer.load([caseKey(complaintId)]);
      await unitOfWork.apply(async (work) => {
        const scope = { service: 'complaints' };
        const [before] = await complaints.byIds(scope, [complaintId], work.ticket);
        if (before?.complaint.status !== 'RESPONDED') return;
        await write(work, scope, before, { type: 'lapse', actor: timer, now: clock.now() });
      });
    },
  };
}
