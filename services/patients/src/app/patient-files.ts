import type { Clock } from '@concord/kit/domain/clock';
import { Conflict, NotFound } from '@concord/kit/domain/conflict';
import { evolved } from '@concord/kit/domain/decider';
import type { NewId } from '@concord/kit/domain/ids';
import type { Identity } from '@concord/kit/identity/identity';
import { scopeOf, type Outcome, type UnitOfWork, type Write } from '@concord/kit/store/contract';
import type { LookedUp, PatientCommand } from '../domain/patient.commands.js';
import { patientDecider } from '../domain/patient.decide.js';
import type { Changes, PatientFact } from '../domain/patient.facts.js';
import {
  noPatient,
  type Particulars,
  type PatientOnRecord,
  type RegisteredPatient,
  type Visit,
} from '../domain/patient.js';
import type { ErasureBasis, TierTerm } from '../domain/patient.terms.js';
import { erasureKey, personKey } from '../domain/person-key.js';
import { seatOf } from './addressing.js';
import { caseSeats } from './announcements.js';
import type { PatientRecord, PatientStore } from './ports.js';

/** A patient as told at the desk. */
export interface ToldAtRegistration {
  readonly particulars: Particulars;
  readonly visit?: ToldVisit;
  readonly anyway: boolean;
}

/** A visit, before it has an id. */
export type ToldVisit = Omit<Visit, 'id'>;

/** Which patient is meant, and which state of the file the person saw. */
export interface Target {
  readonly patientId: string;
  readonly expectedVersion: number;
}

export interface PatientFilesParts {
  readonly unitOfWork: UnitOfWork;
  readonly patients: PatientStore;
  readonly tiers: readonly TierTerm[];
  readonly clock: Clock;
  readonly ids: NewId;
}

/** Everything that can be done to patients' files: load, decide, save. */
export interface PatientFiles {
  register(identity: Identity, key: string, told: ToldAtRegistration): Promise<Outcome>;
  correct(
    identity: Identity,
    key: string,
    target: Target,
    told: { readonly changes: Changes; readonly anyway: boolean },
  ): Promise<Outcome>;
  recordVisit(identity: Identity, key: string, target: Target, visit: ToldVisit): Promise<Outcome>;
  /** Keeps a file from being erased, until it is released. */
  hold(identity: Identity, key: string, target: Target, reason: string): Promise<Outcome>;
  release(identity: Identity, key: string, target: Target, reason: string): Promise<Outcome>;
  /** Erases the person for good: what was sealed opens for nobody any more. */
  erase(identity: Identity, key: string, target: Target, basis: ErasureBasis): Promise<Outcome>;
}

type Known = PatientRecord<PatientOnRecord>;

export function createPatientFiles(parts: PatientFilesParts): PatientFiles {
  const { unitOfWork, patients, clock, ids } = parts;
  const tiers = parts.tiers.map(({ tier }) => tier);

  /** What the rules need to know of other files. */
  async function lookUp(
    { ticket }: Write,
    organization: string,
    told: Changes,
    own: Partial<RegisteredPatient> = {},
  ): Promise<LookedUp> {
    const { name = own.name, phone = own.phone, memberNo } = told;
    const except = own.id;
    const concernsPerson = (told.name || told.phone) && name && phone;
    const known = concernsPerson ? await patients.samePerson(organization, { name, phone, except }, ticket) : undefined;
    const memberNoHolder = memberNo
      ? await patients.memberNoHolder(organization, { memberNo, except }, ticket)
      : undefined;
    return { tiers, ...(known && { known }), ...(memberNoHolder && { memberNoHolder }) };
  }

  /** Decides on a state and writes what follows: the file and its journal entry. */
  async function write(work: Write, before: Known | undefined, command: PatientCommand): Promise<Outcome> {
    const state = before?.patient ?? noPatient;
    const facts = patientDecider.decide(state, command);
    const patient = evolved(patientDecider, state, facts) as PatientOnRecord;
    const version = (before?.version ?? 0) + 1;
    const { actor, now } = command;
    const alone = aloneAfter(facts);
    if (patient.status === 'ERASED') await patients.erase(work.ticket, before as PatientRecord, now);
    else if (before)
      await patients.save(work.ticket, { before: before as PatientRecord, after: { version, patient }, alone, now });
    else await patients.insert(work.ticket, { version, patient }, alone ?? true, now);
    work.append({
      stream: 'case',
      aggregate: { type: 'patient', id: patient.id },
      version,
      kind: command.type,
      actor,
      at: now,
      facts,
      organization: patient.organization,
      seats: [seatOf(patient.organization), ...caseSeats(facts)],
      // With the key of the person the entry would be gone as soon as it is written.
      keyScope: patient.status === 'ERASED' ? erasureKey(patient.organization) : personKey(patient.id),
    });
    return { id: patient.id, version };
  }

  /** Loads the file that is meant, in the state that was seen. */
  async function change(
    identity: Identity,
    { operation, key, input }: { operation: string; key: string; input: object },
    { patientId, expectedVersion }: Target,
    order: (work: Write, before: Known) => PatientCommand | Promise<PatientCommand>,
  ): Promise<Outcome> {
    await patients.unlock([patientId]);
    return unitOfWork.write({ identity, operation, key, input: { patientId, ...input } }, async (work) => {
      const before = await patients.load(scopeOf(identity), patientId, work.ticket);
      if (!before) throw new NotFound('Patient');
      if (before.version !== expectedVersion) throw new Conflict('STALE_VERSION', before.version);
      return write(work, before, await order(work, before));
    });
  }

  return {
    async register(identity, key, told) {
      const id = ids('pat');
      await patients.prepare(identity.organization, id);
      return unitOfWork.write({ identity, operation: 'patientRegister', key, input: told }, async (work) => {
        const { particulars, anyway } = told;
        const lookedUp = await lookUp(work, identity.organization, particulars);
        const visit = told.visit && { ...told.visit, id: ids('vis') };
        const now = clock.now();
        return write(work, undefined, {
          type: 'register',
          id,
          particulars,
          visit,
          anyway,
          lookedUp,
          actor: identity,
          now,
        });
      });
    },

    correct(identity, key, target, { changes, anyway }) {
      const request = { operation: 'patientCorrect', key, input: { changes, anyway } };
      return change(identity, request, target, async (work, { patient }) => ({
        type: 'correct',
        changes,
        anyway,
        lookedUp: await lookUp(work, identity.organization, changes, patient.status === 'REGISTERED' ? patient : {}),
        actor: identity,
        now: clock.now(),
      }));
    },

    hold(identity, key, target, reason) {
      const request = { operation: 'patientHold', key, input: { reason } };
      return change(identity, request, target, () => ({ type: 'hold', reason, actor: identity, now: clock.now() }));
    },

    release(identity, key, target, reason) {
      const request = { operation: 'patientRelease', key, input: { reason } };
      return change(identity, request, target, () => ({ type: 'release', reason, actor: identity, now: clock.now() }));
    },

    async erase(identity, key, target, basis) {
      await patients.prepareErasure(identity.organization);
      const request = { operation: 'patientErase', key, input: { basis } };
      return change(identity, request, target, () => ({ type: 'erase', basis, actor: identity, now: clock.now() }));
    },

    recordVisit(identity, key, target, told) {
      const request = { operation: 'patientVisitRecord', key, input: { visit: told } };
      return change(identity, request, target, () =>
        Promise.resolve({
          type: 'recordVisit',
          visit: { ...told, id: ids('vis') },
          actor: identity,
          now: clock.now(),
        }),
      );
    },
  };
}

/** Whether the person now has one file only; `undefined` when nothing said who they are. */
function aloneAfter(facts: readonly PatientFact[]): boolean | undefined {
  for (const fact of facts) {
    if (fact.type === 'Registered') return fact.besides === undefined;
    if (fact.type === 'Corrected' && (fact.changes.name || fact.changes.phone)) return fact.besides === undefined;
  }
  return undefined;
}
