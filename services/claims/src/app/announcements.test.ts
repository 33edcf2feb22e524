import { expect, it } from 'vitest';
import { evolved } from '@concord/kit/domain/decider';
import { claimDecider } from '../domain/claim.decide.js';
import type { ClaimFact } from '../domain/claim.facts.js';
import type { FiledClaim } from '../domain/claim.js';
import { asked, consented, noticed, paid, past } from '../test/story.js';
import { announced, toldOf, toldSeats } from './announcements.js';

const claimOf = (facts: readonly ClaimFact[]) => evolved(claimDecider, claimDecider.initial, facts) as FiledClaim;

it('tells the complaint’s service where a claim stands and that it was paid, never who promised what', () => {
  const before = claimOf([...past.ASSESSED, asked()]);
  const claim = { ...claimOf([...past.ASSESSED, asked(), consented()]), complaint: 'cmp_1' };
  const told = toldOf(before, [consented()], claim);
  expect(toldSeats(claim, told)).toEqual(['service:mediation', 'service:complaints']);
  expect(announced({ facts: told }, 'service:complaints').map(({ type }) => type)).toEqual(['ClaimStage']);
  expect(announced({ facts: told }, 'service:mediation').map(({ type }) => type)).toEqual([
    'ConsentGiven',
    'ClaimStage',
  ]);
});

it('tells the committee who pays what the patient gets; legal costs are no part of an agreement', () => {
  const given = consented({ insurerFen: 7_220_000, legalFen: 200_000 });
  const [event] = toldOf(claimOf([...past.ASSESSED, asked()]), [given], claimOf([...past.ASSESSED, asked(), given]));
  expect(event?.event).toMatchObject({ type: 'ConsentGiven', insurerFen: 7_020_000, hospitalFen: 780_000 });
});

it('gives the day of a payment back by the clock of the law', () => {
  const [event] = toldOf(claimOf(past.PAYABLE), [paid()], claimOf(past.PAID));
  // Midnight in Shanghai, when 2 March begins.
  expect(event?.event).toMatchObject({ type: 'ClaimPaid', amountFen: 7_020_000, paidAt: '2026-03-01T16:00:00.000Z' });
});

it('tells nobody of a claim without a dispute', () => {
  const claim = claimOf([noticed({ dispute: undefined })]);
  expect(toldOf({ status: 'NEW' }, [noticed({ dispute: undefined })], claim)).toEqual([]);
  expect(toldSeats(claim, [])).toEqual([]);
});
