import { eachDatabase } from '@concord/kit/test/database';
import { describe, expect, it } from 'vitest';
import type { MediationFilter } from '../app/worklist.ports.js';
import * as story from '../test/mediation.story.js';
import { committee, hospital, lookingAs, openStores } from './stores.fixture.js';

const { past } = story;

eachDatabase((_name, open) => {
  async function desk() {
    const stores = await openStores(open);
    const found = async (scope: typeof hospital, filter: MediationFilter, looking = lookingAs('REG')) =>
      (await stores.lists.mediations.page(scope, filter, looking, 50)).map(({ id }) => id.slice(4)).toSorted();
    const count = async (
      scope: typeof hospital,
      counted: 'AWAITING_ME' | 'SESSIONS_TODAY',
      looking = lookingAs('REG'),
    ) => (await stores.lists.mediations.countOf(scope, counted, looking, 50)).count;
    return { ...stores, found, count };
  }

  describe('the worklist of mediations', () => {
    it('each view holds what it says', async () => {
      const { keepMediation, found } = await desk();
      for (const status of [
        'CONSENT_PENDING',
        'SCREENING',
        'PREPARING',
        'SIGNING',
        'EFFECTIVE',
        'CLOSED',
        'REFUSED',
      ] as const)
        await keepMediation(`med_${status}`, past[status]);
      const open = ['CONSENT_PENDING', 'EFFECTIVE', 'PREPARING', 'SCREENING', 'SIGNING'];
      expect(await found(committee, { view: 'OPEN' })).toEqual(open);
      expect(await found(hospital, { view: 'OPEN' })).toEqual(open);
      expect(await found({ organizations: ['org_elsewhere'] }, { view: 'ALL' })).toEqual([]);
      expect(await found(committee, { view: 'AWAITING_ACCEPTANCE' })).toEqual(['SCREENING']);
      expect(await found(committee, { view: 'AWAITING_SIGNATURE' })).toEqual(['SIGNING']);
      expect(await found(committee, { view: 'OVERDUE' })).toEqual([]);
      // What is in force is due to nobody: the time for judicial confirmation is a right.
      expect(await found(committee, { view: 'OVERDUE' }, lookingAs('REG', 'stf_REG', story.days(400)))).toEqual([
        ...['CONSENT_PENDING', 'PREPARING', 'SCREENING', 'SIGNING'],
      ]);
      expect(await found(committee, { view: 'OPEN', status: ['SCREENING'] })).toEqual(['SCREENING']);
      expect(await found(committee, { caseNo: 'TJ-med_SIGNING' })).toEqual(['SIGNING']);
    });

    it('gives a mediator their own cases, and everybody what waits for their role', async () => {
      const { keepMediation, found, count } = await desk();
      await keepMediation('med_screening', past.SCREENING);
      await keepMediation('med_accepted', past.ACCEPTED);
      await keepMediation('med_preparing', past.PREPARING);
      await keepMediation('med_proposed', past.PROPOSED);
      const mine = (role: string, staffId?: string) => found(committee, { view: 'MINE' }, lookingAs(role, staffId));
      expect(await mine('MED')).toEqual(['preparing', 'proposed']);
      expect(await mine('MED', 'stf_somebody')).toEqual([]);
      expect(await mine('REG')).toEqual(['screening']);
      expect(await mine('CHAIR')).toEqual(['accepted']);
      expect(await found(hospital, { view: 'MINE' }, lookingAs('LEGAL'))).toEqual(['proposed']);
      expect(await count(committee, 'AWAITING_ME', lookingAs('MED'))).toBe(2);
      expect(await count(committee, 'AWAITING_ME', lookingAs('MED', 'stf_somebody'))).toBe(0);
      expect(await count(hospital, 'AWAITING_ME', lookingAs('LEGAL'))).toBe(1);
      expect(await count(hospital, 'AWAITING_ME', lookingAs('FIN'))).toBe(0);
    });

    it('counts the sessions of today', async () => {
      const { keepMediation, count } = await desk();
      await keepMediation('med_1', [...past.PREPARING, story.scheduled()]);
      const session = story.scheduled() as { readonly scheduledFor?: string };
      const on = new Date(String(session.scheduledFor));
      expect(await count(committee, 'SESSIONS_TODAY', lookingAs('MED', 'stf_MED', on))).toBe(1);
      const other = new Date(on.getTime() + 3 * 86_400_000);
      expect(await count(committee, 'SESSIONS_TODAY', lookingAs('MED', 'stf_MED', other))).toBe(0);
    });

    it('is narrowed by where the claim stands, which moves no version', async () => {
      const { keepMediation, found, mediations, unitOfWork } = await desk();
      await keepMediation('med_1', past.PROPOSED, { dispute: 'dsp_1', claimStage: 'ASSESSED' });
      await keepMediation('med_2', past.PROPOSED, { dispute: 'dsp_2' });
      expect(await found(committee, { claimStage: ['ASSESSED'] })).toEqual(['1']);
      await unitOfWork.apply(({ ticket }) => mediations.noteClaimStage(ticket, 'dsp_1', 'CONSENTED'));
      expect(await found(committee, { claimStage: ['ASSESSED'] })).toEqual([]);
      expect(await found(hospital, { claimStage: ['CONSENTED'], view: 'OPEN' })).toEqual(['1']);
      expect(await mediations.byIds(committee, ['med_1'])).toMatchObject([{ version: 1 }]);
    });

    it('pages go on where the last one ended', async () => {
      const { keepMediation, lists } = await desk();
      for (let each = 0; each < 7; each++) await keepMediation(`med_${each}`, past.SCREENING);
      const page = (after?: { readonly dueAt: Date; readonly id: string }) =>
        lists.mediations.page(committee, {}, lookingAs('REG'), 3, after);
      const first = await page();
      const second = await page(first.at(-1));
      const third = await page(second.at(-1));
      expect([...first, ...second, ...third].map(({ id }) => id)).toEqual(
        [0, 1, 2, 3, 4, 5, 6].map((each) => `med_${each}`),
      );
      expect(await lists.mediations.countUpTo(committee, {}, lookingAs('REG'), 5)).toEqual({ count: 5, capped: true });
    });
  });
});
