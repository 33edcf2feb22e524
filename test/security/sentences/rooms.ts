import { describe, expect, it } from 'vitest';
import { mediations } from '../../actors/houses.js';
import type { Json } from '../../world/http.js';
import type { Court } from './court.js';

const ROOMS = 'caucuses { id side messages { text amount } }';

/** What is said in a confidential room (背对背调解). */
export const rooms = (court: () => Court) =>
  describe('the confidential rooms', () => {
    it('no one at the insurer ever sees what was said in the patient’s room', () => {
      const { ever } = court();
      expect(ever.at('insurer', 'patientSays')).toEqual([]);
      expect(ever.at('committee', 'patientSays')).toContain('med');
    });

    it('no one at the hospital ever sees what was said in the patient’s room', () => {
      const { ever } = court();
      expect(ever.at('hospital', 'patientSays')).toEqual([]);
      expect(ever.at('committee', 'patientSays')).toContain('med');
    });

    it('no one at the insurer ever sees what the hospital said in its room', () => {
      const { ever } = court();
      expect(ever.at('insurer', 'hospitalSays')).toEqual([]);
      expect(ever.at('hospital', 'hospitalSays')).toEqual(['exec', 'legal', 'pro']);
    });

    it('no one at the hospital ever sees what the insurer said in its room', () => {
      const { ever } = court();
      expect(ever.at('hospital', 'insurerSays')).toEqual([]);
      expect(ever.at('insurer', 'insurerSays')).toEqual(['adj', 'ilead', 'rev']);
    });

    it('the sum with which the patient would be content is known to the mediators of the case and the chair alone', () => {
      expect(court().ever.who('patientSum')).toEqual(['chair', 'med', 'med4']);
    });

    it('what the hospital offered in its room reaches the other side only in the words of the mediator', () => {
      const { ever } = court();
      expect(ever.reached('hospitalOffers', 'insurer')).toBe(false);
      expect(ever.at('insurer', 'released')).toContain('adj');
    });

    it('a mediator of the same committee with other cases reads no word of any room', () => {
      const { ever } = court();
      for (const word of ['patientSays', 'patientSum', 'hospitalSays', 'hospitalOffers', 'insurerSays'] as const)
        expect([word, ever.who(word).includes('med2'), ever.who(word).includes('med')]).toEqual([word, false, true]);
    });

    it('a mediator who stepped down for a conflict of interest reads no word of any room', () => {
      const { ever } = court();
      for (const word of ['patientSays', 'hospitalSays', 'insurerSays'] as const)
        expect([word, ever.who(word).includes('med3'), ever.who(word).includes('med4')]).toEqual([word, false, true]);
    });

    it('the registrar and the keeper of the seal of the committee read no word of any room', () => {
      const { ever } = court();
      for (const word of ['patientSays', 'hospitalSays', 'insurerSays'] as const)
        expect(ever.who(word).filter((account) => ['reg', 'seal', 'expert'].includes(account))).toEqual([]);
      expect(ever.at('committee', 'record')).toEqual(expect.arrayContaining(['reg', 'seal']));
    });

    it('even those of a house who may sit in its room are the only ones of that house to whom the room exists', async () => {
      const { houses, cases } = court();
      const seen = async (who: typeof houses.hospital.legal) =>
        (await mediations.read(who, cases.mediation.id, ROOMS)).caucuses.map(({ side }: Json) => side);
      expect(await seen(houses.hospital.legal)).toEqual(['HOSPITAL']);
      expect(await seen(houses.insurer.adjuster)).toEqual(['INSURER']);
      for (const who of [houses.hospital.sup, houses.hospital.fin, houses.insurer.hot, houses.insurer.cashier])
        expect([who.account, await seen(who)]).toEqual([who.account, []]);
    });

    it('words of a room come live to nobody but those who are in it', () => {
      const { live } = court();
      expect(live.who('patientSays')).toEqual(['chair', 'med', 'med4']);
      expect(live.who('hospitalSays')).toEqual(['chair', 'exec', 'legal', 'med', 'med4', 'pro']);
      expect(live.who('insurerSays')).toEqual(['adj', 'chair', 'ilead', 'med', 'med4', 'rev']);
    });

    it('nobody outside a room can tell, from events, versions, numbers or dates, that something was said in it', () => {
      const { outside, inside } = court().stillness;
      for (const { account, before, after, events } of outside)
        expect([account, after, events]).toEqual([account, before, []]);
      expect(inside).toBe(1);
    });
  });
