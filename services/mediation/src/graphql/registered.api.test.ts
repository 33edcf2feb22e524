import { files } from '@concord/kit/test/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AnnouncedEvent } from '../test/announcing-peer.js';
import { openTable, type Table } from '../test/table.js';

const database = files();
let table: Table;
beforeAll(async () => {
  table = await openTable(await database.settings());
});
afterAll(() => table.service.stop());

const at = { version: 1, registration: 'reg_1', organization: 'org_committee' };
const told = async (event: AnnouncedEvent) => {
  await table.identity.announce('reg_1', event);
  await table.catchUp();
};

it('a committee that keeps a register of mediators names those who are on it', async () => {
  const { by, on } = table;
  const [chair, med, med2] = [
    by('committee', 'CHAIR'),
    by('committee', 'MED'),
    by('committee', 'MED', 'stf_committee_MED2'),
  ];
  const accepted = await table.accepted();
  const assign = (...people: readonly { readonly id: string }[]) =>
    on(chair, 'mediationAssignMediators', accepted, { staffIds: people.map(({ id }) => id), chosenBy: 'COMMITTEE' });
  const refused = [{ code: 'STAFF_NOT_REGISTERED', path: ['staffIds'], rule: { id: 'mediation.mediator.registered' } }];

  await told({ type: 'RegistrationEntered', ...at, staff: med2.id, kind: 'MEDIATOR', from: '2020-01-01' });
  expect((await assign(med)).refusals).toMatchObject(refused);
  expect((await assign(med2, med)).refusals).toMatchObject(refused);
  await told({ type: 'RegistrationAmended', ...at, from: '2020-01-01', until: '2020-12-31' });
  expect((await assign(med2)).refusals).toMatchObject(refused);
  await told({ type: 'RegistrationAmended', ...at, from: '2020-01-01' });
  expect((await assign(med2)).refusals).toEqual([]);
});

it('a register that everybody was struck from is still one', async () => {
  await told({ type: 'RegistrationStruck', ...at });
  const accepted = await table.accepted();
  const { refusals } = await table.on(table.by('committee', 'CHAIR'), 'mediationAssignMediators', accepted, {
    ...{ staffIds: ['stf_committee_MED2'], chosenBy: 'COMMITTEE' },
  });
  expect(refusals).toMatchObject([{ code: 'STAFF_NOT_REGISTERED' }]);
});
