import { describe, expect, it } from 'vitest';
import { claims, policies } from '../../actors/houses.js';
import type { Court } from './court.js';

const DESK = ['adj', 'hot', 'ifin', 'ilead', 'rev', 'surv'];

/** What an insurer keeps to itself: reserve, authority, findings, payee. */
export const insurer = (court: () => Court) => {
  describe('the reserve and the authority of the insurer', () => {
    it('the hospital never learns what the insurer has set aside, nor why', () => {
      const { ever } = court();
      expect(ever.reached('reserve', 'hospital')).toBe(false);
      expect(ever.reached('reserveReason', 'hospital')).toBe(false);
      expect(ever.at('insurer', 'reserve')).toContain('adj');
    });

    it('the committee never learns what the insurer has set aside, nor why', () => {
      const { ever } = court();
      expect(ever.reached('reserve', 'committee')).toBe(false);
      expect(ever.reached('reserveReason', 'committee')).toBe(false);
      expect(ever.at('insurer', 'reserveReason')).toContain('ilead');
    });

    it('neither hospital nor committee can tell from version, timeline or dates of the claim that a reserve was changed', () => {
      const { before, after, amount } = court().reserved;
      expect(amount).toBe('88888.82');
      expect(after).toEqual(before);
    });

    it('up to which sum a reviewer may decide alone is known at the insurer and nowhere else', () => {
      const { ever } = court();
      expect(ever.reached('authority', 'hospital', 'committee', 'elsewhere')).toBe(false);
      expect(ever.at('insurer', 'authority')).toContain('rev');
    });

    it('the hospital never reads how much of the policy is used up by other claims', async () => {
      const { houses, cases } = court();
      const { ledger } = await policies.read(houses.insurer.lead, cases.policyId, 'ledger { paid remaining }');
      expect(ledger.remaining).toMatch(/^\d+\.\d\d$/);
      const asked = 'query($id: ID!) { policy(id: $id) { policyNo ledger { paid remaining } } }';
      for (const who of [houses.hospital.legal, houses.hospital.fin, houses.hospital.exec])
        expect((await who.answer(asked, { id: cases.policyId })).text).not.toContain(ledger.remaining);
      expect((await policies.read(houses.hospital.legal, cases.policyId, 'policyNo')).policyNo).toBe('YZ-2026-0117');
    });

    it('the committee never sees a policy: neither asked for by itself nor behind the claim', async () => {
      const { houses, cases } = court();
      const { text } = await houses.committee.chair.answer(`query($id: ID!) { policy(id: $id) { policyNo } }`, {
        id: cases.policyId,
      });
      expect(text).not.toContain('YZ-2026-0117');
      const behind = await houses.committee.chair.answer(
        'query($id: ID!) { claim(id: $id) { caseNo policy { policyNo } } }',
        { id: cases.claim.id },
      );
      expect(behind.text).not.toContain('YZ-2026-0117');
      expect((await policies.read(houses.hospital.pro, cases.policyId, 'policyNo')).policyNo).toBe('YZ-2026-0117');
    });
  });

  describe('what the insurer finds and decides', () => {
    it('what the surveyor saw and where never leaves the insurer', () => {
      const { ever } = court();
      expect(ever.who('survey')).toEqual(DESK);
      expect(ever.who('place')).toEqual(DESK);
    });

    it('the hospital is not told the finding on the loss while nobody has reviewed it', () => {
      const { earlier, ever } = court();
      expect(earlier.reached('assessment', 'hospital', 'committee')).toBe(false);
      expect(ever.at('hospital', 'assessment')).toContain('legal');
    });

    it('the committee is never told the text of the finding, reviewed or not', () => {
      const { ever } = court();
      expect(ever.reached('assessment', 'committee')).toBe(false);
      expect(ever.at('insurer', 'assessment')).toEqual(DESK);
    });

    it('a finding that was sent back stays at the insurer, with the reason why', () => {
      const { ever } = court();
      expect(ever.who('assessedFirst')).toEqual(DESK);
      expect(ever.who('assessmentReturned')).toEqual(DESK);
    });

    it('why the insurer declined a proposal is told to nobody outside it', () => {
      const { ever } = court();
      expect(ever.who('consentDeclined')).toEqual(DESK);
    });

    it('the administrator of the insurer’s accounts reads no word of any finding', () => {
      const { ever } = court();
      for (const word of ['survey', 'assessment', 'reserve', 'reserveReason', 'consentDeclined', 'payee'] as const)
        expect([word, ever.who(word).includes('admin.anxin')]).toEqual([word, false]);
    });

    it('the auditor and the system administrator of the insurer read no word of any finding', () => {
      const { ever } = court();
      for (const word of ['survey', 'assessment', 'reserve', 'reserveReason', 'consentDeclined', 'payee'] as const)
        expect([word, ever.at('insurer', word)]).toEqual([word, DESK]);
    });
  });

  describe('where the money goes', () => {
    it('the number of the patient’s account is shown whole to nobody, the cashier who pays included', () => {
      expect(court().ever.who('account')).toEqual([]);
    });

    it('the cashier knows the account by its last four digits', async () => {
      const { houses, cases } = court();
      const { payee } = await claims.read(houses.insurer.cashier, cases.claim.id, 'payee { account }');
      expect(payee.account).toBe('****9001');
    });

    it('neither hospital nor committee learns to whom the insurer pays', () => {
      const { ever } = court();
      expect(ever.reached('payee', 'hospital', 'committee')).toBe(false);
      expect(ever.at('insurer', 'payee')).toContain('ifin');
    });

    it('why a transfer failed stays at the insurer', () => {
      expect(court().ever.who('payFailed')).toEqual(DESK);
    });

    it('the committee is told that was paid, and not by which transfer', async () => {
      const { houses, cases, ever } = court();
      expect(ever.reached('paymentReference', 'committee')).toBe(false);
      expect(ever.at('hospital', 'paymentReference')).toContain('fin');
      const { mediation } = await houses.committee.mediator.ask(
        'query($id: ID!) { mediation(id: $id) { agreement { instalments { paid } } } }',
        { id: cases.mediation.id },
      );
      expect(mediation.agreement.instalments.map(({ paid }: { paid: string }) => paid)).toContain('114000.00');
    });
  });
};
