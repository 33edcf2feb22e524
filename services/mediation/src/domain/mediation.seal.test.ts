import { evolved } from '@concord/kit/domain/decider';
import { given } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import * as story from '../test/mediation.story.js';
import type { MediationCommand } from './mediation.commands.js';
import { agreementContent } from './mediation.content.js';
import { mediationDecider } from './mediation.decide.js';
import type { MediationFact } from './mediation.facts.js';
import type { Sealed } from './mediation.js';
import { instalmentsPaid, owing } from './mediation.payments.js';
import { draftedOf } from './mediation.readings.js';

const { past, order, days, hash, readyToSeal, readyToSealAlone } = story;
const on = (facts: readonly MediationFact[], command: MediationCommand) =>
  given(mediationDecider, ...facts).when(command);
const state = (facts: readonly MediationFact[]) => evolved(mediationDecider, mediationDecider.initial, facts);

describe('both sides sign, then the mediator, then the committee seals (701 art. 39)', () => {
  const mediator = order('MED', { type: 'signMediator' });
  const seal = order('SEAL', { type: 'requestSeal', hash });
  it.each([
    ['nobody', [], 'SIDES_SIGN_FIRST'],
    ['the patient side alone', [story.patientSigned()], 'SIDES_SIGN_FIRST'],
    ['the hospital alone', [story.hospitalSigned()], 'SIDES_SIGN_FIRST'],
  ])('after %s the mediator does not sign yet', (_who, signatures, code) => {
    expect(on([...past.SIGNING, ...signatures], mediator).refusal()).toMatchObject({
      code,
      rule: { article: { zh: expect.stringContaining('第三十九条') } },
    });
  });
  it('without the mediator nothing is sealed', () => {
    const sides = [...past.SIGNING, story.patientSigned(), story.hospitalSigned()];
    expect(on(sides, seal).refusal().code).toBe('MEDIATOR_SIGNS_FIRST');
    expect(on([...sides, story.mediatorSigned()], seal).state()).toMatchObject({ status: 'SEALING' });
  });
  it('a change of the draft voids every signature', () => {
    const changed = on(readyToSeal, order('MED', { type: 'redraft' })).state();
    expect(changed).not.toHaveProperty('agreement');
    expect(changed).toMatchObject({ status: 'DRAFTING', undertaking: { kind: 'GIVEN' } });
  });
  it('where the hospital pays alone the seal puts the agreement in force, and thirty days for confirmation begin', () => {
    expect(on(readyToSealAlone, seal).state()).toMatchObject({
      status: 'EFFECTIVE',
      seal: { hash, sealedBy: 'stf_SEAL' },
      clocks: { CONCLUDE: { stoppedAt: days(0).toISOString() }, CONFIRMATION: { startedAt: days(0).toISOString() } },
    });
  });
});

describe('where the insurer pays, its side confirms before the agreement takes effect', () => {
  const confirm = (undertaking: string) =>
    on(past.SEALING, order('SYS', { type: 'confirmSeal', undertaking, agreement: 'agr_1' }, days(0.5)));
  it('confirmed, it is in force from then on, as sealed', () => {
    expect(confirm('und_1').state()).toMatchObject({
      status: 'EFFECTIVE',
      seal: { hash, sealedBy: 'stf_SEAL', sealedAt: days(0).toISOString(), effectiveAt: days(0.5).toISOString() },
    });
    expect(confirm('und_0').refusal().code).toBe('OTHER_AGREEMENT');
  });
  it('denied, undertaking and signatures are void', () => {
    const deny = { type: 'denySeal', undertaking: 'und_1', agreement: 'agr_1', reason: 'RELEASED' } as const;
    const back = on(past.SEALING, order('SYS', deny)).state();
    expect(back).toMatchObject({ status: 'DRAFTING', undertaking: { kind: 'ENDED', id: 'und_1', reason: 'RELEASED' } });
    expect(back).not.toHaveProperty('agreement');
    expect(back).not.toHaveProperty('sealRequest');
  });
  it('unanswered for 24 hours, it goes back to signing with its signatures', () => {
    const lapse = (now: Date) => on(past.SEALING, order('SYS', { type: 'lapseSeal' }, now));
    expect(lapse(new Date(days(1).getTime() - 1)).refusal().code).toBe('SEAL_TIME_NOT_OVER');
    expect(lapse(days(1)).state()).toMatchObject({
      status: 'SIGNING',
      agreement: { signatures: [{ side: 'PATIENT' }, { side: 'HOSPITAL' }, { side: 'MEDIATOR' }] },
    });
  });
});

describe('the content that is hashed', () => {
  const content = (facts: readonly MediationFact[]) => {
    const drafted = draftedOf(state(facts));
    if (!drafted) throw new Error('There is no agreement yet');
    return agreementContent(drafted);
  };
  it('is the same from the draft to the last payment', () => {
    const written = content(past.SIGNING);
    for (const facts of [readyToSeal, past.SEALING, past.EFFECTIVE, past.CLOSED])
      expect(content(facts)).toEqual(written);
    expect(written).toMatchObject({ totalFen: 5_000_000, insurerFen: 4_000_000, hospitalFen: 1_000_000 });
  });
  it('differs with a single fen', () => {
    expect(content(readyToSealAlone)).not.toEqual(content(past.SIGNING));
  });
});

describe('the basis of a payment', () => {
  const ask = (facts: readonly MediationFact[], change: object = {}) => {
    const told = { type: 'confirmBasis', approval: 'apv_1', agreement: 'agr_1', hash, insurerFen: 4_000_000 } as const;
    const [fact] = on(facts, order('SYS', { ...told, ...change })).facts();
    return fact?.type === 'BasisJudged' ? (fact.refusedFor ?? 'confirmed') : undefined;
  };
  it('is the agreement in force, word for word and to the fen', () => {
    expect(ask(past.EFFECTIVE)).toBe('confirmed');
    expect(ask(past.SEALING)).toBe('NOT_IN_FORCE');
    expect(ask(past.EFFECTIVE, { agreement: 'agr_0' })).toBe('OTHER_AGREEMENT');
    expect(ask(past.EFFECTIVE, { hash: 'b'.repeat(64) })).toBe('OTHER_CONTENT');
    expect(ask(past.EFFECTIVE, { insurerFen: 3_999_999 })).toBe('OTHER_AMOUNT');
  });
});

describe('performance', () => {
  const effective = [...readyToSealAlone, story.tookEffect()];
  const pay = (facts: readonly MediationFact[], amountFen: number, paidOn = '2026-03-02') =>
    on(facts, order('FIN', { type: 'recordPayment', amountFen, paidOn, reference: 'FK-1' }));
  const sealed = (facts: readonly MediationFact[]) => state(facts) as unknown as Sealed;

  it('fills the earliest instalment first', () => {
    const paid = [...effective, story.paid(3_500_000)];
    expect(instalmentsPaid(sealed(paid)).map(({ paidFen }) => paidFen)).toEqual([3_000_000, 500_000]);
    expect(owing(sealed(paid), 'HOSPITAL')).toBe(1_500_000);
  });
  it('is never of more than is owed, and not of tomorrow', () => {
    expect(pay(effective, 5_000_001).refusal()).toMatchObject({ code: 'MORE_THAN_OWED', path: ['amount'] });
    expect(pay(effective, 5_000_000, '2026-03-03').refusal().code).toBe('PAID_IN_FUTURE');
    expect(pay(effective, 5_000_000).facts()).toHaveLength(1);
  });
  it('closes only when everything is paid', () => {
    const close = order('MED', { type: 'close', callBack: '患方已收款' });
    expect(on([...past.EFFECTIVE, story.insurerPaid()], close).refusal().code).toBe('NOT_ALL_PAID');
    expect(on([...past.EFFECTIVE, story.insurerPaid(), story.paid()], close).state()).toMatchObject({
      status: 'CLOSED',
    });
  });
  it('may be confirmed by a court within thirty days (调解法 33)', () => {
    const confirm = (now: string) =>
      on(
        past.EFFECTIVE,
        order('REG', { type: 'recordConfirmation', court: '区法院', reference: '民特1号' }, new Date(`${now}+08:00`)),
      );
    // The thirtieth day after 2 March is Wednesday 1 April.
    expect(confirm('2026-04-01T23:59').facts()).toHaveLength(1);
    expect(confirm('2026-04-02T00:00').refusal().code).toBe('CONFIRMATION_TIME_OVER');
  });
});
