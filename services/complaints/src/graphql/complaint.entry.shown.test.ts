import type { Identity } from '@concord/kit/identity/identity';
import type { Entry } from '@concord/kit/store/contract';
import { expect, test } from 'vitest';
import { shownEntry } from './complaint.entry.shown.js';

const who = (role: string): Identity => ({
  ...{ kind: 'PERSON', id: 'stf_1', organization: 'org_1', organizationKind: 'HOSPITAL', roles: [role] },
  ...{ departments: [], audience: 'HOSPITAL', session: 'ses_1', expiresAt: 0 },
});
const entry = (fact: object): Entry =>
  ({
    ...{ id: 'ent_1', version: 5, kind: 'act', at: new Date(0), organization: 'org_1', facts: [fact] },
    ...{ aggregate: { type: 'complaint', id: 'cpl_1' }, actor: who('PRO') },
  }) as unknown as Entry;

const decided = entry({ type: 'ResponsibilityDecided', text: '由某科负主要责任' });
const offered = entry({ type: 'OpinionProposed', text: '拟退还疗程费用', compensation: 733_700 });

test.each([
  ['EXEC', '由某科负主要责任'],
  ['LEGAL', '由某科负主要责任'],
  ['FRONT', undefined],
  ['DOC', undefined],
  ['FIN', undefined],
])('who was found responsible is in the timeline of whom the field shows it to: %s', (role, note) => {
  expect(shownEntry(decided, 'org_1', who(role)).note).toBe(note);
});

test.each([
  ['SUP', [{ name: 'compensation', value: '7337.00' }]],
  ['CM', []],
  ['DEPT', []],
])('so is the sum that was offered: %s', (role, details) => {
  const shown = shownEntry(offered, 'org_1', who(role));
  expect(shown.details).toEqual(details);
  // The words with it are for everybody who handles complaints; the line of the field says who that is.
  expect(shown.note).toBe('拟退还疗程费用');
});
