import { given as givenFacts } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import { days, minutes, monday, staff } from '../test/story.people.js';
import * as world from '../test/story.policy.js';
import * as story from '../test/story.js';
import type { CommandOf } from './claim.commands.js';
import { honouredUntil, timerDue } from './claim.deadlines.js';
import { claimDecider } from './claim.decide.js';
import type { ClaimFact } from './claim.facts.js';
import type { FiledClaim } from './claim.js';
import { ledgerOrders } from './claim.ledger.js';
import { sealDenial } from './claim.rulings.consent.js';

const { past } = story;
const given = (facts: readonly ClaimFact[]) => givenFacts(claimDecider, ...facts);
const as = (role: string, id?: string) => ({ actor: staff(role, id), now: monday });
const withProposal = [...past.ASSESSED, story.asked()];
const consent = (change: Partial<CommandOf<'consent'>> = {}, facts: readonly ClaimFact[] = withProposal) =>
  given(facts).when({
    ...{ type: 'consent', undertaking: 'und_1', policy: world.policy, ledger: world.ledger() },
    ...as('REV'),
    ...change,
  });

describe('the insurer’s word on a proposal', () => {
  it('is what its policy pays, step by step, and what is left to the hospital', () => {
    const state = consent().state();
    expect(state).toMatchObject({
      status: 'CONSENTED',
      proposal: { state: 'CONSENTED' },
      // 78,000 of compensation less 10 %; the legal costs were not consented to.
      undertaking: { id: 'und_1', insurerFen: 7_020_000, hospitalFen: 980_000, state: 'GIVEN', consentedBy: 'stf_REV' },
    });
    const ids = 'undertaking' in state && state.undertaking?.steps.map(({ id }) => id);
    expect(ids).toEqual(['base', 'per-person-limit', 'deductible', 'aggregate-limit', 'legal-costs']);
  });
  it('covers legal costs only where the insurer had consented to them in writing', () => {
    expect(consent({ legalConsented: true }).state()).toMatchObject({
      undertaking: { insurerFen: 7_220_000, compensationFen: 7_020_000, legalFen: 200_000, hospitalFen: 780_000 },
    });
  });
  it('shares add up to the total of the proposal and the legal costs on top of it', () => {
    const [fact] = consent({ legalConsented: true }).facts();
    const { totalFen, legalFen } = story.proposal;
    expect(fact?.type === 'ConsentGiven' && fact.insurerFen + fact.hospitalFen).toBe(totalFen + legalFen);
  });
  it('answers a proposal, and one whose sums fit', () => {
    expect(consent({}, past.ASSESSED).refusal().code).toBe('NO_PROPOSAL_ASKED');
    const odd = [...past.ASSESSED, story.asked({ mentalFen: 7_900_000 })];
    expect(consent({}, odd).refusal().code).toBe('PROPOSAL_INCONSISTENT');
  });
  it('is given under the policy of the claim', () => {
    expect(consent({ policy: { ...world.policy, id: 'pol_2' } }).refusal().code).toBe('POLICY_UNKNOWN');
  });
  it('is for the reviewer up to the authority, itself included, and for the lead beyond it', () => {
    const upTo = (authorityFen: number) => ({ ledger: world.ledger({ authorityFen }) });
    expect(consent(upTo(7_020_000)).facts()).toHaveLength(1);
    expect(consent(upTo(7_019_999)).refusal()).toMatchObject({
      code: 'BEYOND_AUTHORITY',
      sentence: { en: expect.stringContaining('70200.00') },
    });
    expect(consent({ ...upTo(0), ...as('ILEAD') }).facts()).toHaveLength(1);
  });
  it('stands as long as the contract says, and as the case says within what the contract allows', () => {
    expect(consent().state()).toMatchObject({ undertaking: { expiresAt: '2026-04-01T16:00:00.000Z' } });
    expect(consent({ validDays: 1 }).state()).toMatchObject({
      undertaking: { expiresAt: '2026-03-03T16:00:00.000Z' },
      clocks: { CONSENT: { amount: 1 } },
    });
    expect(consent({ validDays: 91 }).refusal()).toMatchObject({ code: 'VALIDITY_OUT_OF_RANGE', path: ['validDays'] });
  });
});

describe('the aggregate limit', () => {
  const left = (fen: number) => ({ ledger: world.ledger({ paidFen: 300_000_000 - fen }) });

  it('lets the insurer promise what is left of it, no more', () => {
    expect(consent(left(100)).state()).toMatchObject({ undertaking: { insurerFen: 100, hospitalFen: 7_999_900 } });
    expect(consent(left(0)).refusal().code).toBe('AGGREGATE_EXHAUSTED');
  });
  it('is used by what is paid and by what is promised to others, not by what was released', () => {
    const reservations = [
      world.reservation({ undertaking: 'und_2', fen: 100_000_000 }),
      world.reservation({ undertaking: 'und_3', fen: 100_000_000, state: 'CALLED' }),
      world.reservation({ undertaking: 'und_4', fen: 90_000_000, state: 'RELEASED' }),
    ];
    const ledger = world.ledger({ paidFen: 99_999_000, reservations });
    expect(consent({ ledger }).state()).toMatchObject({ undertaking: { insurerFen: 1_000 } });
  });
  it('is no reason where the policy pays nothing of such a sum anyway', () => {
    const small = [...past.ASSESSED, story.asked({ totalFen: 200_000, mentalFen: 0, legalFen: 0 })];
    expect(consent({}, small).refusal().code).toBe('NOTHING_TO_PAY');
  });
});

describe('what the word does to the ledger', () => {
  const ordered = (facts: readonly ClaimFact[], act: ReturnType<typeof consent>) =>
    ledgerOrders(given(facts).state, act.facts());

  it('a consent reserves compensation and legal costs apart', () => {
    expect(ordered(withProposal, consent({ legalConsented: true }))).toEqual([
      {
        type: 'reserve',
        reservation: {
          ...{ undertaking: 'und_1', claim: 'clm_1', fen: 7_020_000, legalFen: 200_000 },
          expiresAt: '2026-04-01T16:00:00.000Z',
        },
      },
    ]);
  });
  it('a seal calls once, an end and a withdrawal release', () => {
    const ledger = world.ledger({ reservations: [world.reservation()] });
    const seal = { type: 'confirmSeal', undertaking: 'und_1', agreement: 'agr_1', ledger, ...as('SYS') } as const;
    expect(ordered(past.CONSENTED, given(past.CONSENTED).when(seal))).toEqual([{ type: 'call', undertaking: 'und_1' }]);
    const sealed = [...past.CONSENTED, story.sealed()];
    expect(ordered(sealed, given(sealed).when(seal))).toEqual([]);
    const expired = given(past.CONSENTED).when({ type: 'expireConsent', actor: staff('SYS'), now: days(31) });
    expect(ordered(past.CONSENTED, expired)).toEqual([{ type: 'release', undertaking: 'und_1', reason: 'EXPIRED' }]);
    const off = given(past.CONSENTED).when({ type: 'withdrawProposal', proposal: 'prp_1', ...as('SYS') });
    expect(ordered(past.CONSENTED, off)).toEqual([{ type: 'release', undertaking: 'und_1', reason: 'WITHDRAWN' }]);
  });
  it('a proposal nobody consented to releases nothing', () => {
    const off = given(withProposal).when({ type: 'withdrawProposal', proposal: 'prp_1', ...as('SYS') });
    expect(ordered(withProposal, off)).toEqual([]);
  });
});

describe('the end of the word', () => {
  const end = new Date('2026-04-01T16:00:00.000Z');
  const expire = (now: Date, facts: readonly ClaimFact[] = past.CONSENTED) =>
    given(facts).when({ type: 'expireConsent', actor: staff('SYS'), now });

  it('comes ten minutes after its expiry, when the timer looks', () => {
    expect(expire(minutes(9, end)).refusal().code).toBe('CONSENT_STILL_STANDS');
    expect(expire(minutes(10, end)).state()).toMatchObject({ status: 'ASSESSED', proposal: { state: 'ASKED' } });
    expect(timerDue(given(past.CONSENTED).state as FiledClaim, monday)).toEqual(honouredUntil(end.toISOString()));
  });
  it('leaves nothing of it, and a new word can be given on the same proposal', () => {
    const after = [...past.CONSENTED, ...expire(minutes(10, end)).facts()];
    expect(given(after).state).not.toHaveProperty('undertaking');
    expect(consent({ undertaking: 'und_2' }, after).state()).toMatchObject({ undertaking: { id: 'und_2' } });
  });
  it('does not come once a seal rests on it', () => {
    const sealed = [...past.CONSENTED, story.sealed()];
    expect(expire(days(365), sealed).refusal().code).toBe('UNDERTAKING_CALLED');
    expect(timerDue(given(sealed).state as FiledClaim, monday)).toBeUndefined();
  });
});

describe('a seal', () => {
  const expiresAt = '2026-04-01T16:00:00.000Z';
  const held = world.ledger({ reservations: [world.reservation()] });
  const denial = (facts: readonly ClaimFact[], ledger = held, now = monday, undertaking = 'und_1') =>
    sealDenial(given(facts).state, ledger, undertaking, now);

  it('may rest on a word that stands, up to ten minutes beyond its expiry', () => {
    expect(denial(past.CONSENTED)).toBeUndefined();
    expect(denial(past.CONSENTED, held, minutes(9, new Date(expiresAt)))).toBeUndefined();
    expect(denial(past.CONSENTED, held, minutes(10, new Date(expiresAt)))).toBe('UNDERTAKING_EXPIRED');
  });
  it('may be asked for again when the answer came too late: what is called stays called', () => {
    const sealed = [...past.CONSENTED, story.sealed()];
    const called = world.ledger({ reservations: [world.reservation({ state: 'CALLED' })] });
    expect(denial(sealed, called, days(365))).toBeUndefined();
  });
  it('may not rest on a word that is not there, that ended, or that is another claim’s', () => {
    expect(denial(past.CONSENTED, held, monday, 'und_9')).toBe('UNKNOWN_UNDERTAKING');
    expect(denial(past.CONSENTED, world.ledger({ reservations: [world.reservation({ claim: 'clm_2' })] }))).toBe(
      'UNKNOWN_UNDERTAKING',
    );
    const released = world.ledger({ reservations: [world.reservation({ state: 'RELEASED' })] });
    expect(denial(past.ASSESSED, released)).toBe('UNDERTAKING_ENDED');
    expect(denial(past.CONSENTED, released)).toBe('UNDERTAKING_ENDED');
  });
  it('is confirmed by the same rule', () => {
    const ask = (undertaking: string) =>
      given(past.CONSENTED).when({ type: 'confirmSeal', undertaking, agreement: 'agr_1', ledger: held, ...as('SYS') });
    expect(ask('und_9').refusal().code).toBe('UNDERTAKING_NOT_STANDING');
    expect(ask('und_1').state()).toMatchObject({
      undertaking: { state: 'CALLED', agreement: 'agr_1' },
      clocks: { CONSENT: { stoppedAt: monday.toISOString() } },
    });
  });
});

describe('a proposal', () => {
  it('that is declined says why; a newer one asks anew', () => {
    const declined = given(withProposal).when({ type: 'declineConsent', reason: '责任程度不符', ...as('REV') });
    expect(declined.state()).toMatchObject({ proposal: { state: 'DECLINED', reason: '责任程度不符' } });
    const again = given([...withProposal, ...declined.facts(), story.asked({ id: 'prp_2' })]);
    expect(again.state).toMatchObject({ proposal: { id: 'prp_2', state: 'ASKED' } });
    expect(again.state).not.toHaveProperty('proposal.reason');
  });
  it('that comes before the claim is assessed waits', () => {
    const early = given([...past.DOCUMENTS, story.asked()]);
    expect(early.state).toMatchObject({ status: 'DOCUMENTS', proposal: { state: 'ASKED' } });
  });
  it('hears that there will be no word when the claim is closed without payment', () => {
    const closing = given(withProposal).when({ type: 'closeWithoutPayment', reason: '责任不成立', ...as('ILEAD') });
    expect(closing.facts().map(({ type }) => type)).toEqual(['ConsentDeclined', 'ClosedWithoutPayment']);
    expect(closing.state()).toMatchObject({
      status: 'CLOSED',
      unpaid: { reason: '责任不成立' },
      assessment: { liability: 'MAJOR' },
      proposal: { state: 'DECLINED' },
    });
  });
  it('that was consented to keeps the claim open: the word is honoured until it ends', () => {
    const closing = given(past.CONSENTED).when({ type: 'closeWithoutPayment', reason: '反悔', ...as('ILEAD') });
    expect(closing.refusal().code).toBe('WRONG_STATE');
  });
});
