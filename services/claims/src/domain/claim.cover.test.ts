import { given as givenFacts } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import { directory, monday, otherHospital, staff } from '../test/story.people.js';
import * as world from '../test/story.policy.js';
import * as story from '../test/story.js';
import type { CommandOf } from './claim.commands.js';
import { claimDecider } from './claim.decide.js';
import type { ClaimFact } from './claim.facts.js';

const { past, notice } = story;
const given = (facts: readonly ClaimFact[]) => givenFacts(claimDecider, ...facts);
const as = (role: string, id?: string) => ({ actor: staff(role, id), now: monday });

describe('the notice of loss', () => {
  const call = (change: Partial<typeof notice> = {}, role = 'HOT', policies = [world.policy]) =>
    given([]).when({ type: 'notice', notice: { ...notice, ...change }, policies, directory, ...as(role) });

  it('is taken down for the insurer of who answers the telephone, and starts the acknowledgement at the time of notice', () => {
    const state = call({ organization: 'org_elsewhere', dispute: undefined }).state();
    expect(state).toMatchObject({ status: 'NOTICED', organization: 'org_insurer' });
    expect(state).toMatchObject({ clocks: { ACKNOWLEDGE: { startedAt: notice.noticedAt } } });
  });
  it('by telephone is of a hospital that the insurer insures', () => {
    expect(call({}, 'HOT', []).refusal()).toMatchObject({ code: 'NOT_INSURED_HERE', path: ['hospitalId'] });
    const others = [{ ...world.policy, organization: 'org_rival' }];
    expect(call({}, 'HOT', others).refusal().code).toBe('NOT_INSURED_HERE');
    expect(call({ hospital: 'org_nowhere' }).refusal().code).toBe('HOSPITAL_UNKNOWN');
  });
  it('by the hospital’s own service is taken as told, whatever the insurer knows of it', () => {
    expect(call({ hospital: 'org_nowhere' }, 'SYS', []).state()).toMatchObject({ hospital: 'org_nowhere' });
  });
  it('is not of a claim that lies in the future, nor of an event after its claim', () => {
    expect(call({ firstClaimedOn: '2026-03-03' }).refusal().code).toBe('CLAIMED_IN_FUTURE');
    expect(call({ occurredOn: '2026-02-21' }).refusal().code).toBe('OCCURRED_AFTER_CLAIM');
  });
});

describe('acknowledging', () => {
  const acknowledge = (change: Partial<CommandOf<'acknowledge'>> = {}) =>
    given(past.NOTICED).when({
      type: 'acknowledge',
      adjuster: 'stf_ADJ',
      policyId: 'pol_1',
      policy: world.policy,
      directory,
      ...as('HOT'),
      ...change,
    });

  it('names an adjuster, pins the promises of the policy, and sends somebody to look', () => {
    const policy = { ...world.policy, contractPack: 'contract-demo@1' };
    expect(acknowledge({ policy }).state()).toMatchObject({
      status: 'ACKNOWLEDGED',
      adjuster: 'stf_ADJ',
      policy: 'pol_1',
      contractPack: 'contract-demo@1',
      clocks: { ACKNOWLEDGE: { stoppedAt: monday.toISOString() }, SURVEY: { startedAt: monday.toISOString() } },
    });
  });
  it.each([
    ['POLICY_UNKNOWN', undefined],
    ['POLICY_UNKNOWN', { ...world.policy, organization: 'org_rival' }],
    ['POLICY_OF_OTHER_HOSPITAL', { ...world.policy, hospital: 'org_other' }],
    ['POLICY_OF_OTHER_LINE', { ...world.policy, line: 'PUBLIC_LIABILITY' as const }],
  ])('refuses with %s a policy that is not of this insurer, hospital and line', (code, policy) => {
    expect(acknowledge({ policy }).refusal()).toMatchObject({ code, path: ['policyId'] });
  });
  it('names somebody of the insurer who adjusts claims and is on duty', () => {
    expect(acknowledge({ adjuster: 'stf_nobody' }).refusal()).toMatchObject({
      code: 'STAFF_UNKNOWN',
      path: ['adjusterId'],
    });
    expect(acknowledge({ adjuster: 'stf_REV' }).refusal().code).toBe('STAFF_OF_OTHER_ROLE');
    const suspended = { ...directory, staff: directory.staff.map((each) => ({ ...each, active: false })) };
    expect(acknowledge({ directory: suspended }).refusal().code).toBe('STAFF_SUSPENDED');
  });
});

describe('the survey', () => {
  const report = (facts: readonly ClaimFact[], role: string, id?: string) =>
    given(facts).when({ type: 'reportSurvey', text: '报告', ...as(role, id) });

  it('on site is done and reported by who was sent', () => {
    const arrive = (id?: string) => given(past.SURVEYING).when({ type: 'arrive', place: '三楼', ...as('SURV', id) });
    expect(arrive('stf_colleague').refusal().code).toBe('NOT_THE_SURVEYOR');
    const deputy = { actor: { ...as('SURV', 'stf_colleague').actor, actsFor: ['stf_SURV'] } };
    const standsIn = given(past.SURVEYING).when({ type: 'arrive', place: '三楼', ...as('SURV'), ...deputy });
    expect(standsIn.state()).toMatchObject({ survey: { arrival: { place: '三楼' } } });
    expect(arrive().state()).toMatchObject({ survey: { arrival: { place: '三楼' } } });
    const there = [...past.SURVEYING, story.arrived()];
    expect(report(there, 'ADJ').refusal().code).toBe('NOT_THE_SURVEYOR');
    expect(report(there, 'SURV', 'stf_colleague').refusal().code).toBe('NOT_THE_SURVEYOR');
    expect(report(there, 'SURV').state()).toMatchObject({ status: 'COVERAGE_CHECK' });
  });
  it('is not reported by who was not there yet', () => {
    expect(report(past.SURVEYING, 'SURV').refusal().code).toBe('NOT_ON_SITE_YET');
  });
  it('from the desk has a reason, ends the wait for somebody on site, and is reported by the adjuster', () => {
    const desk = [...past.ACKNOWLEDGED, story.byDesk()];
    expect(given(desk).state).toMatchObject({
      survey: { desk: { reason: '远程查阅病历' } },
      clocks: { SURVEY: { stoppedAt: monday.toISOString() } },
    });
    expect(report(desk, 'ADJ').state()).toMatchObject({ status: 'COVERAGE_CHECK' });
    expect(
      given(desk)
        .when({ type: 'arrive', place: '三楼', ...as('SURV') })
        .refusal().code,
    ).toBe('SURVEYED_BY_DESK');
  });
});

describe('cover', () => {
  const check = (change: Partial<CommandOf<'checkCover'>> = {}) =>
    given(past.COVERAGE_CHECK).when({
      type: 'checkCover',
      answers: { NOT_FOR_TREATMENT: 'NO', UNQUALIFIED_STAFF: 'NO' },
      policy: world.policy,
      ...as('ADJ'),
      ...change,
    });
  const met = (change: Partial<CommandOf<'checkCover'>> = {}) => {
    const [fact] = check(change).facts();
    return fact?.type === 'CoverChecked' && fact.conditions.map((each) => `${each.id} ${each.met}`).join(', ');
  };
  const decide = (facts: readonly ClaimFact[]) => given(facts).when({ type: 'confirmCover', ...as('ADJ') });

  it('is examined condition by condition, and what nobody answered is not known', () => {
    const always = 'IN_FORCE YES, LINE YES, INSURED_DEPARTMENT YES';
    expect(met()).toBe(`${always}, NOT_FOR_TREATMENT YES, UNQUALIFIED_STAFF YES`);
    expect(met({ answers: { NOT_FOR_TREATMENT: 'YES' } })).toBe(
      `${always}, NOT_FOR_TREATMENT NO, UNQUALIFIED_STAFF UNKNOWN`,
    );
  });
  it('looks at the day of the event and the departments that were found, where they were', () => {
    expect(met({ occurredOn: '2023-12-31' })).toContain('IN_FORCE NO');
    expect(check({ occurredOn: '2026-02-21' }).refusal()).toMatchObject({
      code: 'OCCURRED_AFTER_CLAIM',
      path: ['occurredOn'],
    });
    const policy = { ...world.policy, insuredDepartments: ['dep_dentistry'] };
    expect(met({ policy })).toContain('INSURED_DEPARTMENT NO');
    expect(met({ policy, departments: ['dep_dentistry'] })).toContain('INSURED_DEPARTMENT YES');
  });
  it('is examined under the policy of the claim', () => {
    expect(check({ policy: { ...world.policy, id: 'pol_2' } }).refusal().code).toBe('POLICY_UNKNOWN');
  });
  it('is confirmed when it was examined, nothing is broken and nothing unknown', () => {
    expect(decide(past.COVERAGE_CHECK).refusal().code).toBe('COVER_NOT_EXAMINED');
    expect(decide([...past.COVERAGE_CHECK, story.checked('NO')]).refusal().code).toBe('CONDITION_NOT_MET');
    expect(decide([...past.COVERAGE_CHECK, story.checked('UNKNOWN')]).refusal().code).toBe('CONDITION_UNKNOWN');
    expect(decide([...past.COVERAGE_CHECK, story.checked()]).state()).toMatchObject({
      status: 'DOCUMENTS',
      clocks: { DETERMINATION: { startedAt: monday.toISOString() } },
    });
  });
});

describe('refusing', () => {
  const refuse = (facts: readonly ClaimFact[], conditionId: string) =>
    given(facts).when({ type: 'refuseCover', conditionId, text: '医疗美容', ...as('REV') });

  it('rests on a condition that was found broken, and names its clause', () => {
    const broken = [...past.COVERAGE_CHECK, story.checked('NO')];
    const fine = [...past.COVERAGE_CHECK, story.checked()];
    expect(refuse(fine, 'NOT_FOR_TREATMENT').refusal().code).toBe('NO_CONDITION_BROKEN');
    expect(refuse(broken, 'IN_FORCE').refusal()).toMatchObject({
      code: 'CONDITION_NOT_BROKEN',
      path: ['conditionId'],
      rule: { article: { zh: '《保险法》第二十四条' } },
    });
    expect(refuse(broken, 'NOT_FOR_TREATMENT').state()).toMatchObject({
      status: 'REFUSED',
      refusal: { condition: 'NOT_FOR_TREATMENT', clause: { zh: '保险合同“责任免除”条款' } },
      clocks: { REFUSAL_NOTICE: { startedAt: monday.toISOString() } },
    });
  });
  it('the notice went out between the refusal and today', () => {
    const send = (sentOn: string) =>
      given(past.REFUSED).when({ type: 'sendRefusalNotice', sentOn, reference: 'EMS-1', ...as('ADJ') });
    expect(send('2026-03-01').refusal().code).toBe('SENT_BEFORE_REFUSED');
    expect(send('2026-03-03').refusal().code).toBe('SENT_IN_FUTURE');
    expect(send('2026-03-02').state()).toMatchObject({ refusal: { notice: { reference: 'EMS-1' } } });
  });
  it('is contested by the insured hospital alone, and then everything is examined anew', () => {
    const contest = (actor = staff('LEGAL')) =>
      given(past.REFUSED).when({ type: 'contest', text: '手术系治疗', actor, now: monday });
    expect(contest(otherHospital()).refusal().code).toBe('ONLY_INSURED_HOSPITAL');
    const state = contest().state();
    expect(state).toMatchObject({ status: 'COVERAGE_CHECK', refusal: { contest: { text: '手术系治疗' } } });
    expect(state).not.toHaveProperty('cover');
    expect(refuse([...past.REFUSED, story.contested()], 'NOT_FOR_TREATMENT').refusal().code).toBe('COVER_NOT_EXAMINED');
  });
  it('the notice that was owed before the contest is still sent, and owed no longer once cover is confirmed', () => {
    const again = [...past.REFUSED, story.contested()];
    expect(given([...again, story.noticeSent()]).state).toMatchObject({
      clocks: { REFUSAL_NOTICE: { stoppedAt: monday.toISOString() } },
    });
    expect(given([...again, story.checked(), story.coverConfirmed()]).state).toMatchObject({
      clocks: { REFUSAL_NOTICE: { stoppedAt: monday.toISOString() } },
    });
  });
});
