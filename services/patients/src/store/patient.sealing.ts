import type { BlindIndex, Sealer } from '@concord/kit/policy/contract';
import type { PatientSheet, VisitSheet } from '../app/ports.js';
import { personKey } from '../domain/person-key.js';
import type { Particulars, RegisteredPatient, Visit } from '../domain/patient.js';
import type { Gender, MemberTier, VisitKind } from '../domain/patient.terms.js';
import { nameKey } from '../domain/person-name.js';
import { phoneKey } from '../domain/phone.js';
import type { PatientRow } from './patient.row.js';
import type { VisitRow } from './visit.row.js';

type SealedColumn = 'name' | 'phone' | 'memberNo';
type Keyed = Pick<PatientRow, 'name' | 'phone' | 'memberNo' | 'phoneIndex' | 'memberNoIndex' | 'personIndex'>;
type Coded = Pick<PatientRow, 'gender' | 'birthYear' | 'tier' | 'vip' | 'vulnerable'>;

/** Between a person's particulars and what lies on the disk. */
export interface PatientSealing {
  /** Blind indexes of what a patient is found by. */
  phoneIndex(organization: string, phone: string): string;
  memberNoIndex(organization: string, memberNo: string): string;
  personIndex(organization: string, person: Pick<Particulars, 'name' | 'phone'>): string;
  /** Columns of a patient's row. The key of the person must be in reach. */
  columns(patient: RegisteredPatient): Keyed & Coded;
  visitColumn(visit: Visit, patientId: string): Buffer | null;
  /** Opens a row; what belongs to an erased person is missing. */
  sheet(row: PatientRow): PatientSheet;
  visitSheet(row: VisitRow): VisitSheet;
}

export function createPatientSealing(sealer: Sealer, blindIndex: BlindIndex): PatientSealing {
  const placeOf = (column: SealedColumn, row: string) => ({ table: 'patient', column, row });
  const doctorPlace = (row: string) => ({ table: 'visit', column: 'doctorName', row });
  const open = (column: SealedColumn, row: PatientRow) => {
    const sealed = row[column];
    return sealed ? sealer.open(personKey(row.id), placeOf(column, row.id), sealed) : undefined;
  };
  const indexes = {
    phoneIndex: (organization: string, phone: string) =>
      blindIndex.exact(organization, 'patient.phone', phoneKey(phone)),
    memberNoIndex: (organization: string, memberNo: string) =>
      blindIndex.exact(organization, 'patient.memberNo', memberNo),
    personIndex: (organization: string, { name, phone }: Pick<Particulars, 'name' | 'phone'>) =>
      blindIndex.exact(organization, 'patient.person', `${phoneKey(phone)}|${nameKey(name)}`),
  };

  return {
    ...indexes,
    columns(patient) {
      const { id, organization, phone, memberNo } = patient;
      const seal = (column: SealedColumn, plain: string) => sealer.seal(personKey(id), placeOf(column, id), plain);
      return {
        name: seal('name', patient.name),
        phone: seal('phone', phone),
        memberNo: memberNo ? seal('memberNo', memberNo) : null,
        phoneIndex: indexes.phoneIndex(organization, phone),
        memberNoIndex: memberNo ? indexes.memberNoIndex(organization, memberNo) : null,
        personIndex: indexes.personIndex(organization, patient),
        gender: patient.gender ?? null,
        birthYear: patient.birthYear ?? null,
        tier: patient.tier,
        vip: patient.vip,
        vulnerable: patient.vulnerable,
      };
    },
    visitColumn: ({ id, doctorName }, patientId) =>
      doctorName ? sealer.seal(personKey(patientId), doctorPlace(id), doctorName) : null,
    sheet: (row) => ({
      id: row.id,
      organization: row.organization,
      version: row.version,
      name: open('name', row),
      phone: open('phone', row),
      memberNo: open('memberNo', row),
      gender: (row.gender ?? undefined) as Gender | undefined,
      birthYear: row.birthYear ?? undefined,
      tier: row.tier as MemberTier,
      vip: row.vip,
      vulnerable: row.vulnerable,
      heldSince: row.heldSince ?? undefined,
      erasedAt: row.erasedAt ?? undefined,
    }),
    visitSheet: (row) => ({
      id: row.id,
      patientId: row.patientId,
      organization: row.organization,
      date: row.date,
      departmentId: row.departmentId ?? undefined,
      kind: row.kind as VisitKind,
      doctorName: row.doctorName
        ? sealer.open(personKey(row.patientId), doctorPlace(row.id), row.doctorName)
        : undefined,
      surgery: row.surgery,
    }),
  };
}
