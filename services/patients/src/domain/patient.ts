import type { Gender, MemberTier, VisitKind } from './patient.terms.js';

/** What the file says of the person. Everything here is normalized: `person-name.ts`, `phone.ts`, `member-no.ts`. */
export interface Particulars {
  readonly name: string;
  readonly phone: string;
  /** 会员编号, given out by the hospital. */
  readonly memberNo?: string;
  readonly gender?: Gender;
  readonly birthYear?: number;
  readonly tier: MemberTier;
  /** Wishes are met where possible, on demand at home. */
  readonly vip: boolean;
  /** 老弱病残重症: is helped without having to ask. */
  readonly vulnerable: boolean;
}

/** One time the patient was at the hospital. */
export interface Visit {
  readonly id: string;
  /** Legal day, `2026-11-22`. */
  readonly date: string;
  readonly departmentId?: string;
  readonly kind: VisitKind;
  readonly doctorName?: string;
  /** An operation was done: a complaint about it needs the attending physician. */
  readonly surgery: boolean;
}

/** A patient of one hospital. The same person at another hospital is another patient. */
export type Patient =
  | { readonly status: 'NEW' }
  | (Particulars & {
      readonly status: 'REGISTERED';
      readonly id: string;
      readonly organization: string;
      /** Oldest first. */
      readonly visits: readonly Visit[];
      /** Since when nothing may be erased, ISO: a dispute or an inquiry needs the file. */
      readonly heldSince?: string;
    })
  | {
      /** That there was a file is left, and nothing of who it was. */
      readonly status: 'ERASED';
      readonly id: string;
      readonly organization: string;
    };

export type PatientStatus = Patient['status'];

/** A patient who has a file. */
export type RegisteredPatient = Extract<Patient, { status: 'REGISTERED' }>;

/** A patient who has, or had, a file. */
export type PatientOnRecord = Exclude<Patient, { status: 'NEW' }>;

/** Before anything was written down. */
export const noPatient: Patient = { status: 'NEW' };
