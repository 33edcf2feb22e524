import { createDatedClock } from '@concord/kit/domain/clock';
import { files } from '@concord/kit/test/database';
import { expect, it } from 'vitest';
import { eventsFor } from '../test/insured.js';
import { disclosure } from '../test/roads.js';
import { openTable } from '../test/table.js';
import { endDisclosuresWhenTheirDayIsOver } from './end-disclosures-when-their-day-is-over.js';

const database = files();

it('asks for what lapsed by the legal day, and keeps nobody from their turn', async () => {
  const [asked, ended]: [string[], string[]] = [[], []];
  const round = endDisclosuresWhenTheirDayIsOver({
    // Half an hour past midnight in Shanghai, still the day before in UTC.
    clock: createDatedClock(new Date('2026-03-09T16:30:00.000Z')),
    store: {
      lapsed: async (today) => {
        asked.push(today);
        return ['dcl_1', 'dcl_2'];
      },
    },
    disclosures: {
      async lapse(id) {
        if (id === 'dcl_1') throw new Error('its key was dropped');
        ended.push(id);
      },
    },
  });
  await expect(round()).rejects.toMatchObject({ errors: [{ message: 'its key was dropped' }] });
  expect([asked, ended]).toEqual([['2026-03-10'], ['dcl_2']]);
});

it('writes down, once, that a day is over: the register, the claims service and both houses hear of it', async () => {
  const table = await openTable(await database.settings(), { lapseEvery: 20 });
  const legal = table.by('hospital', 'LEGAL');
  const { id, version } = await table.dispute();
  const until = { ...disclosure, expiresOn: '2026-03-10' };
  await table.on(legal, 'disputeNotifyInsurer', { id, version }, { insurerId: 'org_insurer', disclosure: until });
  await table.service.start();
  table.clock.moveTo(new Date('2026-03-10T16:00:00.000Z'));
  const line = async () => {
    const fields = 'disclosures { version status endedAt endedBy { id } }';
    return (await table.read(legal, 'dispute', id, fields)).disclosures[0];
  };
  await expect.poll(line).toEqual({
    ...{ version: 2, status: 'EXPIRED', endedAt: '2026-03-10T16:00:00.000Z', endedBy: null },
  });
  const told = (await eventsFor(table, 'claims')).filter((event) => event.dispute === id);
  expect(told.map(({ type }) => type)).toEqual(['DisclosureMade', 'InsurerNotified', 'DisclosureEnded']);
  await table.service.stop();
});
