import { describe, expect, it } from 'vitest';
import type { Court } from './court.js';
import type { Word } from './words.js';

const HANDLERS = ['dept', 'doc', 'exec', 'front', 'legal', 'manager', 'pro', 'sup'];

/** What a hospital keeps to itself: what it was told, and about whom. */
export const hospital = (court: () => Court) => {
  describe('what the patient told the hospital', () => {
    it('no one at the insurer ever reads the complaint, although the claim grew out of it', () => {
      const { ever } = court();
      for (const word of ['summary', 'narrative'] as const) {
        expect([word, ever.reached(word, 'insurer')]).toEqual([word, false]);
        expect(ever.at('hospital', word)).toEqual(HANDLERS);
      }
    });

    it('no one at the committee ever reads the complaint, although the mediation grew out of it', () => {
      const { ever } = court();
      for (const word of ['summary', 'narrative', 'triageNote'] as const) {
        expect([word, ever.reached(word, 'committee')]).toEqual([word, false]);
        expect(ever.at('hospital', word)).toContain('pro');
      }
    });

    it('what the hospital thought of answering, and why that was sent back, is never told to its opponents', () => {
      const { ever } = court();
      for (const word of ['opinion', 'returned'] as const) {
        expect([word, ever.reached(word, 'insurer', 'committee', 'elsewhere')]).toEqual([word, false]);
        expect(ever.at('hospital', word)).toContain('sup');
      }
    });

    it('what was written down of a patient in tears at the desk never leaves the hospital', () => {
      expect(court().ever.who('triageNote')).toEqual(HANDLERS);
    });
  });

  describe('who the patient and the complainant are', () => {
    it('insurer and committee are never shown the name in the patient’s file', () => {
      const { ever } = court();
      expect(ever.reached('patient', 'insurer', 'committee', 'elsewhere')).toBe(false);
      expect(ever.at('hospital', 'patient')).toContain('front');
    });

    it('insurer and committee know who claims, because it was disclosed; another insurer does not', () => {
      const { ever } = court();
      expect(ever.at('insurer', 'claimant')).toContain('adj');
      expect(ever.at('committee', 'claimant')).toContain('med');
      expect(ever.reached('claimant', 'elsewhere')).toBe(false);
    });

    it('the surveyor is sent to a hospital, and not told who claims', () => {
      const { ever } = court();
      expect(ever.at('insurer', 'claimant')).not.toContain('surv');
      expect(ever.at('insurer', 'claimant')).toContain('hot');
    });

    it('nobody anywhere is shown a whole phone number of a patient in passing', () => {
      const { ever } = court();
      for (const word of ['phone', 'majorPhone'] as const) expect([word, ever.who(word)]).toEqual([word, []]);
    });

    it('nobody anywhere is shown a whole phone number of whoever complained or claims in passing', () => {
      const { ever } = court();
      for (const word of ['claimantPhone', 'majorComplainantPhone'] as const)
        expect([word, ever.who(word)]).toEqual([word, []]);
    });

    it('nobody is shown a whole member number in passing', () => {
      expect(court().ever.who('memberNo')).toEqual([]);
    });

    it('who complained in a matter that went no further is known to those who handle complaints, and nobody else', () => {
      expect(court().ever.who('majorComplainant')).toEqual(HANDLERS);
    });
  });

  describe('finance and administration inside the hospital', () => {
    it('finance, which pays, never reads what was complained of', () => {
      const { ever } = court();
      for (const word of ['summary', 'narrative', 'majorNarrative', 'report'] as const)
        expect([word, ever.who(word).includes('fin'), ever.who(word).includes('pro')]).toEqual([word, false, true]);
    });

    it('the administrator of accounts sees no text, no patient and no complainant', () => {
      const { ever } = court();
      const seen = (['summary', 'patient', 'claimant', 'majorPatient', 'doctor', 'report', 'opinion'] as const).filter(
        (word: Word) => ever.who(word).includes('admin'),
      );
      expect(seen).toEqual([]);
    });

    it('the auditor and the system administrator see no text, no patient and no complainant', () => {
      const { ever } = court();
      const seen = (['summary', 'patient', 'claimant', 'majorPatient', 'doctor', 'report', 'opinion'] as const).filter(
        (word: Word) => ['auditor.yongjiang', 'sysadmin.yongjiang'].some((account) => ever.who(word).includes(account)),
      );
      expect(seen).toEqual([]);
    });

    it('who answers for personal information sees that there is a patient, and not who it is', async () => {
      const { ever, world, major } = court();
      expect(ever.who('majorPatient')).not.toContain('dpo');
      const dpo = world.organization('甬江').person('DPO');
      const { patient } = await dpo.ask('query($id: ID!) { patient(id: $id) { name phone memberNo gender } }', {
        id: major.patientId,
      });
      expect(patient).toEqual({ name: '阚*', phone: '139****8213', memberNo: 'KL****', gender: null });
    });

    it('the name of the doctor who is complained of is not read by finance, nor outside the hospital', () => {
      const { ever } = court();
      expect(ever.who('doctor')).toEqual(HANDLERS);
    });

    it('who was found responsible is known to office, supervisor, lawyers and the executive alone', () => {
      expect(court().ever.who('responsibility')).toEqual(['exec', 'legal', 'pro', 'sup']);
    });

    it('the sum that the hospital would pay by itself is not known at the front desk, nor to the doctor', () => {
      expect(court().ever.who('offeredSum')).toEqual(['exec', 'fin', 'legal', 'pro', 'sup']);
    });

    it('finance knows the sum, and not what was written with it', () => {
      const { ever } = court();
      expect(ever.who('offeredWith')).toEqual(HANDLERS);
      expect(ever.who('offeredSum')).toContain('fin');
    });
  });

  describe('between the hospital and one of the others', () => {
    it('papers that the hospital hands to its insurer are never shown to the committee', () => {
      const { ever } = court();
      for (const word of ['documentReference', 'documentTitle', 'rejected'] as const) {
        expect([word, ever.reached(word, 'committee')]).toEqual([word, false]);
        expect(ever.at('insurer', word)).toContain('adj');
      }
    });

    it('for which purpose and with which consent data was disclosed to the insurer is not told to the committee', () => {
      const { ever } = court();
      expect(ever.reached('disclosed', 'committee')).toBe(false);
      expect(ever.reached('consentPaper', 'committee')).toBe(false);
      expect(ever.at('hospital', 'consentPaper')).toContain('pro');
    });

    it('the application to the committee is never shown to the insurer', () => {
      const { ever } = court();
      expect(ever.reached('application', 'insurer')).toBe(false);
      expect(ever.at('committee', 'application')).toContain('reg');
    });

    it('why a mediator stepped down is known inside the committee alone', () => {
      const { ever } = court();
      for (const word of ['conflict', 'replaced'] as const) {
        expect([word, ever.reached(word, 'hospital', 'insurer', 'elsewhere')]).toEqual([word, false]);
        expect(ever.at('committee', word)).toContain('chair');
      }
    });

    it('an expert who was never asked into the case reads nothing of it', () => {
      const { ever } = court();
      for (const word of ['claimant', 'record', 'released', 'facts', 'application'] as const)
        expect([word, ever.who(word).includes('expert'), ever.who(word).includes('med')]).toEqual([word, false, true]);
    });
  });
};
