import type { Clock } from '@concord/kit/domain/clock';
import { NotFound } from '@concord/kit/domain/conflict';
import type { Identity } from '@concord/kit/identity/identity';
import { scopeOf } from '@concord/kit/store/contract';
import { refuse } from '../domain/patient.refusals.js';
import { revealed, type RevealField, type RevealPurpose } from '../domain/patient.reveal.js';
import type { AccessBook, PatientReader } from './ports.js';

/** What is asked for in full, and why. */
export interface RevealRequest {
  readonly patientId: string;
  readonly field: RevealField;
  readonly purpose: RevealPurpose;
  /** Told again when an answer was lost on the way: it is written down again too, under the same key. */
  readonly key: string;
}

export interface RevealParts {
  readonly patients: PatientReader;
  readonly access: AccessBook;
  readonly clock: Clock;
  /** The line of the field policy that masks the field decides. */
  mayReveal(identity: Identity, field: RevealField): boolean;
}

/** Answers one particular in full, after writing down who asked for it, and why. */
export type Reveal = (identity: Identity, request: RevealRequest) => Promise<{ readonly value?: string }>;

export function createReveal({ patients, access, clock, mayReveal }: RevealParts): Reveal {
  return async (identity, { patientId, field, purpose, key }) => {
    const [sheet] = await patients.byIds(scopeOf(identity), [patientId]);
    if (!sheet) throw new NotFound('Patient');
    const allowed = mayReveal(identity, field);
    // On disk before it is on screen: whoever sees it has been seen.
    await access.write({ identity, at: clock.now(), patientId, field, purpose, key, allowed });
    if (!allowed) throw refuse('REVEAL_NOT_ALLOWED', { path: ['field'] });
    return { value: sheet[revealed[field]] };
  };
}
