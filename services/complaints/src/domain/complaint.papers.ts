import type { FiledComplaint } from './complaint.js';
import { refuse } from './complaint.refusals.js';

/**
 * Papers are added until the complaint is archived: the archive is a bundle with its catalogue (立卷归档).
 *
 * @throws Refusal `WRONG_STATE`
 */
export function checkTakesPapers({ status }: Pick<FiledComplaint, 'status'>): void {
  if (status === 'ARCHIVED') throw refuse('WRONG_STATE', { path: ['complaintId'] });
}
