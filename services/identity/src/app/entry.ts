import type { EntryDraft } from '@concord/kit/store/contract';
import { directorySeats } from './announcements.js';

/** What is administered here. */
export type Administered =
  | 'organization'
  | 'site'
  | 'department'
  | 'staff'
  | 'deputyship'
  | 'registration'
  | 'dutyShift'
  | 'absence'
  | 'securitySettings'
  | 'ssoProvider'
  | 'apiClient';

/** An act of administration in the journal. No person subscribes to these; services hear of what concerns them. */
export function administrationEntry(
  type: Administered,
  id: string,
  keyScope: string,
  act: Pick<EntryDraft, 'version' | 'kind' | 'actor' | 'organization' | 'at' | 'facts'>,
): EntryDraft {
  return { stream: 'administration', aggregate: { type, id }, keyScope, seats: directorySeats(act), ...act };
}
