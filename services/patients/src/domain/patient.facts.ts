import type { Particulars, Visit } from './patient.js';
import type { ErasureBasis } from './patient.terms.js';

interface By {
  /** Who did it: the id of a person of staff or of a client. */
  readonly by: string;
  /** When, ISO in UTC. */
  readonly at: string;
}

/** A change of some particulars; `null` removes one. */
export type Changes = { readonly [Key in keyof Particulars]?: Particulars[Key] | null };

/** Everything that can have happened to a patient's file, in the past tense. */
export type PatientFact =
  | ({
      readonly type: 'Registered';
      readonly id: string;
      readonly organization: string;
      readonly particulars: Particulars;
      /** Registered although a patient of this name and phone was known: the id of that one. */
      readonly besides?: string;
    } & By)
  | ({
      readonly type: 'Corrected';
      readonly changes: Changes;
      /** The same particulars as they were: the history of the file. */
      readonly before: Changes;
      readonly besides?: string;
    } & By)
  | ({ readonly type: 'VisitRecorded'; readonly visit: Visit } & By)
  | ({ readonly type: 'Held'; readonly reason: string } & By)
  | ({ readonly type: 'Released'; readonly reason: string } & By)
  | ({ readonly type: 'Erased'; readonly basis: ErasureBasis } & By);

export type FactOf<T extends PatientFact['type']> = Extract<PatientFact, { type: T }>;
