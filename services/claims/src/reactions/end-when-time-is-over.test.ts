import { createCaseNumbers } from '@concord/casework/store/case-number.store';
import { eachDatabase } from '@concord/kit/test/database';
import { describe, expect, it } from 'vitest';
import { createReceivedActs } from '../app/claim.received.js';
import { createClaimWriting } from '../app/claim.writing.js';
import { createClaimActs } from '../app/claims.js';
import { standingOf } from '../domain/ledger.js';
import { claimContents } from '../store/contents.js';
import { insurer, recordsOn, signedIn } from '../test/records.js';
import { minutes, staff } from '../test/story.people.js';
import { asked, past } from '../test/story.js';
import { endWhenTimeIsOver } from './end-when-time-is-over.js';

const contents = { entities: claimContents.rows, migrations: claimContents.migrations };
// To the end of 1 April: thirty days after 2 March.
const expiry = new Date('2026-04-01T16:00:00.000Z');

eachDatabase((_name, open) => {
  async function desk() {
    const records = recordsOn(await open(contents));
    await records.keepPolicy();
    const parts = {
      ...records,
      writing: createClaimWriting(records),
      caseNumbers: createCaseNumbers(records.database, 'claims', 'LP'),
      law: { rulePack: () => 'national@1', calendar: () => 'china-2026.1' },
    };
    const received = createReceivedActs(parts);
    const consent = () =>
      createClaimActs(parts).act(
        signedIn(staff('REV')),
        'key-1',
        { claimId: 'clm_1', expectedVersion: 1 },
        { type: 'consent', undertaking: 'und_1' },
      );
    const status = async (id: string) => (await records.claims.byIds(insurer, [id]))[0]?.claim.status;
    const standing = async () => standingOf((await records.ledgers.byIds(insurer, ['led_1']))[0]!.ledger);
    const round = endWhenTimeIsOver({ received, claims: records.claims, clock: records.clock });
    return { ...records, consent, status, standing, round };
  }

  describe('what ends by itself', () => {
    it('a consent, ten minutes beyond its date, and what it reserved is free again', async () => {
      const { keep, consent, status, standing, round, clock } = await desk();
      await keep('clm_1', [...past.ASSESSED, asked()]);
      await consent();
      clock.moveTo(minutes(9, expiry));
      await round();
      expect(await status('clm_1')).toBe('CONSENTED');
      expect((await standing()).heldFen).toBe(7_020_000);
      clock.moveTo(minutes(10, expiry));
      await Promise.all([round(), round()]);
      expect(await status('clm_1')).toBe('ASSESSED');
      expect((await standing()).heldFen).toBe(0);
    });

    it('an approval whose basis nobody confirmed goes back to be approved anew', async () => {
      const { keep, status, round, clock, claims } = await desk();
      await keep('clm_1', past.APPROVING);
      await round();
      expect(await status('clm_1')).toBe('APPROVING');
      clock.moveTo(expiry);
      await round();
      const [record] = await claims.byIds(insurer, ['clm_1']);
      expect(record?.claim).toMatchObject({ status: 'APPROVAL', approvals: {} });
      expect(record?.version).toBe(2);
      await round();
      expect((await claims.byIds(insurer, ['clm_1']))[0]?.version).toBe(2);
    });
  });
});
