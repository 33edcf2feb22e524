import type { Actor } from '@concord/kit/domain/actor';
import type { Changes } from './patient.facts.js';
import type { Particulars, Visit } from './patient.js';
import type { ErasureBasis, MemberTier } from './patient.terms.js';

interface Ordered {
  readonly actor: Actor;
  readonly now: Date;
}

/** What was looked up for the decision, in the actor's organization. */
export interface LookedUp {
  /** Another patient of the same name and phone. */
  readonly known?: string;
  /** Another patient who has the member number. */
  readonly memberNoHolder?: string;
  /** The tiers the hospital offers. */
  readonly tiers: readonly MemberTier[];
}

/** Orders to a patient's file; each is named as its move. */
export type PatientCommand = Ordered &
  (
    | {
        readonly type: 'register';
        readonly id: string;
        readonly particulars: Particulars;
        readonly visit?: Visit;
        /** Registers a second file for the same name and phone: mother and child on one phone, two of one name. */
        readonly anyway: boolean;
        readonly lookedUp: LookedUp;
      }
    | {
        readonly type: 'correct';
        readonly changes: Changes;
        readonly anyway: boolean;
        readonly lookedUp: LookedUp;
      }
    | { readonly type: 'recordVisit'; readonly visit: Visit }
    | { readonly type: 'hold'; readonly reason: string }
    | { readonly type: 'release'; readonly reason: string }
    | { readonly type: 'erase'; readonly basis: ErasureBasis }
  );

export type CommandOf<T extends PatientCommand['type']> = Extract<PatientCommand, { type: T }>;
