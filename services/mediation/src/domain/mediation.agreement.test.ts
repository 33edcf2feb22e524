import { given } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import * as story from '../test/mediation.story.js';
import type { DisputeExtract } from './dispute.extract.js';
import type { MediationCommand } from './mediation.commands.js';
import { mediationDecider } from './mediation.decide.js';
import type { MediationFact } from './mediation.facts.js';
import type { AgreementTerms, Instalment } from './mediation.parts.js';

const { past, order, days, terms, aloneTerms, unconsented } = story;
const on = (facts: readonly MediationFact[], command: MediationCommand) =>
  given(mediationDecider, ...facts).when(command);

describe('a proposal', () => {
  const propose = (change: object) =>
    on(
      past.SESSION,
      order('MED', {
        type: 'propose',
        proposal: {
          ...{ id: 'prp_1', totalFen: 5_000_000, mentalFen: 500_000, legalFen: 0 },
          ...{ liability: 'MINOR', text: '方案', ...change },
        },
      }),
    );
  it('has mental damages within its total, and whole amounts', () => {
    expect(propose({ mentalFen: 5_000_001 }).refusal().code).toBe('MENTAL_ABOVE_TOTAL');
    expect(propose({ totalFen: 1.5, mentalFen: 0 }).refusal()).toMatchObject({
      code: 'AMOUNT_INVALID',
      path: ['total'],
    });
  });
  it('does without liability only where both sides waived it in writing', () => {
    expect(propose({ liability: 'WAIVED' }).refusal().code).toBe('LIABILITY_WAIVER_NEEDED');
    const waiver = { patientPaper: '卷宗第5页', hospitalPaper: '卷宗第6页' };
    expect(propose({ liability: 'WAIVED', waiver }).facts()).toHaveLength(1);
  });
  it('stands once both sides accept, and is off when one refuses', () => {
    const say = (facts: readonly MediationFact[], role: string, accepts: boolean) =>
      on(facts, order(role, { type: 'answerProposal', accepts, note: '卷宗第7页' }));
    const one = [...past.PROPOSED, story.answered('PATIENT')];
    expect(say(past.PROPOSED, 'MED', true).state()).toMatchObject({ status: 'PROPOSED' });
    expect(say(one, 'EXEC', true).state()).toMatchObject({ status: 'DRAFTING' });
    const off = say([...one, story.undertaken()], 'EXEC', false).state();
    expect(off).toMatchObject({ status: 'PREPARING', formerProposals: [{ id: 'prp_1' }] });
    expect(off).not.toHaveProperty('undertaking');
  });
});

describe("the insurer's word", () => {
  const draft = order('MED', { type: 'draft', agreement: 'agr_1', terms: aloneTerms });
  it('is needed, or the hospital declares that it pays alone', () => {
    expect(on(unconsented, draft).refusal()).toMatchObject({
      code: 'CONSENT_MISSING',
      rule: { article: { zh: expect.stringContaining('第十九条') } },
    });
    expect(on([...unconsented, story.waived()], draft).state()).toMatchObject({ status: 'SIGNING' });
  });
  it('is not asked where no insurer was ever notified', () => {
    const nobody = { ...story.dispute, insurer: undefined };
    expect(on(unconsented, { ...draft, dispute: nobody }).facts()).toHaveLength(1);
  });
  it('need not and cannot be waived while it stands', () => {
    const waive = order('EXEC', { type: 'waiveInsurer', reason: '由医院承担' });
    expect(on(past.DRAFTING, waive).refusal().code).toBe('UNDERTAKING_STANDS');
  });
  it('counts until its printed expiry', () => {
    const at = (now: Date) => order('MED', { type: 'draft', agreement: 'agr_1', terms }, now);
    const justBefore = new Date(days(15).getTime() - 1);
    expect(on(past.DRAFTING, at(justBefore)).facts()).toHaveLength(1);
    expect(on(past.DRAFTING, at(days(15))).refusal().code).toBe('UNDERTAKING_EXPIRED');
  });
  it('on another proposal means nothing', () => {
    const other = order('SYS', {
      ...{ type: 'recordConsent', proposal: 'prp_0', undertaking: 'und_0', insurerFen: 1 },
      ...{ hospitalFen: 1, expiresAt: days(15).toISOString() },
    });
    expect(on(past.PROPOSED, other).refusal().code).toBe('OTHER_PROPOSAL');
  });
  it('taken back while the agreement is signed makes it a draft again', () => {
    const end = order('SYS', {
      ...{ type: 'recordConsentEnd', proposal: 'prp_1', undertaking: 'und_1', reason: 'EXPIRED' },
    });
    const state = on([...past.SIGNING, story.patientSigned()], end).state();
    expect(state).toMatchObject({ status: 'DRAFTING', undertaking: { kind: 'ENDED' }, formerDraft: terms });
    expect(state).not.toHaveProperty('agreement');
  });
});

describe('a draft (调解法 29)', () => {
  const draft = (change: Partial<AgreementTerms>, about: Partial<DisputeExtract> = {}) =>
    on(past.DRAFTING, {
      ...order('MED', { type: 'draft', agreement: 'agr_1', terms: { ...terms, ...change } }),
      dispute: { ...story.dispute, ...about },
    });
  const pay = (...instalments: readonly Instalment[]) => draft({ instalments });
  const of = (payer: Instalment['payer'], amountFen: number, dueOn = '2026-04-01') => ({ payer, amountFen, dueOn });

  it.each(['mainFacts', 'disputedPoints', 'responsibility', 'manner'] as const)('states its %s', (field) => {
    expect(draft({ [field]: ' ' }).refusal()).toMatchObject({ code: 'CONTENT_MISSING', path: [field] });
  });
  it('names the claimants', () => {
    expect(draft({}).state()).toMatchObject({ agreement: { claimants: [{ name: '李某', relation: 'SELF' }] } });
  });
  it('has the insurer pay what it undertook, the hospital the rest, to the fen', () => {
    expect(pay(of('INSURER', 1_500_000), of('INSURER', 2_500_000), of('HOSPITAL', 1_000_000)).facts()).toHaveLength(1);
    expect(pay(of('INSURER', 3_999_999), of('HOSPITAL', 1_000_001)).refusal()).toMatchObject({
      code: 'INSURER_SHARE_DIFFERS',
      path: ['instalments'],
      sentence: { en: expect.stringContaining('40000.00') },
    });
    expect(pay(of('INSURER', 4_000_000), of('HOSPITAL', 999_999)).refusal()).toMatchObject({
      code: 'HOSPITAL_SHARE_DIFFERS',
      sentence: { en: expect.stringContaining('10000.00') },
    });
  });
  it('adds up to the total where the hospital pays alone, and the insurer then pays nothing', () => {
    const alone = (...instalments: readonly Instalment[]) =>
      on(
        [...unconsented, story.waived()],
        order('MED', { type: 'draft', agreement: 'agr_1', terms: { ...terms, instalments } }),
      );
    expect(alone(of('HOSPITAL', 4_999_999)).refusal().code).toBe('TOTAL_DIFFERS');
    expect(alone(of('HOSPITAL', 4_000_000), of('INSURER', 1_000_000)).refusal().code).toBe('INSURER_SHARE_DIFFERS');
    expect(alone(of('HOSPITAL', 5_000_000)).facts()).toHaveLength(1);
  });
  it('has no empty instalment and none that is due already', () => {
    expect(pay(of('INSURER', 4_000_000), of('HOSPITAL', 0)).refusal()).toMatchObject({
      code: 'INSTALMENT_EMPTY',
      path: ['instalments', '1', 'amount'],
    });
    expect(pay(of('INSURER', 4_000_000, '2026-03-01'), of('HOSPITAL', 1_000_000)).refusal().code).toBe('DUE_IN_PAST');
  });
  it('after a death is for all heirs, each with a signed authority', () => {
    const heir = { name: '李大', relation: '子', authority: '卷宗第11页' };
    const death = { death: true };
    expect(draft({}, death).refusal()).toMatchObject({ code: 'HEIRS_NEEDED', path: ['payee'] });
    expect(draft({ payee: 'HEIRS' }, death).refusal()).toMatchObject({ code: 'HEIRS_NEEDED', path: ['heirs'] });
    const unauthorised = [heir, { ...heir, name: '李二', authority: '' }];
    expect(draft({ payee: 'HEIRS', heirs: unauthorised }, death).refusal().code).toBe('AUTHORITY_NEEDED');
    expect(draft({ payee: 'HEIRS', heirs: [heir] }, death).facts()).toHaveLength(1);
  });
});
