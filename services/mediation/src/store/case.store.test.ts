import { observeStatements } from '@concord/kit/store/database';
import { schemaDrift } from '@concord/kit/store/migrate';
import { eachDatabase } from '@concord/kit/test/database';
import { describe, expect, it } from 'vitest';
import { caseKey, roomKey } from '../app/addressing.js';
import type { OpenedCaucus } from '../domain/caucus.js';
import * as disputeStory from '../test/dispute.story.js';
import * as story from '../test/mediation.story.js';
import { createCaseNumbers } from './case-number.store.js';
import { committee, hospital, insurer, openStores, stranger } from './stores.fixture.js';

const room = (id: string, side: OpenedCaucus['side']): OpenedCaucus => ({
  ...{ id, mediation: 'med_1', dispute: 'dsp_1', side, status: 'OPEN', entries: [] },
  ...{ committee: 'org_committee', hospital: 'org_hospital', insurer: 'org_insurer' },
  ...{ openedAt: story.monday.toISOString(), openedBy: 'stf_MED' },
});

eachDatabase((_name, open) => {
  it('the tables match their row classes without drift', async () => {
    expect(await schemaDrift((await openStores(open)).database)).toEqual([]);
  });

  describe('a dispute', () => {
    it('comes back as it was kept, to those who have a seat at it', async () => {
      const { disputes, keepDispute } = await openStores(open);
      await keepDispute('dsp_1', disputeStory.past.OPEN);
      await keepDispute('dsp_2', [disputeStory.opened(), disputeStory.insurerNotified()]);
      const seen = async (scope: typeof hospital) =>
        (await disputes.byIds(scope, ['dsp_1', 'dsp_2'])).map(({ dispute }) => dispute.id).toSorted();
      expect(await seen(hospital)).toEqual(['dsp_1', 'dsp_2']);
      expect(await seen(insurer)).toEqual(['dsp_2']);
      expect(await seen(stranger)).toEqual([]);
      expect(await disputes.byCaseNos(stranger, ['JF-dsp_1'])).toEqual([]);
      expect(await disputes.byCaseNos(hospital, ['JF-dsp_1'])).toMatchObject([
        { version: 1, dispute: { id: 'dsp_1' } },
      ]);
    });

    it('keeps the date its mediation placed it at, until it is over', async () => {
      const { disputes, keepDispute, unitOfWork, lists, sealer } = await openStores(open);
      const dispute = await keepDispute('dsp_1', disputeStory.inMediation);
      const due = new Date('2026-04-20T16:00:00.000Z');
      await unitOfWork.apply(({ ticket }) => disputes.place(ticket, 'dsp_1', due));
      await sealer.load([caseKey('dsp_1')]);
      const save = (version: number, change: object) =>
        unitOfWork.apply(({ ticket }) =>
          disputes.save(ticket, hospital, { version, dispute: { ...dispute, ...change } as typeof dispute }),
        );
      const looking = { staffId: 'stf_PRO', roles: ['PRO'], now: due, dayStart: due, dayEnd: due };
      await save(2, { claimedFen: 9_000_000 });
      expect(await lists.disputes.page(hospital, { view: 'OVERDUE' }, looking, 9)).toEqual([
        { id: 'dsp_1', dueAt: due },
      ]);
      await save(3, { status: 'CLOSED' });
      expect(await lists.disputes.page(hospital, { view: 'OPEN' }, looking, 9)).toEqual([]);
      expect(await lists.disputes.countUpTo(hospital, { view: 'ALL', caseNo: 'JF-dsp_1' }, looking, 9)).toMatchObject({
        count: 1,
      });
      await expect(save(3, {})).rejects.toMatchObject({ reason: 'STALE_VERSION', currentVersion: 3 });
    });

    it('fifty are found in as many statements as one', async () => {
      const { database, disputes, keepDispute } = await openStores(open);
      const ids = Array.from({ length: 50 }, (_, each) => `dsp_${each}`);
      for (const id of ids) await keepDispute(id, disputeStory.past.OPEN);
      const counted = [];
      for (const most of [1, 10, 50]) {
        let statements = 0;
        const stop = observeStatements(database, () => statements++);
        expect(await disputes.byIds(hospital, ids.slice(0, most))).toHaveLength(most);
        stop();
        counted.push(statements);
      }
      expect(new Set(counted).size).toBe(1);
    });
  });

  describe('a mediation', () => {
    it('is seen by committee and hospital, by the insurer once it was invited, and found by its dispute', async () => {
      const { mediations, keepMediation } = await openStores(open);
      await keepMediation('med_1', story.past.REFUSED, { dispute: 'dsp_1' });
      await keepMediation('med_2', [...story.past.PREPARING, story.invited()], { dispute: 'dsp_1' });
      const found = async (scope: typeof hospital) => (await mediations.idsOfDisputes(scope, ['dsp_1'])).get('dsp_1');
      expect(await found(committee)).toEqual(['med_1', 'med_2']);
      expect(await found(insurer)).toEqual(['med_2']);
      expect(await found(stranger)).toEqual([]);
      expect(await mediations.disputeOf(stranger, 'med_1')).toBeUndefined();
      expect(await mediations.disputeOf(hospital, 'med_1')).toBe('dsp_1');
    });

    it('a stale save writes nothing', async () => {
      const { mediations, keepMediation, unitOfWork, sealer } = await openStores(open);
      const mediation = await keepMediation('med_1', story.past.SCREENING);
      await sealer.load([caseKey('med_1')]);
      const save = (version: number) =>
        unitOfWork.apply(({ ticket }) =>
          mediations.save(ticket, committee, { version, mediation }, { now: story.monday }),
        );
      await save(2);
      await expect(save(2)).rejects.toMatchObject({ reason: 'STALE_VERSION', currentVersion: 2 });
    });

    it('lapses when its clock is over, and not while it stands still', async () => {
      const { mediations, keepMediation } = await openStores(open);
      await keepMediation('med_asked', story.past.CONSENT_PENDING);
      await keepMediation('med_sealing', story.past.SEALING);
      await keepMediation('med_appraisal', story.past.APPRAISAL);
      await keepMediation('med_over', story.past.CLOSED);
      expect(await mediations.lapsed(story.monday, 9)).toEqual([]);
      const later = await mediations.lapsed(story.days(400), 9);
      expect(later.map(({ mediation, move }) => `${mediation} ${move}`).toSorted()).toEqual([
        'med_asked lapseAnswer',
        'med_sealing lapseSeal',
      ]);
    });
  });

  describe('a caucus room', () => {
    it('is there for the committee and for the side whose room it is', async () => {
      const { caucuses, keepRoom, unitOfWork, sealer } = await openStores(open);
      await keepRoom(room('cau_1', 'PATIENT'));
      await keepRoom(room('cau_2', 'HOSPITAL'));
      await keepRoom(room('cau_3', 'INSURER'));
      const seen = async (scope: typeof hospital) =>
        (await caucuses.ofMediations(scope, ['med_1'])).get('med_1')?.map(({ caucus }) => caucus.side);
      expect(await seen(committee)).toEqual(['PATIENT', 'HOSPITAL', 'INSURER']);
      expect(await seen(hospital)).toEqual(['HOSPITAL']);
      expect(await seen(insurer)).toEqual(['INSURER']);
      expect(await caucuses.mediationOf(hospital, 'cau_1')).toBeUndefined();
      expect(await caucuses.byIds(hospital, ['cau_1', 'cau_3'])).toEqual([]);
      await sealer.load([roomKey('cau_1')]);
      const save = (scope: typeof hospital) =>
        unitOfWork.apply(({ ticket }) =>
          caucuses.save(ticket, scope, { version: 2, caucus: room('cau_1', 'PATIENT') }),
        );
      await expect(save(hospital)).rejects.toThrow('not found');
      await save(committee);
    });
  });

  describe('case numbers', () => {
    it('run without a gap within a series and an organization, and never meet another one', async () => {
      const { database, unitOfWork } = await openStores(open);
      const numbers = createCaseNumbers(database);
      const next = (series: 'JF' | 'TJ', organization: string) =>
        unitOfWork.apply(({ ticket }) => numbers.next(ticket, series, organization, 2026));
      const given = await Promise.all([0, 1, 2, 3, 4, 5].map((each) => next('JF', each % 2 ? 'org_a' : 'org_b')));
      expect(new Set(given).size).toBe(6);
      expect(given.map((caseNo) => caseNo.slice(-1)).toSorted()).toEqual(['1', '1', '2', '2', '3', '3']);
      expect(await next('TJ', 'org_b')).toBe('TJ2026-11-00001');
    });
  });
});
