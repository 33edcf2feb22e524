import type { Actor } from '@concord/kit/domain/actor';
import type { FiledComplaint } from './complaint.js';
import { refuse } from './complaint.refusals.js';

/** Who adds papers: those who handle complaints and read what was told. */
const keepers: readonly string[] = ['FRONT', 'CM', 'SUP', 'PRO', 'DEPT', 'DOC', 'LEGAL', 'EXEC'];

/**
 * Papers are added until the complaint is archived: the archive is a bundle with its catalogue (立卷归档).
 *
 * @throws Refusal `WRONG_ROLE`, `WRONG_STATE`
 */
export function checkTakesPapers({ status }: Pick<FiledComplaint, 'status'>, { roles }: Pick<Actor, 'roles'>): void {
  if (!roles.some((role) => keepers.includes(role))) throw refuse('WRONG_ROLE');
  if (status === 'ARCHIVED') throw refuse('WRONG_STATE', { path: ['complaintId'] });
}
