import { given as givenFacts } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import { minutes, monday, staff } from '../test/story.people.js';
import * as world from '../test/story.policy.js';
import * as story from '../test/story.js';
import type { CommandOf } from './claim.commands.js';
import { timerDue } from './claim.deadlines.js';
import { claimDecider } from './claim.decide.js';
import type { ClaimFact } from './claim.facts.js';
import type { FiledClaim } from './claim.js';
import { ledgerOrders } from './claim.ledger.js';
import type { PayoutBasis } from './claim.parts.js';

const { past } = story;
const given = (facts: readonly ClaimFact[]) => givenFacts(claimDecider, ...facts);
const as = (role: string, id?: string) => ({ actor: staff(role, id), now: monday });
const sealed = [...past.CONSENTED, story.sealed()];

describe('the basis of a payment', () => {
  const record = (facts: readonly ClaimFact[], change: Partial<PayoutBasis> = {}) =>
    given(facts).when({ type: 'recordBasis', basis: { ...story.basis, ...change }, ...as('SYS') });

  it('is an agreement that was sealed on the undertaking of this claim', () => {
    expect(record(past.CONSENTED).refusal().code).toBe('UNDERTAKING_NOT_STANDING');
    expect(record(sealed, { undertaking: 'und_2' }).refusal().code).toBe('BASIS_OF_OTHER_UNDERTAKING');
    expect(record(sealed).state()).toMatchObject({ status: 'APPROVAL', basis: { agreement: 'agr_1' } });
  });
  it('starts the time to pay with the agreement, not with its arrival', () => {
    const effectiveAt = '2026-02-27T03:00:00.000Z';
    expect(record(sealed, { effectiveAt }).state()).toMatchObject({
      clocks: { PAY: { startedAt: effectiveAt }, PAY_CAP: { startedAt: effectiveAt } },
    });
  });
});

describe('the payee (保险法 65)', () => {
  const name = (change: Partial<CommandOf<'recordPayee'>>, facts: readonly ClaimFact[] = past.APPROVAL) =>
    given(facts).when({
      ...{ type: 'recordPayee', name: '收款人', account: '6222', kind: 'PATIENT', verified: true },
      ...as('ADJ'),
      ...change,
    });
  const ofHeirs = [...sealed, story.based({ payee: 'HEIRS' })];

  it('is never the insured hospital before the patient has been paid', () => {
    expect(name({ kind: 'HOSPITAL' }).refusal()).toMatchObject({
      code: 'INSURED_NOT_PAID_FIRST',
      path: ['kind'],
      rule: { article: { zh: '《保险法》第六十五条' } },
    });
  });
  it('is who the agreement says', () => {
    expect(name({ kind: 'HEIRS', authorization: '授权书' }).refusal().code).toBe('PAYEE_NOT_OF_AGREEMENT');
    expect(name({}, ofHeirs).refusal().code).toBe('PAYEE_NOT_OF_AGREEMENT');
  });
  it('who are heirs show the authorization of all of the first rank', () => {
    expect(name({ kind: 'HEIRS', authorization: ' ' }, ofHeirs).refusal()).toMatchObject({
      code: 'HEIRS_AUTHORIZATION_NEEDED',
      path: ['authorisation'],
    });
    expect(name({ kind: 'HEIRS', authorization: '全体继承人授权书' }, ofHeirs).state()).toMatchObject({
      payee: { kind: 'HEIRS', authorization: '全体继承人授权书' },
    });
  });
  it('that changes undoes the approval of a payment to another', () => {
    const approvedOnce = [...past.APPROVAL, story.payeeNamed(), story.firstApproved()];
    expect(name({}, approvedOnce).state()).toMatchObject({ approvals: {} });
    expect(name({}, approvedOnce).state()).not.toHaveProperty('approvals.first');
  });
});

describe('approving', () => {
  const ready = [...past.APPROVAL, story.payeeNamed()];
  const called = world.ledger({ reservations: [world.reservation({ state: 'CALLED' })] });
  const first = (facts: readonly ClaimFact[]) => given(facts).when({ type: 'approveFirst', ...as('REV') });
  const second = (facts: readonly ClaimFact[], change: Partial<CommandOf<'approve'>> = {}) =>
    given(facts).when({ type: 'approve', approval: 'apv_1', ledger: called, ...as('ILEAD'), ...change });

  it('needs a payee whose account was verified', () => {
    expect(first(past.APPROVAL).refusal().code).toBe('PAYEE_MISSING');
    expect(first([...past.APPROVAL, story.payeeNamed(false)]).refusal().code).toBe('ACCOUNT_NOT_VERIFIED');
    expect(first(ready).state()).toMatchObject({ approvals: { first: { by: 'stf_REV' } } });
  });
  it('takes two different people', () => {
    expect(second(ready).refusal().code).toBe('FIRST_APPROVAL_MISSING');
    const own = [...ready, story.firstApproved('stf_ILEAD')];
    expect(second(own).refusal().code).toBe('TWO_PEOPLE_APPROVE');
    const deputy = { actor: { ...as('ILEAD').actor, actsFor: ['stf_REV'] } };
    expect(second([...ready, story.firstApproved()], deputy).refusal().code).toBe('TWO_PEOPLE_APPROVE');
    expect(second([...ready, story.firstApproved()]).state()).toMatchObject({
      status: 'APPROVING',
      approvals: { first: { by: 'stf_REV' }, second: { by: 'stf_ILEAD', id: 'apv_1' } },
      clocks: { APPROVE: { startedAt: monday.toISOString() } },
    });
  });
  it('lets through no more than was reserved and called', () => {
    const more = [...sealed, story.based({ insurerFen: 7_020_001 }), story.payeeNamed(), story.firstApproved()];
    expect(second(more).refusal().code).toBe('MORE_THAN_RESERVED');
    const onLedger = (change: Parameters<typeof world.reservation>[0]) => ({
      ledger: world.ledger({ reservations: [world.reservation(change)] }),
    });
    const facts = [...ready, story.firstApproved()];
    expect(second(facts, onLedger({ state: 'HELD' })).refusal().code).toBe('MORE_THAN_RESERVED');
    expect(second(facts, onLedger({ state: 'CALLED', fen: 7_019_999 })).refusal().code).toBe('MORE_THAN_RESERVED');
  });
  it('is confirmed, denied or lapses for the approval that was asked about, and what lapsed is approved anew', () => {
    const answer = (approval: string) =>
      given(past.APPROVING).when({ type: 'confirmApproval', approval, ...as('SYS') });
    expect(answer('apv_0').refusal().code).toBe('APPROVAL_SUPERSEDED');
    expect(answer('apv_1').state()).toMatchObject({ status: 'PAYABLE' });
    const denied = given(past.APPROVING).when({
      ...{ type: 'denyApproval', approval: 'apv_1', reason: 'NOT_EFFECTIVE' },
      ...as('SYS'),
    });
    expect(denied.state()).toMatchObject({ status: 'APPROVAL', approvals: {}, payee: { kind: 'PATIENT' } });
    expect(second([...past.APPROVING, ...denied.facts()]).refusal().code).toBe('FIRST_APPROVAL_MISSING');
  });
  it('waits a day and a night for the confirmation', () => {
    const lapse = (now: Date) => given(past.APPROVING).when({ type: 'lapseApproval', actor: staff('SYS'), now });
    expect(lapse(minutes(1_439)).refusal().code).toBe('CONFIRMATION_NOT_OVERDUE');
    expect(lapse(minutes(1_440)).state()).toMatchObject({ status: 'APPROVAL', approvals: {} });
    expect(timerDue(given(past.APPROVING).state as FiledClaim, monday)).toEqual(minutes(1_440));
  });
});

describe('paying', () => {
  const pay = (facts: readonly ClaimFact[], change: Partial<CommandOf<'pay'>> = {}) =>
    given(facts).when({ type: 'pay', paidOn: '2026-03-02', reference: 'YH-1', ...as('IFIN'), ...change });

  it('is for somebody who did not approve', () => {
    expect(pay(past.PAYABLE, as('IFIN', 'stf_REV')).refusal().code).toBe('APPROVER_CANNOT_PAY');
    expect(pay(past.PAYABLE, as('IFIN', 'stf_ILEAD')).refusal().code).toBe('APPROVER_CANNOT_PAY');
    const deputy = { actor: { ...as('IFIN').actor, actsFor: ['stf_ILEAD'] } };
    expect(pay(past.PAYABLE, deputy).refusal().code).toBe('APPROVER_CANNOT_PAY');
  });
  it('pays the share of the agreement, and takes it off the ledger', () => {
    const paid = pay(past.PAYABLE);
    expect(paid.state()).toMatchObject({ status: 'PAID', payment: { amountFen: 7_020_000, reference: 'YH-1' } });
    expect(ledgerOrders(given(past.PAYABLE).state, paid.facts())).toEqual([
      { type: 'pay', undertaking: 'und_1', fen: 7_020_000, legalFen: 0 },
    ]);
  });
  it('takes legal costs off their own limit', () => {
    const facts = [
      ...[...past.ASSESSED, story.asked(), story.consented({ insurerFen: 7_220_000, legalFen: 200_000 })],
      ...[story.sealed(), story.based({ insurerFen: 7_220_000 }), story.payeeNamed()],
      ...[story.firstApproved(), story.approved(), story.confirmed()],
    ];
    expect(ledgerOrders(given(facts).state, pay(facts).facts())).toEqual([
      { type: 'pay', undertaking: 'und_1', fen: 7_020_000, legalFen: 200_000 },
    ]);
  });
  it('lies between the agreement and today', () => {
    expect(pay(past.PAYABLE, { paidOn: '2026-03-01' }).refusal().code).toBe('PAID_BEFORE_AGREEMENT');
    expect(pay(past.PAYABLE, { paidOn: '2026-03-03' }).refusal().code).toBe('PAID_IN_FUTURE');
  });
  it('that failed is tried again', () => {
    const failed = given(past.PAYABLE).when({ type: 'payFailed', reason: '账号有误', ...as('IFIN') });
    expect(failed.state()).toMatchObject({ status: 'PAYABLE', failedPayment: { reason: '账号有误' } });
    expect(pay([...past.PAYABLE, ...failed.facts()]).state()).toMatchObject({ status: 'PAID' });
  });
  it('closes the claim once everything agreed was paid', () => {
    const close = (facts: readonly ClaimFact[]) => given(facts).when({ type: 'close', ...as('ADJ') });
    expect(close(past.PAID).refusal().code).toBe('NOT_PERFORMED_YET');
    expect(close([...past.PAID, story.performed()]).state()).toMatchObject({ status: 'CLOSED', payment: {} });
  });
});
