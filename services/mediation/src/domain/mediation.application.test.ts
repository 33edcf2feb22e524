import { given } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import * as story from '../test/mediation.story.js';
import type { ApplicationTold, CommandOf, MediationCommand } from './mediation.commands.js';
import { mediationDecider } from './mediation.decide.js';
import type { DisputeExtract } from './dispute.extract.js';
import type { MediationFact } from './mediation.facts.js';

const { past, order, dispute, days } = story;
const on = (facts: readonly MediationFact[], command: MediationCommand) =>
  given(mediationDecider, ...facts).when(command);
const disclosure = {
  purpose: '申请调解',
  kinds: ['CLAIM', 'MEDICAL_RECORD'],
  legalBasis: { kind: 'SEPARATE_CONSENT', givenOn: '2026-03-01', paper: '医患办档案柜3-12' },
  expiresOn: '2026-12-31',
} as const;

describe('applying (701 art. 31)', () => {
  const apply = (role: string, change: Partial<ApplicationTold> = {}) =>
    on([], order(role, { type: 'apply', application: { ...story.application, ...change } }));
  const byHospital = { by: 'HOSPITAL', disclosure } as const;

  it('of one side alone asks the other and starts its time; of both goes straight to the committee', () => {
    expect(apply('REG').state()).toMatchObject({ status: 'CONSENT_PENDING', clocks: { OTHER_SIDE: {} } });
    const joint = apply('REG', { by: 'JOINT' }).state();
    expect(joint).toMatchObject({ status: 'SCREENING' });
    expect('clocks' in joint && Object.keys(joint.clocks)).toEqual(['ACCEPT']);
  });
  it('takes its law from the dispute', () => {
    expect(apply('REG').state()).toMatchObject({ rulePack: 'national@1', hospital: 'org_hospital', dispute: 'dsp_1' });
  });
  it('at the register is an application to that very committee', () => {
    expect(apply('REG', { committee: 'org_other' }).state()).toMatchObject({ committee: 'org_committee' });
  });
  it('says where the signed paper is', () => {
    expect(apply('REG', { paper: ' ' }).refusal()).toMatchObject({ code: 'PAPER_NEEDED', path: ['paper'] });
  });
  it('of a hospital is in writing, for itself or jointly, with a disclosure, to a committee that is one', () => {
    expect(apply('LEGAL', byHospital).state()).toMatchObject({ application: { disclosure } });
    expect(apply('LEGAL', { by: 'HOSPITAL' }).refusal().code).toBe('DISCLOSURE_NEEDED');
    expect(apply('LEGAL', { ...byHospital, form: 'ORAL' }).refusal().code).toBe('ORAL_AT_COMMITTEE');
    expect(apply('LEGAL', { ...byHospital, by: 'PATIENT' }).refusal().code).toBe('PATIENT_APPLIES_AT_COMMITTEE');
    expect(apply('LEGAL', { ...byHospital, committee: 'org_insurer' }).refusal()).toMatchObject({
      code: 'ORGANIZATION_OF_OTHER_KIND',
      path: ['committeeId'],
    });
    const late = { ...disclosure, expiresOn: '2026-03-01' };
    expect(apply('LEGAL', { ...byHospital, disclosure: late }).refusal().code).toBe('DISCLOSURE_EXPIRED');
  });
  it('comes too late for a dispute that is settled', () => {
    const command = order('REG', { type: 'apply', application: story.application });
    expect(on([], { ...command, dispute: { ...dispute, status: 'SETTLED' } }).refusal().code).toBe('DISPUTE_OVER');
  });
});

describe('the other side answers, nobody for it', () => {
  const answer = (facts: readonly MediationFact[], role: string) => on(facts, order(role, { type: 'consent' }));

  it('asked by the patient side, the hospital says it itself', () => {
    expect(answer([story.applied()], 'LEGAL').state()).toMatchObject({ status: 'SCREENING', clocks: { ACCEPT: {} } });
    expect(answer([story.applied()], 'REG').refusal()).toMatchObject({
      code: 'NOT_OTHER_SIDE',
      rule: { article: { zh: expect.stringContaining('第三十一条') } },
    });
  });
  it('asked by the hospital, the committee writes down what the patient side says', () => {
    expect(answer([story.appliedByHospital()], 'MED').state()).toMatchObject({ status: 'SCREENING' });
    expect(answer([story.appliedByHospital()], 'EXEC').refusal().code).toBe('NOT_OTHER_SIDE');
  });
  it('silence is no consent, once its five working days are over', () => {
    const lapse = (now: Date) => on(past.CONSENT_PENDING, order('SYS', { type: 'lapseAnswer' }, now));
    // Asked on Monday 2 March: the fifth working day is Monday 9 March.
    expect(lapse(new Date('2026-03-09T15:59:59.999Z')).refusal().code).toBe('ANSWER_TIME_NOT_OVER');
    expect(lapse(new Date('2026-03-09T16:00:00.000Z')).state()).toMatchObject({
      status: 'REFUSED',
      answer: { consents: false, lapsed: true },
    });
  });
});

describe('accepting', () => {
  const stated = { notInCourt: true, notWithHealthDepartment: true, noUnperformedAgreement: true };
  const accept = (change: Partial<typeof stated> = {}, about: Partial<DisputeExtract> = {}) => {
    const command = order('REG', { type: 'accept', ...stated, ...change }) as CommandOf<'accept'>;
    return on(past.SCREENING, { ...command, dispute: { ...dispute, ...about } });
  };

  it.each([
    ['notInCourt', 'IN_COURT'],
    ['notWithHealthDepartment', 'WITH_HEALTH_DEPARTMENT'],
    ['noUnperformedAgreement', 'AGREEMENT_UNPERFORMED'],
  ])('without %s is refused with its article', (field, code) => {
    const refusal = accept({ [field]: false }).refusal();
    expect(refusal).toMatchObject({ code, path: [field] });
    expect(refusal.rule?.article.zh).toContain('第三十一条');
  });
  it('is for disputes that arise from treatment (701 art. 2)', () => {
    expect(accept({}, { kind: 'PREMISES' }).refusal()).toMatchObject({
      code: 'NOT_TREATMENT',
      rule: { article: { zh: expect.stringContaining('第二条') } },
    });
  });
  it('is for disputes that are nowhere else', () => {
    expect(accept({}, { status: 'IN_FORUM', activeForum: { kind: 'NEGOTIATION' } }).refusal().code).toBe(
      'OTHER_FORUM_ACTIVE',
    );
  });
  it('stops the time for acceptance and starts the thirty days', () => {
    expect(accept().state()).toMatchObject({
      status: 'ACCEPTED',
      clocks: { ACCEPT: { stoppedAt: days(0).toISOString() }, CONCLUDE: { startedAt: days(0).toISOString() } },
    });
  });
  it('refused acceptance gives reasons in writing and the ways that remain', () => {
    const refuse = (change: Partial<CommandOf<'refuseAcceptance'>>) =>
      on(past.SCREENING, {
        ...order('REG', { type: 'refuseAcceptance', grounds: ['IN_COURT'], text: '已立案', routes: ['COURT'] }),
        ...change,
      } as MediationCommand).refusal().code;
    expect(refuse({ grounds: [] })).toBe('GROUNDS_NEEDED');
    expect(refuse({ text: ' ' })).toBe('REASON_NEEDED');
    expect(refuse({ routes: [] })).toBe('ROUTES_NEEDED');
  });
});
