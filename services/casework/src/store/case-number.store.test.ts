import { ForwardStep } from '@concord/kit/store/migrate';
import { createTableStep } from '@concord/kit/store/table-step';
import { eachDatabase } from '@concord/kit/test/database';
import { storeOn } from '@concord/kit/test/store';
import { expect, it } from 'vitest';
import type { QueryRunner } from 'typeorm';
import { CaseNumberRow, caseNumberColumns } from './case-number.row.js';
import { createCaseNumbers } from './case-number.store.js';

class CreateCaseNumber1766000000001 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'case_number',
      columns: caseNumberColumns,
      primary: ['organization', 'year'],
      unique: { uq_case_number_place: ['year', 'place'] },
    });
  }
}

eachDatabase((_name, open) => {
  async function opened() {
    const store = storeOn(await open({ entities: [CaseNumberRow], migrations: [CreateCaseNumber1766000000001] }));
    const numbers = createCaseNumbers(store.database, 'claims', 'LP');
    return (organization: string, year = 2026) =>
      store.unitOfWork.apply(({ ticket }) => numbers.next(ticket, organization, year));
  }

  it('case numbers run without a gap within an organization and never meet another one', async () => {
    const next = await opened();
    const given = await Promise.all([...Array(6)].map((_, each) => next(each % 2 ? 'org_second' : 'org_first')));
    expect(new Set(given).size).toBe(6);
    expect(new Set(given.map((caseNo) => caseNo.slice(0, -5)))).toEqual(new Set(['LP2026-11-', 'LP2026-12-']));
    const sequence = given.map((caseNo) => caseNo.slice(-5)).sort();
    expect(sequence).toEqual(['00001', '00001', '00002', '00002', '00003', '00003']);
  });

  it('case numbers begin anew with the year', async () => {
    const next = await opened();
    await next('org_first');
    expect([await next('org_first'), await next('org_first', 2027)]).toEqual(['LP2026-11-00002', 'LP2027-11-00001']);
  });
});
