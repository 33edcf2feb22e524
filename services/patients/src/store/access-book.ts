import type { AccessJournal } from '@concord/kit/store/access-journal';
import type { AccessBook } from '../app/ports.js';

/** Writes looks at patients into the journal of access, sealed with a key of the hospital: they outlive an erasure. */
export const createAccessBook = (accesses: AccessJournal): AccessBook => ({
  write: ({ identity, at, patientId, field, purpose, key, allowed }) =>
    accesses.recordNow({
      kind: allowed ? 'reveal' : 'denial',
      actor: identity,
      subject: { type: 'patient', id: patientId },
      at,
      facts: { field, purpose, key },
    }),
});
