import { files } from '@concord/kit/test/database';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { eventsFor, insuredRoad } from '../test/insured.js';
import { insurerPays } from '../test/roads.js';
import { openTable, thursday, type Table } from '../test/table.js';

const database = files();
let table: Table;
beforeAll(async () => {
  table = await openTable(await database.settings(), { lapseEvery: 20 });
  await table.service.start();
});
afterAll(() => table.service.stop());

const later = (days: number) => new Date(thursday.getTime() + days * 86_400_000);
const until = (id: string, status: string) =>
  vi.waitFor(
    async () => expect(await table.read(table.by('committee', 'REG'), 'mediation', id)).toMatchObject({ status }),
    { timeout: 15_000 },
  );

describe('what happens when nobody acts', () => {
  it('an answer that did not come is a refusal; a limit that passed a failure; a seal not confirmed goes back', async () => {
    const { by, step } = table;
    const asked = await table.applied();
    const road = await insuredRoad(table);
    const agreed = await road.agreed();
    await road.tell('ConsentGiven', {
      ...{ mediation: agreed.id, proposal: agreed.proposal.id, undertaking: 'und_1' },
      ...{ insurerFen: 6_000_000, hospitalFen: 0, expiresAt: '2026-12-05T01:00:00.000Z' },
    });
    const consented = await table.read(by('committee', 'MED'), 'mediation', agreed.id);
    const signed = await table.signed(consented, [insurerPays('60000.00')]);
    await step(by('committee', 'SEAL'), 'mediationRequestSeal', signed);

    table.clock.moveTo(later(1));
    await until(agreed.id, 'SIGNING');
    table.clock.moveTo(later(29));
    await until(asked.id, 'REFUSED');
    const { status, mediation } = await table.read(by('committee', 'REG'), 'dispute', asked.dispute.id);
    expect({ status, mediation: mediation.status }).toEqual({ status: 'OPEN', mediation: 'REFUSED' });

    table.clock.moveTo(later(120));
    await until(agreed.id, 'TERMINATED');
    const failed = await table.read(
      by('hospital', 'LEGAL'),
      'mediation',
      agreed.id,
      'termination { ground } timeline { kind actor { kind } }',
    );
    expect(failed.termination).toEqual({ ground: 'LIMIT_OVER' });
    expect(failed.timeline.at(-1)).toEqual({ kind: 'lapseConclude', actor: { kind: 'TIMER' } });
    const told = (await eventsFor(table, 'claims'))
      .filter(({ mediation: of }) => of === agreed.id)
      .map(({ type }) => type);
    expect(told.slice(-3)).toEqual(['MediationStage', 'ProposalWithdrawn', 'MediationTerminated']);
  });
});
