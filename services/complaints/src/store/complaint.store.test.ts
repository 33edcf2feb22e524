import type { Looking } from '@concord/casework/app/worklist.ports';
import { endOfToday, startOfToday } from '@concord/casework/domain/legal-day';
import { eachDatabase } from '@concord/kit/test/database';
import { schemaDrift } from '@concord/kit/store/migrate';
import { observeStatements } from '@concord/kit/store/database';
import { createKeys } from '@concord/kit/policy/keys';
import { draftKeyFile, parseKeyFile } from '@concord/kit/policy/key-file';
import { createSealer } from '@concord/kit/policy/sealer';
import { createVault } from '@concord/kit/policy/vault';
import { createDataKeyStore } from '@concord/kit/store/data-keys';
import { createDatedClock } from '@concord/kit/domain/clock';
import { evolved } from '@concord/kit/domain/decider';
import { createNews } from '@concord/kit/store/news';
import { createUnitOfWork } from '@concord/kit/store/unit-of-work';
import { createIds } from '@concord/kit/domain/ids';
import { describe, expect, it } from 'vitest';
import { caseKey } from '../app/addressing.js';
import type { ForeignStages, WorklistFilter } from '../app/ports.js';
import { complaintDecider } from '../domain/complaint.decide.js';
import type { ComplaintFact } from '../domain/complaint.facts.js';
import type { FiledComplaint } from '../domain/complaint.js';
import { days, monday, past, registered, settled, triaged } from '../test/story.js';
import { createComplaintStore } from './complaint.store.js';
import { complaintContents } from './contents.js';

const ours = { organizations: ['org_first'] };
const theirs = { organizations: ['org_second'] };

eachDatabase((_name, open) => {
  async function desk() {
    const database = await open({ entities: complaintContents.rows, migrations: complaintContents.migrations });
    const clock = createDatedClock(monday);
    const keys = createKeys(parseKeyFile('test', draftKeyFile()));
    const sealer = createSealer(createVault({ store: createDataKeyStore(database, clock), keys }));
    const ids = createIds(() => clock.now().getTime());
    const news = createNews({ database });
    const work = createUnitOfWork({ database, clock, ids, sealer, hmacKey: keys.hmacKey('idempotency'), news });
    const store = createComplaintStore(database, sealer);
    const keep = async (id: string, facts: readonly ComplaintFact[]) => {
      const complaint = evolved(complaintDecider, complaintDecider.initial, facts) as FiledComplaint;
      await sealer.prepare([caseKey(id)], complaint.organization);
      await work.apply(({ ticket }) =>
        store.insert(ticket, { version: 1, complaint: { ...complaint, id, caseNo: id } }, monday),
      );
    };
    const looking: Looking = {
      staffId: 'stf_CM',
      roles: ['SUP'],
      now: monday,
      dayStart: startOfToday(monday),
      dayEnd: endOfToday(monday),
    };
    const found = async (filter: WorklistFilter, change: Partial<Looking> = {}) =>
      (await store.page(ours, filter, { ...looking, ...change }, 50)).map(({ id }) => id);
    return { database, sealer, work, store, keep, found, looking };
  }

  describe('complaints in the database', () => {
    it('match their row classes without drift', async () => {
      expect(await schemaDrift((await desk()).database)).toEqual([]);
    });

    it('come back as they were kept, to their own organization only', async () => {
      const { store, keep } = await desk();
      await keep('cmp_1', past.OPINION);
      const [record] = await store.byIds(ours, ['cmp_1']);
      expect(record).toMatchObject({
        version: 1,
        complaint: { status: 'OPINION', opinion: { proposedBy: 'stf_PRO' } },
      });
      expect(await store.byIds(theirs, ['cmp_1'])).toEqual([]);
      expect(await store.byCaseNos(theirs, ['cmp_1'])).toEqual([]);
    });

    it('fifty are found in as many statements as one', async () => {
      const { database, store, keep } = await desk();
      for (let each = 0; each < 50; each++) await keep(`cmp_${each}`, past.REGISTERED);
      const counted: number[] = [];
      for (const most of [1, 10, 50]) {
        let statements = 0;
        const stop = observeStatements(database, () => statements++);
        await store.byIds(
          ours,
          Array.from({ length: most }, (_, each) => `cmp_${each}`),
        );
        stop();
        counted.push(statements);
      }
      expect(new Set(counted).size).toBe(1);
    });

    it('each view holds what it says', async () => {
      const { keep, found } = await desk();
      await keep('cmp_open', past.REGISTERED);
      await keep('cmp_opinion', past.OPINION);
      await keep('cmp_done', past.ARCHIVED);
      await keep('cmp_major', [registered(), triaged({ severity: 'MAJOR_URGENT' })]);
      await keep('cmp_back', [
        ...past.OPINION,
        { type: 'OpinionReturned', reason: '补', by: 'stf_SUP', at: monday.toISOString() },
      ]);
      expect((await found({ view: 'OPEN' })).sort()).toEqual(['cmp_back', 'cmp_major', 'cmp_open', 'cmp_opinion']);
      expect(await found({ view: 'AWAITING_APPROVAL' })).toEqual(['cmp_opinion']);
      expect(await found({ view: 'AWAITING_APPROVAL' }, { roles: ['PRO'] })).toEqual([]);
      expect(await found({ view: 'RETURNED' })).toEqual(['cmp_back']);
      expect(await found({ view: 'MAJOR' })).toEqual(['cmp_major']);
      // A supervisor: what they accompany, and the major one that waits for their assignment.
      expect((await found({ view: 'MINE' }, { staffId: 'stf_SUP' })).sort()).toEqual([
        'cmp_back',
        'cmp_major',
        'cmp_opinion',
      ]);
      // The handler, whatever their role may do next.
      expect((await found({ view: 'MINE' }, { roles: ['CM'] })).sort()).toEqual(['cmp_back', 'cmp_opinion']);
      // The first receiver, until a named person is assigned.
      const front = { staffId: 'stf_FRONT', roles: ['FRONT'] };
      expect((await found({ view: 'MINE' }, front)).sort()).toEqual(['cmp_major', 'cmp_open']);
      // The complaint office: what waits for its triage, its opinion, its closing.
      const office = { staffId: 'stf_PRO', roles: ['PRO'] };
      expect((await found({ view: 'MINE' }, office)).sort()).toEqual(['cmp_back', 'cmp_open']);
      expect(await found({ view: 'OPEN', status: ['TRIAGED'], patients: ['pat_1'] })).toEqual(['cmp_major']);
      // Monday's complaint is due when the fifth working day, Monday 9 March, is over.
      const lastDay = days(7.5);
      expect(await found({ view: 'DUE_TODAY' }, { now: lastDay, dayEnd: endOfToday(lastDay) })).toHaveLength(4);
      expect(await found({ view: 'OVERDUE' }, { now: days(8) })).toHaveLength(4);
      expect(await found({ view: 'OVERDUE' })).toEqual([]);
    });

    it('pages go on where the last one ended', async () => {
      const { store, keep, looking } = await desk();
      for (let each = 0; each < 7; each++) await keep(`cmp_${each}`, past.REGISTERED);
      const first = await store.page(ours, {}, looking, 3);
      const second = await store.page(ours, {}, looking, 3, first.at(-1));
      const third = await store.page(ours, {}, looking, 3, second.at(-1));
      expect([...first, ...second, ...third].map(({ id }) => id)).toEqual(
        [0, 1, 2, 3, 4, 5, 6].map((each) => `cmp_${each}`),
      );
      expect(await store.countUpTo(ours, {}, looking, 5)).toEqual({ count: 5, capped: true });
    });

    it('keeps what others told of a dispute beside it, to filter by, whatever is done to the complaint after', async () => {
      const { store, keep, found, work, sealer } = await desk();
      await keep('cmp_calm', past.REGISTERED);
      await keep('cmp_1', past.DISPUTE);
      await keep('cmp_owed', [...past.DISPUTE, settled()]);
      const note = (id: string, stages: ForeignStages) =>
        work.apply(({ ticket }) => store.noteStages(ticket, id, stages));
      await note('cmp_1', { disputeStage: 'OPEN', claimStage: 'NOTICED' });
      await note('cmp_1', { mediationStage: 'SESSION' });
      await note('cmp_1', { mediationStage: 'SESSION' });
      await note('cmp_owed', { disputeStage: 'SETTLED' });
      await sealer.load([caseKey('cmp_1')]);
      const [record] = await store.byIds(ours, ['cmp_1']);
      await work.apply(({ ticket }) => store.save(ticket, ours, { ...record!, version: 2 }, monday));

      expect(await found({ disputeStage: ['OPEN', 'IN_FORUM'] })).toEqual(['cmp_1']);
      expect(await found({ claimStage: ['NOTICED'], mediationStage: ['SESSION'] })).toEqual(['cmp_1']);
      expect(await found({ claimStage: ['PAID'] })).toEqual([]);
      expect((await found({ view: 'DISPUTE' })).sort()).toEqual(['cmp_1', 'cmp_owed']);
      // In dispute nobody's move is next, but for the report that a settlement asks for.
      const office = { staffId: 'stf_PRO', roles: ['PRO'] };
      expect((await found({ view: 'MINE' }, office)).sort()).toEqual(['cmp_calm', 'cmp_owed']);
      await expect(note('cmp_none', { claimStage: 'PAID' })).rejects.toThrow('not known');
    });

    it('a stale save writes nothing', async () => {
      const { sealer, store, keep, work } = await desk();
      await keep('cmp_1', past.REGISTERED);
      const [record] = await store.byIds(ours, ['cmp_1']);
      await sealer.load([caseKey('cmp_1')]);
      const save = (version: number) =>
        work.apply(({ ticket }) => store.save(ticket, ours, { complaint: record!.complaint, version }, monday));
      await save(2);
      await expect(save(2)).rejects.toMatchObject({ reason: 'STALE_VERSION', currentVersion: 2 });
    });
  });
});
