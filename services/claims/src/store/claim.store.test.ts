import type { Looking } from '@concord/casework/app/worklist.ports';
import { endOfToday, startOfToday } from '@concord/casework/domain/legal-day';
import { eachDatabase } from '@concord/kit/test/database';
import { observeStatements } from '@concord/kit/store/database';
import { schemaDrift } from '@concord/kit/store/migrate';
import { describe, expect, it } from 'vitest';
import { caseKey } from '../app/addressing.js';
import type { ClaimFilter } from '../app/ports.js';
import { committee, hospital, insurer, recordsOn, stranger } from '../test/records.js';
import { days, minutes, monday } from '../test/story.people.js';
import { asked, noticed, past } from '../test/story.js';
import { claimContents } from './contents.js';

const contents = { entities: claimContents.rows, migrations: claimContents.migrations };

eachDatabase((_name, open) => {
  async function desk() {
    const records = recordsOn(await open(contents));
    const looking: Looking = {
      staffId: 'stf_ADJ',
      roles: ['ADJ'],
      now: monday,
      dayStart: startOfToday(monday),
      dayEnd: endOfToday(monday),
    };
    const found = async (filter: ClaimFilter, change: Partial<Looking> = {}, scope = insurer) =>
      (await records.claims.page(scope, filter, { ...looking, ...change }, 50)).map(({ id }) => id).sort();
    return { ...records, looking, found };
  }

  describe('claims in the database', () => {
    it('match their row classes without drift', async () => {
      expect(await schemaDrift((await desk()).database)).toEqual([]);
    });

    it('come back as they were kept, to their parties only', async () => {
      const { claims, keep } = await desk();
      await keep('clm_1', past.REVIEWING);
      for (const party of [insurer, hospital]) {
        const [record] = await claims.byIds(party, ['clm_1']);
        expect(record).toMatchObject({
          version: 1,
          claim: { status: 'REVIEWING', assessment: { lossFen: 8_000_000 } },
        });
      }
      for (const other of [committee, stranger]) {
        expect(await claims.byIds(other, ['clm_1'])).toEqual([]);
        expect(await claims.byCaseNos(other, ['clm_1'])).toEqual([]);
        expect((await claims.idsOfDisputes(other, ['dsp_1'])).get('dsp_1')).toEqual([]);
      }
    });

    it('are there for a committee once it asked for consent', async () => {
      const { claims, keep, found } = await desk();
      await keep('clm_1', [...past.ASSESSED, asked()]);
      expect(await claims.byIds(committee, ['clm_1'])).toHaveLength(1);
      expect((await claims.idsOfDisputes(committee, ['dsp_1'])).get('dsp_1')).toEqual(['clm_1']);
      expect(await found({ view: 'CONSENT_ASKED' }, {}, committee)).toEqual(['clm_1']);
    });

    it('fifty are found in as many statements as one', async () => {
      const { database, claims, keep } = await desk();
      for (let each = 0; each < 50; each++) await keep(`clm_${each}`, past.NOTICED, { dispute: `dsp_${each}` });
      const counted: number[] = [];
      for (const most of [1, 10, 50]) {
        let statements = 0;
        const stop = observeStatements(database, () => statements++);
        const numbers = Array.from({ length: most }, (_, each) => each);
        await claims.byIds(
          hospital,
          numbers.map((each) => `clm_${each}`),
        );
        await claims.idsOfDisputes(
          hospital,
          numbers.map((each) => `dsp_${each}`),
        );
        stop();
        counted.push(statements);
      }
      expect(new Set(counted).size).toBe(1);
    });

    it('each view holds what it says', async () => {
      const { keep, found } = await desk();
      await keep('clm_new', past.NOTICED);
      await keep('clm_docs', past.DOCUMENTS);
      await keep('clm_review', past.REVIEWING);
      await keep('clm_asked', [...past.ASSESSED, asked()]);
      await keep('clm_pay', past.PAYABLE);
      await keep('clm_done', past.CLOSED);
      expect(await found({ view: 'OPEN' })).toEqual(['clm_asked', 'clm_docs', 'clm_new', 'clm_pay', 'clm_review']);
      // The adjuster of all but the one that nobody acknowledged yet.
      expect(await found({ view: 'MINE' })).toEqual(['clm_asked', 'clm_docs', 'clm_pay', 'clm_review']);
      const as = (role: string) => ({ staffId: 'stf_else', roles: [role] });
      expect(await found({ view: 'MINE' }, as('HOT'))).toEqual(['clm_new']);
      expect(await found({ view: 'MINE' }, as('IFIN'))).toEqual(['clm_pay']);
      expect(await found({ view: 'AWAITING_APPROVAL' }, as('REV'))).toEqual(['clm_review']);
      expect(await found({ view: 'AWAITING_APPROVAL' }, as('ADJ'))).toEqual([]);
      expect(await found({ view: 'CONSENT_ASKED' })).toEqual(['clm_asked']);
      expect(await found({ view: 'OPEN', status: ['NOTICED', 'CLOSED'] })).toEqual(['clm_new']);
      expect(await found({ caseNo: 'clm_docs' })).toEqual(['clm_docs']);
      expect(await found({ disputeNo: 'JF2026-11-00001' })).toHaveLength(6);
      // Half an hour to acknowledge.
      expect(await found({ view: 'OVERDUE' }, { now: minutes(29) })).toEqual([]);
      expect(await found({ view: 'OVERDUE', dueBefore: days(1) }, { now: minutes(31) })).toEqual(['clm_new']);
      expect(await found({ view: 'OPEN' }, {}, stranger)).toEqual([]);
    });

    it('keep the foreign column through an act, also where the act read it before it was written', async () => {
      const { claims, keep, found, sealer, unitOfWork } = await desk();
      await keep('clm_1', past.ASSESSED);
      const [before] = await claims.byIds(insurer, ['clm_1']);
      await unitOfWork.apply(({ ticket }) => claims.setMediationStage(ticket, 'clm_1', 'SESSION'));
      await sealer.load([caseKey('clm_1')]);
      await unitOfWork.apply(({ ticket }) => claims.save(ticket, insurer, { ...before!, version: 2 }, monday));
      expect(await found({ mediationStage: ['SESSION'] })).toEqual(['clm_1']);
      expect(await found({ mediationStage: ['SESSION'] }, {}, hospital)).toEqual(['clm_1']);
      expect((await claims.byIds(hospital, ['clm_1']))[0]?.mediationStage).toBe('SESSION');
      const unknown = unitOfWork.apply(({ ticket }) => claims.setMediationStage(ticket, 'clm_none', 'SESSION'));
      expect(await unknown).toBe(false);
    });

    it('a stale save writes nothing', async () => {
      const { sealer, claims, keep, unitOfWork } = await desk();
      await keep('clm_1', [noticed()]);
      const [record] = await claims.byIds(insurer, ['clm_1']);
      await sealer.load([caseKey('clm_1')]);
      const save = (version: number) =>
        unitOfWork.apply(({ ticket }) => claims.save(ticket, insurer, { claim: record!.claim, version }, monday));
      await save(2);
      await expect(save(2)).rejects.toMatchObject({ reason: 'STALE_VERSION', currentVersion: 2 });
    });

    it('what ends by itself is found when its time is over, and once', async () => {
      const { keep, claims } = await desk();
      await keep('clm_word', past.CONSENTED);
      await keep('clm_basis', past.APPROVING);
      await keep('clm_other', past.PAYABLE);
      const ended = (now: Date) => claims.endedSince(now, 10);
      expect(await ended(minutes(9))).toEqual([]);
      expect(await ended(days(1))).toContainEqual({ id: 'clm_basis', move: 'lapseApproval' });
      // To the end of 1 April, and ten minutes beyond.
      const expiry = new Date('2026-04-01T16:00:00.000Z');
      const word = { id: 'clm_word', move: 'expireConsent' };
      expect(await ended(minutes(9, expiry))).not.toContainEqual(word);
      expect(await ended(minutes(10, expiry))).toContainEqual(word);
    });
  });
});
