import { createCaseNumbers } from '@concord/casework/store/case-number.store';
import { eachDatabase } from '@concord/kit/test/database';
import type { Refusal } from '@concord/kit/domain/refusal';
import type { Conflict } from '@concord/kit/domain/conflict';
import { describe, expect, it } from 'vitest';
import { standingOf } from '../domain/ledger.js';
import { claimContents } from '../store/contents.js';
import { insurer, recordsOn, signedIn } from '../test/records.js';
import { monday, minutes, staff } from '../test/story.people.js';
import { asked, past } from '../test/story.js';
import { createReceivedActs } from './claim.received.js';
import { createClaimWriting } from './claim.writing.js';
import { createClaimActs } from './claims.js';

const contents = { entities: claimContents.rows, migrations: claimContents.migrations };
const MANY = Array.from({ length: 50 }, (_, each) => `clm_${each}`);

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
    const acts = createClaimActs(parts);
    const received = createReceivedActs(parts);
    const consent = (claimId: string, person: string, expectedVersion = 1) =>
      acts.act(
        signedIn(staff('REV', person)),
        `key-${claimId}-${person}`,
        { claimId, expectedVersion },
        { type: 'consent', undertaking: records.ids('und') },
      );
    const ledger = async () => (await records.ledgers.byIds(insurer, ['led_1']))[0]!;
    const claimsOf = (ids: readonly string[]) => records.claims.byIds(insurer, ids);
    return { ...records, received, consent, ledger, claimsOf };
  }

  describe('fifty consents at once on one aggregate limit', () => {
    it('never promise more than is left, and lose no fen on the way', async () => {
      const { keep, consent, ledger, claimsOf, journal } = await desk();
      for (const id of MANY) await keep(id, [...past.ASSESSED, asked()], { dispute: `dsp_${id}` });
      const outcomes = await Promise.allSettled(MANY.map((id) => consent(id, `stf_${id}`)));

      // 3,000,000 yuan at 70,200 each: forty-two whole shares, what is left for one more, and then nothing.
      const given = outcomes.filter(({ status }) => status === 'fulfilled');
      expect(given).toHaveLength(43);
      const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
      for (const reason of refused) expect((reason as Refusal).code).toBe('AGGREGATE_EXHAUSTED');

      const { version, ledger: standing } = await ledger();
      expect(standingOf(standing)).toMatchObject({ heldFen: 300_000_000, remainingFen: 0, paidFen: 0 });
      expect(version).toBe(44);
      const records = await claimsOf(MANY);
      const promised = records.flatMap(({ claim }) => (claim.status === 'CONSENTED' ? [claim.undertaking] : []));
      expect(promised).toHaveLength(43);
      expect(promised.reduce((sum, { insurerFen }) => sum + insurerFen, 0)).toBe(300_000_000);
      for (const { insurerFen, hospitalFen } of promised) expect(insurerFen + hospitalFen).toBe(8_000_000);
      // Each promise has its own line on the ledger, and the ledger its own line in the journal for each.
      const reserved = standing.reservations.map(({ undertaking, fen }) => `${undertaking} ${fen}`).sort();
      expect(reserved).toEqual(promised.map(({ id, insurerFen }) => `${id} ${insurerFen}`).sort());
      const entries = await journal.timeline({ type: 'ledger', id: 'led_1' }, { limit: 100 });
      expect(entries.map((entry) => entry.version)).toEqual(Array.from({ length: 44 }, (_, each) => each + 1));
      for (const { claim } of records.filter(({ claim: { status } }) => status === 'ASSESSED'))
        expect(claim.proposal?.state).toBe('ASKED');
    });

    it('of one claim, the second is told that somebody was faster', async () => {
      const { keep, consent, ledger } = await desk();
      await keep('clm_1', [...past.ASSESSED, asked()]);
      const outcomes = await Promise.allSettled(
        ['one', 'other', 'third'].map((each) => consent('clm_1', `stf_${each}`)),
      );
      const lost = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
      expect(lost).toHaveLength(2);
      for (const reason of lost) expect((reason as Conflict).reason).toBe('STALE_VERSION');
      expect(standingOf((await ledger()).ledger).heldFen).toBe(7_020_000);
    });

    it('while others expire, what is given back is there for the next one, and nothing twice', async () => {
      const { keep, consent, ledger, received, clock, claims } = await desk();
      const [first, second] = [MANY.slice(0, 25), MANY.slice(25)];
      for (const id of MANY) await keep(id, [...past.ASSESSED, asked()]);
      await Promise.all(first.map((id) => consent(id, `stf_${id}`)));
      // To the end of 1 April, and ten minutes beyond.
      clock.moveTo(minutes(11, new Date('2026-04-01T16:00:00.000Z')));
      const ended = await claims.endedSince(clock.now(), 100);
      expect(ended).toHaveLength(25);
      const timer = staff('SYS', 'timer:claims');
      // Two processes, each with its own timer.
      await Promise.all([
        ...second.map((id) => consent(id, `stf_${id}`)),
        ...[...ended, ...ended].map((each) => received.end(each, timer)),
      ]);
      const { reservations } = (await ledger()).ledger;
      const count = (state: string) => reservations.filter((each) => each.state === state).length;
      expect([count('RELEASED'), count('HELD')]).toEqual([25, 25]);
      expect(standingOf((await ledger()).ledger).heldFen).toBe(25 * 7_020_000);
      clock.moveTo(monday);
    });
  });
});
