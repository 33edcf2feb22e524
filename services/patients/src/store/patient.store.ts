import { Conflict } from '@concord/kit/domain/conflict';
import type { BlindIndex, Sealer } from '@concord/kit/policy/contract';
import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { isDuplicate } from '@concord/kit/store/faults';
import { createTable } from '@concord/kit/store/repository';
import type { PatientStore } from '../app/ports.js';
import { erasureKey, personKey } from '../domain/person-key.js';
import type { RegisteredPatient, Visit } from '../domain/patient.js';
import { PatientTokenRow } from './patient-token.row.js';
import { PatientRow } from './patient.row.js';
import { createPatientSealing } from './patient.sealing.js';
import { VisitRow } from './visit.row.js';

/** More visits than anybody has; a file is decided on with all of them. */
const MOST_VISITS = 5_000;

export interface PatientStoreParts {
  readonly database: Database;
  readonly sealer: Sealer;
  readonly blindIndex: BlindIndex;
}

/** Writes patients, their visits and the tokens of their names. */
export function createPatientStore({ database, sealer, blindIndex }: PatientStoreParts): PatientStore {
  const patients = createTable(database, PatientRow, { name: 'Patient' });
  const visits = createTable(database, VisitRow, { name: 'Visit' });
  const tokens = createTable(database, PatientTokenRow, { name: 'PatientToken' });
  const sealing = createPatientSealing(sealer, blindIndex);
  const own = (organization: string): Scope => ({ organizations: [organization] });

  async function index({ id, organization, name }: RegisteredPatient, ticket: Ticket): Promise<void> {
    const rows = blindIndex
      .tokens(organization, 'patient.name', name)
      .map((token) => Object.assign(new PatientTokenRow(), { organization, token, patientId: id }));
    await tokens.insert(ticket, rows);
  }

  async function add(patient: RegisteredPatient, added: readonly Visit[], now: Date, ticket: Ticket): Promise<void> {
    const { id: patientId, organization } = patient;
    const rows = added.map((visit) =>
      Object.assign(new VisitRow(), {
        id: visit.id,
        organization,
        patientId,
        date: visit.date,
        departmentId: visit.departmentId ?? null,
        kind: visit.kind,
        doctorName: sealing.visitColumn(visit, patientId),
        surgery: visit.surgery,
        createdAt: now,
      }),
    );
    await visits.insert(ticket, rows);
  }

  return {
    prepare: (organization, patientId) => sealer.prepare([personKey(patientId)], organization),
    prepareErasure: (organization) => sealer.prepare([erasureKey(organization)], organization),
    unlock: (patientIds) => sealer.load(patientIds.map(personKey)),

    async samePerson(organization, { name, phone, except }, ticket) {
      const personIndex = sealing.personIndex(organization, { name, phone });
      const order = [{ column: 'id' }] as const;
      const rows = await patients.find(own(organization), { where: { personIndex }, order, limit: 2, ticket });
      return rows.find(({ id }) => id !== except)?.id;
    },

    async memberNoHolder(organization, { memberNo, except }, ticket) {
      const memberNoIndex = sealing.memberNoIndex(organization, memberNo);
      const row = await patients.one(own(organization), { memberNoIndex }, ticket);
      return row && row.id !== except ? row.id : undefined;
    },

    async load(scope, id, ticket) {
      const [row] = await patients.find(scope, { where: { id }, limit: 1, ticket, lock: true });
      if (!row) return undefined;
      if (row.erasedAt)
        return { version: row.version, patient: { status: 'ERASED', id, organization: row.organization } };
      const { version, name, phone, heldSince, erasedAt: _none, ...rest } = sealing.sheet(row);
      if (name === undefined || phone === undefined) return undefined;
      const order = [{ column: 'date' }, { column: 'id' }] as const;
      const rows = await visits.find(scope, { where: { patientId: id }, order, limit: MOST_VISITS, ticket });
      const seen = rows.map((visit) => {
        const { patientId: _patient, organization: _organization, ...told } = sealing.visitSheet(visit);
        return told;
      });
      const held = heldSince && { heldSince: heldSince.toISOString() };
      return { version, patient: { ...rest, ...held, name, phone, status: 'REGISTERED', visits: seen } };
    },

    async insert(ticket, { version, patient }, alone, now) {
      const columns = sealing.columns(patient);
      const row = Object.assign(new PatientRow(), {
        id: patient.id,
        organization: patient.organization,
        version,
        ...columns,
        soleIndex: alone ? columns.personIndex : null,
        heldSince: null,
        erasedAt: null,
        createdAt: now,
        updatedAt: now,
      });
      await winning(patients.insert(ticket, row));
      await index(patient, ticket);
      await add(patient, patient.visits, now, ticket);
    },

    async save(ticket, { before, after, alone, now }) {
      const { patient } = after;
      const { id, organization } = patient;
      const scope = own(organization);
      const added = patient.visits.slice(before.patient.visits.length);
      const columns = isCorrected(before.patient, patient) ? sealing.columns(patient) : {};
      const sole = alone === undefined ? {} : { soleIndex: alone ? sealing.personIndex(organization, patient) : null };
      const heldSince = patient.heldSince === undefined ? null : new Date(patient.heldSince);
      const patch = { ...columns, ...sole, heldSince, updatedAt: now };
      await winning(patients.update(ticket, scope, { id, version: before.version }, patch));
      if (patient.name !== before.patient.name) {
        await tokens.remove(ticket, scope, { patientId: id });
        await index(patient, ticket);
      }
      await add(patient, added, now, ticket);
    },

    async erase(ticket, { version, patient: { id, organization } }, now) {
      const scope = own(organization);
      const after = await patients.update(
        ticket,
        scope,
        { id, version },
        { ...nobody(), erasedAt: now, updatedAt: now },
      );
      await tokens.remove(ticket, scope, { patientId: id });
      await visits.remove(ticket, scope, { patientId: id });
      await sealer.drop(personKey(id), ticket);
      return after;
    },
  };
}

/** What is left in the columns of somebody who was erased: nothing that was theirs, and nothing that finds them. */
const nobody = () => ({
  ...{ name: Buffer.alloc(0), phone: Buffer.alloc(0), memberNo: null },
  ...{ phoneIndex: '', memberNoIndex: null, personIndex: '', soleIndex: null },
  ...{ gender: null, birthYear: null, tier: 'REGULAR', vip: false, vulnerable: false },
});

/** Whether anything but the visits is different: `evolve` makes a new list of visits and leaves the rest alone. */
function isCorrected({ visits: _before, ...before }: RegisteredPatient, after: RegisteredPatient): boolean {
  return (Object.keys({ ...before, ...after }) as (keyof RegisteredPatient)[]).some(
    (key) => key !== 'visits' && before[key] !== after[key],
  );
}

/** Somebody at another desk wrote the same person, or gave out the same number, between our look and our write. */
async function winning<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (isDuplicate(error)) throw new Conflict('BUSY');
    throw error;
  }
}
