import type { EntryDraft } from '@concord/kit/store/contract';

/** An act of administration in the journal. Nobody subscribes to these: they are addressed to the audit alone. */
export function administrationEntry(
  type: 'organization' | 'department' | 'staff',
  id: string,
  keyScope: string,
  act: Pick<EntryDraft, 'version' | 'kind' | 'actor' | 'organization' | 'at' | 'facts'>,
): EntryDraft {
  return { stream: 'administration', aggregate: { type, id }, keyScope, seats: [], ...act };
}
