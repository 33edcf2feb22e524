import { NotFound } from '@concord/kit/domain/conflict';
import type { Identity } from '@concord/kit/identity/identity';
import type { Revealing, RevealPurpose } from '@concord/kit/policy/reveal';
import { scopeOf } from '@concord/kit/store/contract';
import { refuse } from '../domain/patient.refusals.js';
import { revealed, type RevealField } from '../domain/patient.reveal.js';
import type { PatientReader } from './ports.js';

/** What is asked for in full, and why. */
export interface RevealRequest {
  readonly patientId: string;
  readonly field: RevealField;
  readonly purpose: RevealPurpose;
  readonly key: string;
}

export interface RevealParts {
  readonly patients: PatientReader;
  readonly revealing: Revealing;
  /** The line of the field policy that masks the field decides. */
  mayReveal(identity: Identity, field: RevealField): boolean;
}

/** Answers one particular in full, after writing down who asked for it, and why. */
export type Reveal = (identity: Identity, request: RevealRequest) => Promise<{ readonly value?: string }>;

export function createReveal({ patients, revealing, mayReveal }: RevealParts): Reveal {
  return async (identity, { patientId, field, purpose, key }) => {
    const [sheet] = await patients.byIds(scopeOf(identity), [patientId]);
    if (!sheet) throw new NotFound('Patient');
    return revealing({
      ...{ identity, subject: { type: 'patient', id: patientId }, field, purpose, key },
      allowed: mayReveal(identity, field),
      refusal: () => refuse('REVEAL_NOT_ALLOWED', { path: ['field'] }),
      value: () => ({ value: sheet[revealed[field]] }),
    });
  };
}
