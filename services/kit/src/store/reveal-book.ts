import type { RevealBook } from '../policy/reveal.js';
import type { AccessJournal } from './access-journal.js';

/** Writes looks into the journal of access, sealed with a key of who looks: they outlive an erasure of what was seen. */
export const createRevealBook = (accesses: AccessJournal): RevealBook => ({
  write: ({ identity, at, subject, field, purpose, key, allowed }) =>
    accesses.recordNow({
      ...{ kind: allowed ? 'reveal' : 'denial', actor: identity, subject, at },
      facts: { field, purpose, key },
    }),
});
