import { files } from '@concord/kit/test/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTable, type Table } from '../test/table.js';

const database = files();
let table: Table;
beforeAll(async () => {
  table = await openTable(await database.settings());
});
afterAll(() => table.service.stop());

describe('a dispute that the committee mediates, without an insurer', () => {
  it('goes from the application through every hand the law names to the last payment', async () => {
    const { by, step } = table;
    const applied = await table.applied();
    expect(applied).toMatchObject({ status: 'CONSENT_PENDING', caseNo: 'TJ2026-11-00001' });
    expect(applied.dispute.status).toBe('OPEN');

    const sealed = await table.sealed(
      await table.signed(await table.agreed(await table.heard(await table.prepared()))),
    );
    expect(sealed).toMatchObject({ status: 'EFFECTIVE', dispute: { status: 'SETTLED' } });
    const { agreement } = await table.read(
      by('hospital', 'FIN'),
      'mediation',
      sealed.id,
      'agreement { hash total signatures { side } }',
    );
    expect(agreement.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(agreement.total).toBe('60000.00');
    expect(agreement.signatures.map(({ side }: { side: string }) => side)).toEqual(['PATIENT', 'HOSPITAL', 'MEDIATOR']);

    const paid = await step(by('hospital', 'FIN'), 'mediationRecordPayment', sealed, {
      ...{ amount: '60000.00', paidOn: '2026-03-05', reference: 'YH-1' },
    });
    const closed = await step(by('committee', 'MED'), 'mediationClose', paid, { callBack: '双方均已确认到账。' });
    expect(closed).toMatchObject({ status: 'CLOSED', dispute: { status: 'CLOSED' }, nextDeadline: null });
    const { outcome } = await table.read(
      by('hospital', 'PRO'),
      'dispute',
      closed.dispute.id,
      'outcome { kind agreed }',
    );
    expect(outcome).toEqual({ kind: 'MEDIATED', agreed: '60000.00' });
  });
});
