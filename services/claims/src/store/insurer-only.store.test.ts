import { eachDatabase } from '@concord/kit/test/database';
import { describe, expect, it } from 'vitest';
import { roomKey } from '../app/addressing.js';
import type { ReserveRecord } from '../app/ports.js';
import { hospital, insurer, recordsOn, stranger } from '../test/records.js';
import { monday } from '../test/story.people.js';
import { claimContents } from './contents.js';

const contents = { entities: claimContents.rows, migrations: claimContents.migrations };

eachDatabase((_name, open) => {
  const desk = async () => recordsOn(await open(contents));

  describe('policies', () => {
    it('are read by both their parties, those that end last first', async () => {
      const { policies, keepPolicy } = await desk();
      await keepPolicy();
      await keepPolicy({ id: 'pol_2', policyNo: 'PZ-2', periodTo: '2027-12-31' });
      await keepPolicy({ id: 'pol_3', policyNo: 'PZ-3', hospital: 'org_other' });
      expect(await policies.idsOf(insurer, undefined, 10)).toEqual(['pol_2', 'pol_1', 'pol_3']);
      expect(await policies.idsOf(insurer, 'org_hospital', 10)).toEqual(['pol_2', 'pol_1']);
      expect(await policies.idsOf(hospital, undefined, 10)).toEqual(['pol_2', 'pol_1']);
      expect(await policies.byIds(hospital, ['pol_3'])).toEqual([]);
      const [record] = await policies.byIds(stranger, ['pol_3']);
      expect(record?.policy.terms.perPersonFen).toBe(40_000_000);
    });

    it('have each number once at an insurer', async () => {
      const { keepPolicy } = await desk();
      await keepPolicy();
      await expect(keepPolicy({ id: 'pol_2' })).rejects.toMatchObject({ code: 'POLICY_NO_TAKEN' });
    });
  });

  describe('what the insurer keeps to itself', () => {
    it('a ledger and a reserve are nobody else’s', async () => {
      const { ledgers, reserves, keepPolicy, sealer, unitOfWork } = await desk();
      await keepPolicy();
      const reserve: ReserveRecord['reserve'] = {
        ...{ status: 'SET' as const, id: 'rsv_1', organization: 'org_insurer', claim: 'clm_1', amountFen: 6_000_000 },
        ...{ reason: '参照同类案件', setBy: 'stf_ADJ', at: monday.toISOString() },
      };
      await sealer.prepare([roomKey('rsv_1')], 'org_insurer');
      await unitOfWork.apply(({ ticket }) => reserves.insert(ticket, { version: 1, reserve }));
      expect((await ledgers.byIds(insurer, ['led_1']))[0]?.ledger.authorityFen).toBe(10_000_000);
      expect((await reserves.ofClaims(insurer, ['clm_1']))[0]?.reserve.amountFen).toBe(6_000_000);
      for (const other of [hospital, stranger]) {
        expect(await ledgers.byIds(other, ['led_1'])).toEqual([]);
        expect(await reserves.ofClaims(other, ['clm_1'])).toEqual([]);
        expect(await reserves.idOf(other, 'clm_1')).toBeUndefined();
      }
    });
  });
});
