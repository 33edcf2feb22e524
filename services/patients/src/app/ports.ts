import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { PatientSearch } from '../domain/patient-search.js';
import type { Particulars, PatientOnRecord, RegisteredPatient, Visit } from '../domain/patient.js';

/** A patient as they stand, and the version that says which state it is. */
export interface PatientRecord<Found extends PatientOnRecord = RegisteredPatient> {
  readonly version: number;
  readonly patient: Found;
}

/**
 * A patient's file as it is read, without visits. What was sealed is missing once the person was erased: the row stays
 * for the cases that name it.
 */
export type PatientSheet = Omit<Particulars, 'name' | 'phone'> &
  Partial<Pick<Particulars, 'name' | 'phone'>> & {
    readonly id: string;
    readonly organization: string;
    readonly version: number;
    readonly heldSince?: Date;
    readonly erasedAt?: Date;
  };

/** A visit as it is read. */
export type VisitSheet = Visit & { readonly patientId: string; readonly organization: string };

/** What is looked up before a file is opened or corrected. */
export interface Twins {
  /** The oldest other patient of this name and phone. */
  samePerson(organization: string, told: SamePerson, ticket: Ticket): Promise<string | undefined>;
  /** The other patient who has this member number. */
  memberNoHolder(
    organization: string,
    told: { memberNo: string; except?: string },
    ticket: Ticket,
  ): Promise<string | undefined>;
}

/** A name and a phone, and whose own they may be. */
export interface SamePerson {
  readonly name: string;
  readonly phone: string;
  readonly except?: string;
}

/** Patients as the app keeps them. Every read is scoped to organizations. */
export interface PatientStore extends Twins {
  /** Makes sure that what belongs to this patient can be sealed. Await it before a transaction is opened. */
  prepare(organization: string, patientId: string): Promise<void>;
  /** Brings what belongs to these patients into reach for `load`. Await it before a transaction is opened. */
  unlock(patientIds: readonly string[]): Promise<void>;
  /** Makes sure that it can be written down that somebody was erased. Await it before a transaction is opened. */
  prepareErasure(organization: string): Promise<void>;
  /** With all visits, for a decision. */
  load(scope: Scope, id: string, ticket: Ticket): Promise<PatientRecord<PatientOnRecord> | undefined>;
  /**
   * @param alone whether no other patient has this name and phone; of several written at once, one wins
   * @throws Conflict `BUSY` when somebody else wrote the same person or member number a moment ago
   */
  insert(ticket: Ticket, record: PatientRecord, alone: boolean, now: Date): Promise<void>;
  /**
   * Writes what is different. As `insert`, and:
   *
   * @throws Conflict `STALE_VERSION` unless the stored version is that of `before`
   */
  save(ticket: Ticket, change: PatientChange): Promise<void>;
  /**
   * Drops the key of the person with all that leads to them: the visits, the tokens, the indexes, the clear codes. Answers
   * the version after it; the row stays for the cases that name it.
   */
  erase(ticket: Ticket, before: PatientRecord, now: Date): Promise<number>;
}

/** From one state of a file to the next. */
export interface PatientChange {
  readonly before: PatientRecord;
  readonly after: PatientRecord;
  /** As in `insert`; `undefined` leaves it as it was. */
  readonly alone?: boolean;
  readonly now: Date;
}

/** Patients as they are read: each method is a fixed number of statements, however many are asked for. */
export interface PatientReader {
  byIds(scope: Scope, ids: readonly string[]): Promise<readonly PatientSheet[]>;
  /** Newest first within each patient. */
  visitsOf(scope: Scope, patientIds: readonly string[]): Promise<readonly VisitSheet[]>;
  /** Newest first, at most `first` of at most 200 candidates. */
  search(organization: string, search: PatientSearch, first: number): Promise<readonly PatientSheet[]>;
}
