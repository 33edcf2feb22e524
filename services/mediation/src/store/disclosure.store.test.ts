import { evolved } from '@concord/kit/domain/decider';
import { eachDatabase } from '@concord/kit/test/database';
import { describe, expect, it } from 'vitest';
import { caseKey, disclosureKey } from '../app/addressing.js';
import { kindsGiven } from '../domain/disclosure.access.js';
import { disclosureDecider } from '../domain/disclosure.decide.js';
import type { DisclosureFact } from '../domain/disclosure.facts.js';
import type { MadeDisclosure } from '../domain/disclosure.state.js';
import { past, told } from '../test/disclosure.story.js';
import { monday } from '../test/dispute.story.js';
import { createDisclosureStore } from './disclosure.store.js';
import { committee, hospital, insurer, openStores, stranger } from './stores.fixture.js';

eachDatabase((_name, open) => {
  async function openRegister() {
    const { database, sealer, unitOfWork } = await openStores(open);
    const store = createDisclosureStore(database, sealer);
    const keep = async (id: string, facts: readonly DisclosureFact[], change: Partial<MadeDisclosure> = {}) => {
      const state = evolved(disclosureDecider, disclosureDecider.initial, facts) as MadeDisclosure;
      const disclosure = { ...state, id, ...change } as MadeDisclosure;
      await sealer.prepare([disclosureKey(id)], disclosure.hospital);
      await unitOfWork.apply(({ ticket }) => store.insert(ticket, { version: 1, disclosure }));
      return disclosure;
    };
    return { unitOfWork, sealer, store, keep };
  }

  describe('the register of disclosures', () => {
    it('is read by who gave, by who was given, and by nobody else', async () => {
      const { store, keep } = await openRegister();
      await keep('dcl_2', past.ACTIVE, { recipient: 'org_committee' });
      await keep('dcl_1', past.WITHDRAWN);
      await keep('dcl_3', past.ACTIVE, { dispute: 'dsp_other', patient: 'pat_other' });
      const of = async (scope: typeof hospital) =>
        (await store.ofDisputes(scope, ['dsp_1'])).get('dsp_1')?.map(({ disclosure }) => disclosure.id);
      expect(await of(hospital)).toEqual(['dcl_1', 'dcl_2']);
      expect(await of(insurer)).toEqual(['dcl_1']);
      expect(await of(committee)).toEqual(['dcl_2']);
      expect(await of(stranger)).toEqual([]);
      const ofPatient = async (scope: typeof hospital) =>
        (await store.ofPatients(scope, ['pat_1'])).get('pat_1')?.map(({ disclosure }) => disclosure.id);
      expect(await ofPatient(hospital)).toEqual(['dcl_1', 'dcl_2']);
      for (const scope of [insurer, committee, stranger]) expect(await ofPatient(scope)).toEqual([]);
      expect(await store.byIds(insurer, ['dcl_1'])).toEqual([]);
      expect(await store.disputeOf(insurer, 'dcl_1')).toBe('dsp_1');
      expect(await store.disputeOf(insurer, 'dcl_2')).toBeUndefined();
    });

    it('says without any key what covers a dispute, as it stands after each write', async () => {
      const { store, keep, unitOfWork, sealer } = await openRegister();
      const disclosure = await keep('dcl_1', past.ACTIVE);
      const given = async () => {
        const coverages = (await store.coveragesOf(['dsp_1', 'dsp_none'])).get('dsp_1') ?? [];
        return [...kindsGiven(coverages, 'org_insurer', monday)];
      };
      expect(await given()).toEqual(told().terms.kinds);
      await sealer.load([disclosureKey('dcl_1')]);
      const ended = { ...disclosure, status: 'WITHDRAWN', ending: { at: '', by: '' } } as MadeDisclosure;
      await unitOfWork.apply(({ ticket }) => store.save(ticket, { version: 2, disclosure: ended }));
      expect(await given()).toEqual([]);
      expect((await store.coveragesOf(['dsp_none'])).get('dsp_none')).toEqual([]);
      const again = unitOfWork.apply(({ ticket }) => store.save(ticket, { version: 2, disclosure: ended }));
      await expect(again).rejects.toMatchObject({ reason: 'STALE_VERSION', currentVersion: 2 });
    });

    it('finds what lapsed: in force, its last day before today', async () => {
      const { store, keep } = await openRegister();
      const until = (expiresOn: string) => ({ terms: { ...told().terms, expiresOn } });
      await keep('dcl_1', past.ACTIVE, until('2026-03-01'));
      await keep('dcl_2', past.ACTIVE, until('2026-03-02'));
      await keep('dcl_3', past.WITHDRAWN, until('2026-02-01'));
      await keep('dcl_4', past.ACTIVE, until('2026-02-28'));
      expect(await store.lapsed('2026-03-02', 10)).toEqual(['dcl_4', 'dcl_1']);
      expect(await store.lapsed('2026-03-02', 1)).toEqual(['dcl_4']);
    });

    it('outlasts the key of its case, and has no way to take a line out', async () => {
      const { store, keep, unitOfWork, sealer } = await openRegister();
      await sealer.prepare([caseKey('dsp_1')], 'org_hospital');
      await keep('dcl_1', past.WITHDRAWN);
      await unitOfWork.apply(({ ticket }) => sealer.drop(caseKey('dsp_1'), ticket));
      expect((await store.ofDisputes(hospital, ['dsp_1'])).get('dsp_1')).toMatchObject([
        { disclosure: { status: 'WITHDRAWN', terms: { purpose: '保险理赔' } } },
      ]);
      expect(Object.keys(store).filter((name) => /remove|delete|drop|erase/i.test(name))).toEqual([]);
    });
  });
});
