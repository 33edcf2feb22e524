import type { Actor } from '@concord/kit/domain/actor';
import { given as givenFacts } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import * as story from '../test/dispute.story.js';
import type { DisputeCommand, DisputeCommandOf, Opening } from './dispute.commands.js';
import { disputeDecider } from './dispute.decide.js';
import type { DisputeFact } from './dispute.facts.js';
import { organizationsOf, type OpenedDispute } from './dispute.js';

const { past, opened, directory, monday, atHospital, atCommittee, system, inMediation } = story;
const given = (...facts: readonly DisputeFact[]) => givenFacts(disputeDecider, ...facts);
const at = <T extends object>(actor: Actor, command: T) =>
  ({ ...command, directory, actor, now: monday }) as unknown as DisputeCommand;

describe('opened by a committee', () => {
  const open = (change: Partial<Opening> = {}) =>
    given().when(at(atCommittee('REG'), { type: 'open', opening: { ...story.opening, ...change } }));

  it('is the hospital’s and seen by the committee', () => {
    const state = open().state() as OpenedDispute;
    expect(state).toMatchObject({ status: 'OPEN', firstClaimedOn: '2026-03-02', openedBy: 'stf_REG' });
    expect(organizationsOf(state)).toEqual(['org_hospital', 'org_committee']);
  });
  it.each<[string, Partial<Opening>, string]>([
    ['ORGANIZATION_UNKNOWN', { hospital: 'org_elsewhere' }, 'hospitalId'],
    ['ORGANIZATION_OF_OTHER_KIND', { hospital: 'org_insurer' }, 'hospitalId'],
    ['DEPARTMENT_UNKNOWN', { departments: ['dep_elsewhere'] }, 'departmentIds'],
    ['PATIENT_NOT_NAMED_HERE', { patientId: 'pat_1' }, 'patientId'],
    ['CLAIMANT_NEEDED', { claimants: [] }, 'claimants'],
    ['CLAIMANT_IS_THE_DECEASED', { death: true }, 'claimants'],
    ['SUM_NEEDED', { claimedFen: 0 }, 'claimed'],
    ['DAY_IN_FUTURE', { occurredOn: '2026-03-03' }, 'occurredOn'],
    ['DAY_IN_FUTURE', { firstClaimedOn: '2026-03-03' }, 'firstClaimedOn'],
    ['CLAIMED_BEFORE_THE_EVENT', { firstClaimedOn: '2026-02-19' }, 'firstClaimedOn'],
  ])('refuses %s for %o', (code, change, field) => {
    expect(open(change).refusal()).toMatchObject({ code, path: [field] });
  });
  it('after a death the relatives claim', () => {
    const claimants = [{ name: '王某', relation: 'SPOUSE' }] as const;
    expect(open({ death: true, claimants }).state()).toMatchObject({ death: true });
  });
});

describe('opened from a complaint', () => {
  it('stands as complaints told it: what was claimed there, of a patient the hospital knows', () => {
    const told = { ...story.opening, patientId: 'pat_1', complaintId: 'cmp_1', firstClaimedOn: '2026-02-27' };
    const state = given()
      .when(at(system, { type: 'open', opening: told }))
      .state() as OpenedDispute;
    expect(state).toMatchObject({ patientId: 'pat_1', complaintId: 'cmp_1', firstClaimedOn: '2026-02-27' });
    expect(organizationsOf(state)).toEqual(['org_hospital']);
  });
});

describe('the notice of 701 art. 23', () => {
  const issue = (items: readonly string[], death = false) =>
    given(opened({ death })).when(at(atHospital('CM'), { type: 'issueNotice', items }));

  it.each([
    ['ROUTES', ['SEALING', 'RECORDS'], '合法途径'],
    ['SEALING', ['ROUTES', 'RECORDS'], '封存和启封'],
    ['RECORDS', ['ROUTES', 'SEALING'], '查阅、复制'],
  ])('is refused without %s, by name', (_item, items, named) => {
    const { code, path, sentence, rule } = issue(items).refusal();
    expect({ code, path }).toEqual({ code: 'NOTICE_ITEM_MISSING', path: ['items'] });
    expect(sentence.zh).toContain(named);
    expect(rule?.article.zh).toContain('第二十三条');
  });
  it('after a death also says the rules on autopsy', () => {
    const usual = ['ROUTES', 'SEALING', 'RECORDS'];
    expect(issue(usual).state()).toMatchObject({ notice: { items: usual, by: 'stf_CM' } });
    expect(issue(usual, true).refusal().sentence.zh).toContain('尸检');
    expect(issue([...usual, 'AUTOPSY'], true).facts()).toHaveLength(1);
  });
});

describe('the insurer', () => {
  const notify = (insurerId: string) =>
    given(...past.OPEN, story.uninsured()).when(
      at(atHospital('PRO'), { type: 'notifyInsurer', insurerId, claim: 'clm_1', disclosure: story.disclosure }),
    );
  it('is one the directory knows as an insurer, and sees the dispute from then on', () => {
    expect(notify('org_elsewhere').refusal()).toMatchObject({ code: 'ORGANIZATION_UNKNOWN', path: ['insurerId'] });
    expect(notify('org_committee').refusal().code).toBe('ORGANIZATION_OF_OTHER_KIND');
    const state = notify('org_insurer').state() as OpenedDispute;
    expect(organizationsOf(state)).toEqual(['org_hospital', 'org_insurer']);
  });
  it('found after all takes back that there was none', () => {
    expect(notify('org_insurer').state()).toMatchObject({ uninsured: undefined, insurer: { claim: 'clm_1' } });
  });
  it('tells of its own claim only', () => {
    const told = (claim: string) => at(system, { type: 'recordClaimStage', claim, stage: 'REFUSED' });
    const notified = given(...past.OPEN, story.insurerNotified());
    expect(notified.when(told('clm_2')).refusal().code).toBe('OTHER_CLAIM');
    expect(notified.when(told('clm_1')).state()).toMatchObject({ claimStage: 'REFUSED' });
  });
});

describe('one forum at a time', () => {
  const openings = [
    at(atHospital('PRO'), { type: 'openNegotiation' }),
    at(atHospital('LEGAL'), { type: 'openOther', kind: 'COURT', authority: '法院', reference: '1' }),
    at(atHospital('LEGAL'), { type: 'openOther', kind: 'ADMIN', authority: '卫健局', reference: '1' }),
    at(system, { type: 'enterMediation', mediation: 'med_1', committee: 'org_committee' }),
  ];
  const active: readonly [string, readonly DisputeFact[]][] = [
    ['negotiation', past.IN_FORUM],
    ['court', [opened(), story.otherOpened('COURT')]],
    ['the health authority', [opened(), story.otherOpened('ADMIN')]],
    ['mediation', inMediation],
  ];
  for (const [name, facts] of active)
    it.each(openings)(`while it is with ${name}, refuses another`, (opening) => {
      const { code, rule } = given(...facts)
        .when(opening)
        .refusal();
      expect(code).toBe('FORUM_ACTIVE');
      expect(rule?.article.zh).toContain('第三十一条、第四十条');
    });
  it('mediation is applied for while one negotiates, not while an authority has it', () => {
    const apply = at(system, { type: 'applyMediation', mediation: 'med_1', committee: 'org_committee' });
    expect(
      given(...past.IN_FORUM)
        .when(apply)
        .state(),
    ).toMatchObject({ status: 'IN_FORUM' });
    for (const kind of ['ADMIN', 'COURT'] as const)
      expect(given(opened(), story.otherOpened(kind)).when(apply).refusal().code).toBe('FORUM_ACTIVE');
  });
  it('what ended is kept with its outcome, and another may begin', () => {
    const left = at(system, { type: 'leaveMediation', mediation: 'med_1', ground: 'LIMIT_OVER' });
    const state = given(...inMediation)
      .when(left)
      .state();
    expect(state).toMatchObject({
      status: 'OPEN',
      forums: [{ kind: 'MEDIATION', mediation: 'med_1', outcome: 'TERMINATED', note: 'LIMIT_OVER' }],
      committees: ['org_committee'],
    });
  });
  it('a mediation acts only on the dispute that is with it', () => {
    const settle = { type: 'settleByMediation', agreement: 'agr_1', totalFen: 1, insurerFen: 0, hospitalFen: 1 };
    const other = at(system, { ...settle, mediation: 'med_2' });
    expect(
      given(...inMediation)
        .when(other)
        .refusal().code,
    ).toBe('OTHER_MEDIATION');
  });
});

describe('a dispute that arises from the premises', () => {
  const premises = given(opened({ kind: 'PREMISES', rulePack: 'zhejiang@1' }));
  it('is not mediated under 701, nor by the health authority', () => {
    const apply = at(system, { type: 'applyMediation', mediation: 'med_1', committee: 'org_committee' });
    const enter = at(system, { type: 'enterMediation', mediation: 'med_1', committee: 'org_committee' });
    const admin = at(atHospital('EXEC'), { type: 'openOther', kind: 'ADMIN', authority: '卫健局', reference: '1' });
    for (const command of [apply, enter, admin]) {
      expect(premises.when(command).refusal()).toMatchObject({ code: 'NOT_OF_701' });
      expect(premises.when(command).refusal().rule?.article.zh).toContain('第二条');
    }
  });
  it('is negotiated without the notice and the ceilings of medical disputes, or taken to court', () => {
    expect(premises.when(at(atHospital('PRO'), { type: 'openNegotiation' })).state()).toMatchObject({
      forum: { kind: 'NEGOTIATION' },
    });
    const court = { type: 'openOther', kind: 'COURT', authority: '法院', reference: '1' };
    expect(premises.when(at(atHospital('EXEC'), court)).state()).toMatchObject({ forum: { kind: 'COURT' } });
  });
});

describe('settling by negotiation', () => {
  const settlement: Omit<DisputeCommandOf<'settle'>, 'actor' | 'now' | 'type'> = {
    totalFen: 2_000_000,
    representatives: { patient: 5, hospital: 5 },
    payBy: '2026-03-02',
    text: '一次性补偿',
  };
  const settle = (change: Partial<typeof settlement> = {}, facts: readonly DisputeFact[] = past.IN_FORUM) =>
    given(...facts).when(at(atHospital('EXEC'), { type: 'settle', ...settlement, ...change }));

  it('has five representatives of each side at the most, and one at the least (701 art. 30)', () => {
    for (const side of ['patient', 'hospital'] as const) {
      const with6 = settle({ representatives: { ...settlement.representatives, [side]: 6 } }).refusal();
      expect(with6).toMatchObject({ code: 'TOO_MANY_REPRESENTATIVES', path: ['representatives', side] });
      expect(with6.rule?.article.zh).toContain('第三十条');
      const with0 = settle({ representatives: { ...settlement.representatives, [side]: 0 } });
      expect(with0.refusal().code).toBe('REPRESENTATIVE_NEEDED');
    }
    expect(settle().state()).toMatchObject({ status: 'SETTLED', settlement: { way: 'NEGOTIATION' } });
  });
  it.each<[string, Partial<typeof settlement>, string]>([
    ['SUM_NEEDED', { totalFen: 0 }, 'total'],
    ['ABOVE_THE_CLAIM', { totalFen: 3_000_001 }, 'total'],
    ['PAY_BY_PAST', { payBy: '2026-03-01' }, 'payBy'],
    ['TEXT_NEEDED', { text: ' ' }, 'text'],
  ])('refuses %s', (code, change, field) => {
    expect(settle(change).refusal()).toMatchObject({ code, path: [field] });
  });
  it('does not spend an insurer’s money: where one is concerned, its consent is given in a mediation', () => {
    const insured = [...past.IN_FORUM, story.insurerNotified()];
    const refused = settle({}, insured).refusal();
    expect(refused.code).toBe('INSURER_CONSENT_NEEDED');
    expect(refused.rule?.article.zh).toContain('第十九条');
    expect(settle({}, [...insured, story.claimAt('ASSESSING')]).refusal().code).toBe('INSURER_CONSENT_NEEDED');
    for (const stage of ['REFUSED', 'CLOSED'])
      expect(settle({}, [...insured, story.claimAt(stage)]).state()).toMatchObject({ status: 'SETTLED' });
  });
  it('keeps the negotiation among the forums that ended', () => {
    expect(settle().state()).toMatchObject({ forums: [{ kind: 'NEGOTIATION', outcome: 'SETTLED' }] });
  });
});

describe('closing', () => {
  const close = (outcome: string, facts: readonly DisputeFact[], agreedFen?: number) =>
    given(...facts).when(at(atHospital('PRO'), { type: 'close', outcome, agreedFen }));
  const court = [opened(), story.otherOpened('COURT')];
  const admin = [opened(), story.otherOpened('ADMIN')];

  it('an open dispute ends by withdrawal, a settled one as negotiated with its sum', () => {
    expect(close('WITHDRAWN', past.OPEN).state()).toMatchObject({ outcome: { kind: 'WITHDRAWN' } });
    expect(close('NEGOTIATED', past.SETTLED).state()).toMatchObject({ outcome: { agreedFen: 2_000_000 } });
    expect(close('NEGOTIATED', past.OPEN).refusal().code).toBe('OUTCOME_DOES_NOT_FIT');
    expect(close('WITHDRAWN', past.SETTLED).refusal().code).toBe('OUTCOME_DOES_NOT_FIT');
  });
  it('what an authority decided names what it awarded, if only nothing', () => {
    expect(close('JUDGED', court).refusal()).toMatchObject({ code: 'SUM_NEEDED', path: ['agreed'] });
    expect(close('JUDGED', court, 0).state()).toMatchObject({
      outcome: { kind: 'JUDGED', agreedFen: 0 },
      forums: [{ kind: 'COURT', outcome: 'DECIDED', reference: '2026-1' }],
    });
    expect(close('ADMINISTRATIVE', admin, 5_000).state()).toMatchObject({ outcome: { agreedFen: 5_000 } });
    expect(close('JUDGED', admin, 5_000).refusal().code).toBe('OUTCOME_DOES_NOT_FIT');
  });
  it('waits for the end of a negotiation, a mediation, an application', () => {
    expect(close('WITHDRAWN', past.IN_FORUM).refusal().code).toBe('FORUM_ACTIVE');
    expect(close('WITHDRAWN', inMediation).refusal().code).toBe('FORUM_ACTIVE');
    expect(close('WITHDRAWN', [opened(), story.applied()]).refusal().code).toBe('APPLICATION_PENDING');
  });
  it('what was mediated is closed when all of it is paid, by the committee’s side', () => {
    const agreed = [...inMediation, story.mediated()];
    expect(close('NEGOTIATED', agreed).refusal().code).toBe('CLOSED_WHEN_PAID');
    const paid = given(...agreed).when(at(system, { type: 'performed', mediation: 'med_1' }));
    expect(paid.state()).toMatchObject({ status: 'CLOSED', outcome: { kind: 'MEDIATED', agreedFen: 2_000_000 } });
  });
});

describe('another party', () => {
  it('does not do what is the hospital’s, even in the right role', () => {
    const stranger = { ...atHospital('PRO'), organization: 'org_other' };
    expect(
      given(...past.OPEN)
        .when(at(stranger, { type: 'openNegotiation' }))
        .refusal().code,
    ).toBe('NOT_OF_THE_CASE');
    const former = { ...atCommittee('MED'), organization: 'org_other' };
    const amend = { type: 'amendClaim', claimedFen: 1, reason: '变更' };
    expect(
      given(...inMediation)
        .when(at(former, amend))
        .refusal().code,
    ).toBe('NOT_OF_THE_CASE');
    expect(
      given(...inMediation)
        .when(at(atCommittee('MED'), amend))
        .state(),
    ).toMatchObject({ claimedFen: 1 });
  });
});
