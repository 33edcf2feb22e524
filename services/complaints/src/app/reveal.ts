import { NotFound } from '@concord/kit/domain/conflict';
import type { Identity } from '@concord/kit/identity/identity';
import type { Revealing, RevealPurpose } from '@concord/kit/policy/reveal';
import { scopeOf } from '@concord/kit/store/contract';
import { refuse } from '../domain/complaint.refusals.js';
import type { ComplaintStore } from './ports.js';

/** What can be asked for in full. */
export const revealFields = ['COMPLAINANT_PHONE'] as const;
export type RevealField = (typeof revealFields)[number];

/** What is asked for in full, and why. */
export interface RevealRequest {
  readonly complaintId: string;
  readonly field: RevealField;
  readonly purpose: RevealPurpose;
  readonly key: string;
}

export interface RevealParts {
  readonly complaints: Pick<ComplaintStore, 'byIds'>;
  readonly revealing: Revealing;
  /** The line of the field policy that masks the field decides. */
  mayReveal(identity: Identity, field: RevealField): boolean;
}

/** Answers one particular in full, after writing down who asked for it, and why. */
export type Reveal = (identity: Identity, request: RevealRequest) => Promise<{ readonly value?: string }>;

export function createReveal({ complaints, revealing, mayReveal }: RevealParts): Reveal {
  return async (identity, { complaintId, field, purpose, key }) => {
    const [record] = await complaints.byIds(scopeOf(identity), [complaintId]);
    if (!record) throw new NotFound('Complaint');
    const { complaint } = record;
    const value = { COMPLAINANT_PHONE: complaint.complainant?.phone }[field];
    return revealing({
      ...{ identity, subject: { type: 'complaint', id: complaintId }, field, purpose, key },
      allowed: mayReveal(identity, field),
      refusal: () => refuse('REVEAL_NOT_ALLOWED', { path: ['field'] }),
      value: () => ({ ...(value !== undefined && { value }) }),
    });
  };
}
