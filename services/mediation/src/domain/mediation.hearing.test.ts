import { evolved } from '@concord/kit/domain/decider';
import { given } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import * as story from '../test/mediation.story.js';
import type { DisputeExtract } from './dispute.extract.js';
import type { MediationCommand, ProposalTold } from './mediation.commands.js';
import { mediationDecider } from './mediation.decide.js';
import type { MediationFact } from './mediation.facts.js';
import { offerMediation } from './mediation.offer.js';

const { past, order, staff, monday, days } = story;
const on = (facts: readonly MediationFact[], command: MediationCommand) =>
  given(mediationDecider, ...facts).when(command);
const told: ProposalTold = {
  ...{ id: 'prp_1', totalFen: 5_000_000, mentalFen: 500_000, legalFen: 0 },
  liability: 'MINOR',
  text: '按次要责任赔偿',
};
const propose = (
  facts: readonly MediationFact[],
  about: Partial<DisputeExtract> = {},
  change: Partial<ProposalTold> = {},
) =>
  on(facts, {
    ...order('MED', { type: 'propose', proposal: { ...told, ...change } }),
    dispute: { ...story.dispute, ...about },
  });
const uninvited = past.SESSION.filter(({ type }) => type !== 'InsurerInvited');

describe('so much is claimed that an appraisal comes first', () => {
  const appraised = [...past.SESSION, story.commissioned(), story.appraised()];
  const claimed = (rulePack: string, claimedFen: number, facts = past.SESSION as readonly MediationFact[]) =>
    propose(facts, { rulePack, claimedFen });

  it('in Ningbo from 100,000 yuan on, the amount itself included (art. 36)', () => {
    expect(claimed('ningbo@1', 9_999_999).facts()).toHaveLength(1);
    for (const fen of [10_000_000, 10_000_001])
      expect(claimed('ningbo@1', fen).refusal()).toMatchObject({
        code: 'APPRAISAL_FIRST',
        rule: { id: 'appraisal.required', article: { zh: expect.stringContaining('第三十六条') } },
      });
  });
  it('in Zhejiang above 100,000 yuan, the amount itself left out', () => {
    for (const fen of [9_999_999, 10_000_000]) expect(claimed('zhejiang@1', fen).facts()).toHaveLength(1);
    expect(claimed('zhejiang@1', 10_000_001).refusal().code).toBe('APPRAISAL_FIRST');
  });
  it('nationally never', () => {
    expect(claimed('national@1', 99_999_999).facts()).toHaveLength(1);
  });
  it('an opinion satisfies it; an appraisal that ended without one does not', () => {
    const ended: MediationFact = { type: 'AppraisalEnded', reason: '撤回', by: 'stf_MED', at: monday.toISOString() };
    expect(claimed('ningbo@1', 10_000_000, appraised).facts()).toHaveLength(1);
    expect(claimed('ningbo@1', 10_000_000, [...past.SESSION, story.commissioned(), ended]).refusal().code).toBe(
      'APPRAISAL_FIRST',
    );
  });
});

describe('so much is claimed that the insurer has to be told (宁波 33)', () => {
  const ningbo = (claimedFen: number, about: Partial<DisputeExtract> = {}) =>
    propose(uninvited, { rulePack: 'ningbo@1', claimedFen, ...about });

  it('above 10,000 yuan, the amount itself left out', () => {
    for (const fen of [999_999, 1_000_000]) expect(ningbo(fen).facts()).toHaveLength(1);
    expect(ningbo(1_000_001).refusal()).toMatchObject({
      code: 'INSURER_NOT_TOLD',
      rule: { id: 'insurer.joins-mediation', article: { zh: expect.stringContaining('第三十三条') } },
    });
  });
  it('not where it sits at the table, nor where the hospital declares that it has none', () => {
    expect(propose(past.SESSION, { rulePack: 'ningbo@1', claimedFen: 1_000_001 }).facts()).toHaveLength(1);
    expect(ningbo(1_000_001, { uninsured: true, insurer: undefined }).facts()).toHaveLength(1);
  });
  it('joins with the consent of both sides (调解法 20), once the hospital has notified it', () => {
    const invite = (change: object, about: Partial<DisputeExtract> = {}) =>
      on(past.ACCEPTED, {
        ...order('REG', { type: 'inviteInsurer', patientConsents: true, hospitalConsents: true, ...change }),
        dispute: { ...story.dispute, ...about },
      });
    expect(invite({}).state()).toMatchObject({ insurer: { organization: 'org_insurer', claim: 'clm_1' } });
    expect(invite({ patientConsents: false }).refusal()).toMatchObject({
      code: 'PARTIES_MUST_CONSENT',
      path: ['patientConsents'],
    });
    expect(invite({}, { insurer: undefined }).refusal().code).toBe('INSURER_UNKNOWN');
  });
  it('is said on the button before it is pressed', () => {
    const state = evolved(mediationDecider, mediationDecider.initial, uninvited);
    const dispute = { ...story.dispute, rulePack: 'ningbo@1', claimedFen: 1_000_001 };
    const offered = offerMediation({ state, actor: staff('MED'), now: monday }, dispute);
    expect(offered.find(({ name }) => name === 'propose')).toMatchObject({
      allowed: false,
      refusal: { code: 'INSURER_NOT_TOLD' },
    });
    expect(offered.find(({ name }) => name === 'extend')).toMatchObject({ allowed: true });
  });
});

describe('mediators', () => {
  const assign = (...ids: readonly string[]) =>
    on(past.ACCEPTED, order('CHAIR', { type: 'assignMediators', staff: ids, chosenBy: 'PARTIES' }));
  it('are mediators of the committee, on duty', () => {
    expect(assign().refusal().code).toBe('MEDIATOR_NEEDED');
    expect(assign('stf_nobody').refusal().code).toBe('STAFF_UNKNOWN');
    expect(assign('stf_gone').refusal().code).toBe('STAFF_SUSPENDED');
    expect(assign('stf_REG').refusal().code).toBe('STAFF_OF_OTHER_ROLE');
    expect(assign('stf_MED', 'stf_MED').state()).toMatchObject({ mediators: [{ staff: 'stf_MED' }] });
  });
  it('are on the register of a committee that keeps one', () => {
    const listed = { ...story.directory, mediators: [{ staff: 'stf_MED2', from: '2026-01-01' }] };
    const asked = (command: MediationCommand) => ({ ...command, directory: listed }) as MediationCommand;
    const assign = order('CHAIR', { type: 'assignMediators', staff: ['stf_MED'], chosenBy: 'PARTIES' });
    expect(on(past.ACCEPTED, asked(assign)).refusal()).toMatchObject({
      ...{ code: 'STAFF_NOT_REGISTERED', path: ['staffIds'], rule: { id: 'mediation.mediator.registered' } },
    });
    const replace = { type: 'replaceMediator', out: 'stf_MED', in: 'stf_MED2', reason: '利害关系' } as const;
    expect(on(past.SESSION, asked(order('CHAIR', replace))).facts()).toHaveLength(1);
  });
  it('propose nothing before each has declared interests, nor while one is in conflict', () => {
    const undeclared = past.SESSION.filter(({ type }) => type !== 'ConflictDeclared');
    expect(propose(undeclared).refusal().code).toBe('MEDIATOR_UNDECLARED');
    expect(propose([...past.SESSION, story.declared(true)]).refusal().code).toBe('MEDIATOR_IN_CONFLICT');
  });
  it('in conflict say what it is, and are replaced by the chair; who follows declares anew', () => {
    const declare = order('MED', { type: 'declareConflict', conflict: true, description: ' ' });
    expect(on(past.PREPARING, declare).refusal().code).toBe('CONFLICT_UNDESCRIBED');
    const replace = order('CHAIR', { type: 'replaceMediator', out: 'stf_MED', in: 'stf_MED2', reason: '利害关系' });
    const replaced = on([...past.SESSION, story.declared(true)], replace);
    expect(replaced.state()).toMatchObject({ mediators: [{ staff: 'stf_MED2', chosenBy: 'COMMITTEE' }] });
    const next = [...past.SESSION, story.declared(true), ...replaced.facts()];
    const successor = { ...order('MED', { type: 'propose', proposal: told }), actor: staff('MED', 'stf_MED2') };
    expect(on(next, successor).refusal().code).toBe('MEDIATOR_UNDECLARED');
    expect(on([...next, story.declared(false, 'stf_MED2')], successor).facts()).toHaveLength(1);
  });
  it('in conflict take no step in the case, though nobody has replaced them yet', () => {
    const conflicted = [...past.SESSION, story.declared(true)];
    const end = { type: 'terminate', ground: 'REFUSAL', text: '双方不愿继续', routes: ['COURT'] } as const;
    expect(on(conflicted, order('MED', end)).refusal().code).toBe('MEDIATOR_IN_CONFLICT');
    const unsay = order('MED', { type: 'declareConflict', conflict: false });
    expect(on(conflicted, unsay).refusal().code).toBe('MEDIATOR_IN_CONFLICT');
    expect(on(conflicted, order('CHAIR', end)).state()).toMatchObject({ status: 'TERMINATED' });
  });
  it('are stood in for by a deputy, but not while in conflict, nor in declaring and signing', () => {
    const deputy = { ...staff('MED', 'stf_MED2'), actsFor: ['stf_MED'] };
    const standsIn = (facts: readonly MediationFact[], told: Parameters<typeof order>[1]) =>
      on(facts, { ...order('MED', told), actor: deputy });
    const end = { type: 'terminate', ground: 'REFUSAL', text: '双方不愿继续', routes: ['COURT'] } as const;
    expect(standsIn(past.SESSION, end).state()).toMatchObject({ status: 'TERMINATED' });
    expect(standsIn([...past.SESSION, story.declared(true)], end).refusal().code).toBe('MEDIATOR_IN_CONFLICT');
    const declare = { type: 'declareConflict', conflict: false } as const;
    expect(standsIn(past.PREPARING, declare).refusal().code).toBe('NOT_ASSIGNED');
  });
  it('of other cases stay out', () => {
    const stranger = { ...order('MED', { type: 'propose', proposal: told }), actor: staff('MED', 'stf_MED2') };
    expect(on(past.SESSION, stranger).refusal().code).toBe('NOT_ASSIGNED');
  });
});

describe('sessions and appraisals', () => {
  it('nothing is proposed before a session was held', () => {
    expect(propose(past.PREPARING).refusal().code).toBe('SESSION_NEEDED');
  });
  it('a session is planned for the future and opened once', () => {
    const session = { id: 'ses_2', kind: 'JOINT', at: days(-1).toISOString(), place: '一室', online: false } as const;
    expect(on(past.PREPARING, order('MED', { type: 'scheduleSession', session })).refusal().code).toBe(
      'SESSION_IN_PAST',
    );
    const again = order('MED', { type: 'openSession', session: 'ses_1' });
    const held = [...past.SESSION, story.sessionClosed(), story.scheduled('ses_2')];
    expect(on(held, again).refusal()).toMatchObject({ code: 'SESSION_UNKNOWN', path: ['sessionId'] });
  });
  it('a session that led to an appraisal still gets its record', () => {
    const close = order('MED', {
      ...{ type: 'closeSession', record: '双方同意鉴定' },
      ...{ confirmedByPatient: true, confirmedByHospital: true },
    });
    expect(on(past.APPRAISAL, close).state()).toMatchObject({
      status: 'APPRAISAL',
      sessions: [{ record: '双方同意鉴定', closedAt: monday.toISOString() }],
    });
  });
  it('the committee commissions an appraisal with the consent of both sides (701 art. 34)', () => {
    const commission = (commissionedBy: 'JOINT' | 'COMMITTEE') =>
      on(
        past.SESSION,
        order('MED', {
          ...{ type: 'commissionAppraisal', body: '市医学会', commissionedBy },
          ...{ patientConsents: true, hospitalConsents: false },
        }),
      );
    expect(commission('COMMITTEE').refusal()).toMatchObject({
      code: 'APPRAISAL_NEEDS_BOTH',
      path: ['hospitalConsents'],
    });
    expect(commission('JOINT').facts()).toHaveLength(1);
  });
  it('an opinion has its four heads (701 art. 36)', () => {
    const opinion = { type: 'recordAppraisal', damage: '九级', fault: '有', causation: ' ', degree: 'MINOR' } as const;
    expect(on(past.APPRAISAL, order('MED', opinion)).refusal()).toMatchObject({
      path: ['causation'],
      rule: { article: { zh: expect.stringContaining('第三十六条') } },
    });
  });
});
