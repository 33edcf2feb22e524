import { expect, it } from 'vitest';
import { complaintTable } from './complaint.moves.js';
import { checkTakesPapers } from './complaint.papers.js';

it('takes papers in every state but the archive', () => {
  const taking = Object.keys(complaintTable.statuses).filter((status) => {
    try {
      checkTakesPapers({ status } as Parameters<typeof checkTakesPapers>[0], { roles: ['FRONT'] });
      return true;
    } catch {
      return false;
    }
  });
  expect(Object.keys(complaintTable.statuses).filter((status) => !taking.includes(status))).toEqual(['ARCHIVED']);
});
