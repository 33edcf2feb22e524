import { given as givenFacts } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import * as story from '../test/story.js';
import { complaintDecider } from './complaint.decide.js';
import type { CommandOf } from './complaint.commands.js';
import { openDeadlines } from './complaint.deadlines.js';
import type { ComplaintFact } from './complaint.facts.js';
import type { Complaint, FiledComplaint } from './complaint.js';

const { staff, past, monday, days, directory } = story;
const { settled, concluded, planned, outcomeReported, disputed } = story;
const given = (facts: readonly ComplaintFact[]) => givenFacts(complaintDecider, ...facts);
const as = (role: string, id?: string) => ({ actor: staff(role, id), now: monday });
const running = (state: Complaint) =>
  openDeadlines(state as FiledComplaint, monday).map(({ name, rule, due }) => `${name} ${rule.id} ${due.dueAt}`);

describe('raising a dispute', () => {
  const claimants = [{ name: '王建国', relation: 'SPOUSE' }] as const;
  const raise = (facts: readonly ComplaintFact[], change: Partial<CommandOf<'raiseDispute'>> = {}) =>
    given(facts).when({
      ...{ type: 'raiseDispute', dispute: 'dsp_1', kind: 'TREATMENT', claimedFen: 50_000_00, death: false },
      ...{ claimants, ...as('PRO'), ...change },
    });

  it('leads a complaint to its lawful routes: no answer and no word of the complainant is waited for any more', () => {
    for (const facts of [past.INVESTIGATING, past.RESPONDED]) {
      const state = raise(facts).state();
      expect(state).toMatchObject({ status: 'DISPUTE', dispute: { id: 'dsp_1', claimedFen: 50_000_00, claimants } });
      expect(running(state)).toEqual([]);
    }
  });
  it('keeps the answer it was raised against; what was returned for completion is not answered any more', () => {
    expect(raise(past.RESPONDED).state()).toMatchObject({ answer: { approvedBy: 'stf_EXEC' } });
    const returned: ComplaintFact = { type: 'OpinionReturned', reason: '补', by: 'stf_SUP', at: monday.toISOString() };
    const state = raise([...past.OPINION, returned]).state();
    expect('answer' in state || 'returned' in state).toBe(false);
  });
  it('leaves the report of death or serious harm owed', () => {
    const harmed = [...story.majorInvestigating({ statutoryReportDue: true })];
    expect(running(raise(harmed).state())[0]).toContain('negligence.report-major');
  });
  it('names who claims: at least the complainant, where their name is known', () => {
    const complainant = { name: '王小明', relation: 'CHILD', phone: '13800138000' } as const;
    const named = [story.registered({ complainant }), story.triaged(), story.assigned()];
    expect(raise(named, { claimants: [] }).state()).toMatchObject({ dispute: { claimants: [complainant] } });
    // Their number is masked on the screen, and comes along.
    const others = { name: '王小英', relation: 'CHILD' } as const;
    const both = [{ name: '王小明', relation: 'CHILD' }, others] as const;
    expect(raise(named, { claimants: both }).state()).toMatchObject({ dispute: { claimants: [complainant, others] } });
    expect(raise(past.INVESTIGATING, { claimants: [] }).refusal()).toMatchObject({
      code: 'CLAIMANT_NEEDED',
      path: ['claimants'],
    });
  });
  it('after a death nobody claims as the patient', () => {
    const patient = [{ name: '王小明', relation: 'SELF' }] as const;
    expect(raise(past.INVESTIGATING, { claimants: patient, death: true }).refusal().code).toBe(
      'CLAIMANT_IS_THE_DECEASED',
    );
    expect(raise(past.INVESTIGATING, { claimants: patient }).state()).toMatchObject({ status: 'DISPUTE' });
    expect(raise(past.INVESTIGATING, { death: true }).state()).toMatchObject({ dispute: { death: true } });
  });
  it('needs a sum, and a day that has been', () => {
    expect(raise(past.INVESTIGATING, { claimedFen: 0 }).refusal()).toMatchObject({
      code: 'CLAIMED_SUM_NEEDED',
      path: ['claimed'],
    });
    // Nine in the morning in Shanghai.
    expect(raise(past.INVESTIGATING, { occurredOn: '2026-03-03' }).refusal().code).toBe('DAY_IN_FUTURE');
    expect(raise(past.INVESTIGATING, { occurredOn: '2026-03-02' }).facts()).toHaveLength(1);
  });
});

describe('the outcome of a dispute from treatment is reported within seven days', () => {
  const disputes = (kind: 'TREATMENT' | 'PREMISES', ...facts: readonly ComplaintFact[]) =>
    running(given([...past.INVESTIGATING, disputed({ kind }), ...facts]).state);

  it('from the day on which the sides settled, though it is over only when all is paid', () => {
    const report = 'SETTLEMENT_REPORT settlement.report 2026-03-09T16:00:00.000Z';
    expect(disputes('TREATMENT', settled())).toEqual([report]);
    const later = { concludedAt: days(40).toISOString() };
    expect(disputes('TREATMENT', settled(), concluded(later))).toEqual([report]);
    expect(disputes('TREATMENT', settled({ forum: 'NEGOTIATION' }))).toEqual([report]);
  });
  it('from the end of the dispute where no settlement was told before, after a judgment under its own article', () => {
    expect(disputes('TREATMENT', concluded())).toEqual([
      'SETTLEMENT_REPORT settlement.report 2026-03-09T16:00:00.000Z',
    ]);
    expect(disputes('TREATMENT', concluded({ outcome: 'JUDGED' }))).toEqual([
      'SETTLEMENT_REPORT judgment.report 2026-03-09T16:00:00.000Z',
    ]);
  });
  it('not what the department itself mediated, what was given up, or what the premises did', () => {
    expect(disputes('TREATMENT', concluded({ outcome: 'ADMINISTRATIVE' }))).toEqual([]);
    expect(disputes('TREATMENT', concluded({ outcome: 'WITHDRAWN' }))).toEqual([]);
    expect(disputes('PREMISES', settled(), concluded())).toEqual([]);
  });
  it('until its receipt is recorded', () => {
    const state = given([...past.DISPUTE, settled()]).when({
      type: 'recordSettlementReport',
      reference: 'WJ-2026-7',
      ...as('SUP'),
    });
    expect(running(state.state())).toEqual([]);
    expect(state.state()).toMatchObject({ dispute: { settlementReport: 'WJ-2026-7' } });
  });
});

describe('after a dispute', () => {
  const over = [...past.DISPUTE, concluded()];
  const plan = (change: Partial<CommandOf<'planRectification'>>) =>
    given(over).when({ type: 'planRectification', directory, ...as('PRO'), ...change });

  it('a department puts something right, or somebody says why nothing is to be', () => {
    expect(plan({ department: 'dep_surgery', measure: '双人复核' }).state()).toMatchObject({
      status: 'RECTIFYING',
      rectification: { department: 'dep_surgery', measure: '双人复核' },
    });
    expect(plan({ noneBecause: '诊疗无过错' }).state()).toMatchObject({
      status: 'CLOSING',
      nothingToRectify: { because: '诊疗无过错', by: 'stf_PRO' },
    });
    expect(plan({}).refusal()).toMatchObject({ code: 'PLAN_NEEDED', path: ['departmentId'] });
    expect(plan({ department: 'dep_surgery' }).refusal()).toMatchObject({ code: 'PLAN_NEEDED', path: ['measure'] });
    expect(plan({ department: 'dep_other', measure: '复核' }).refusal().code).toBe('DEPARTMENT_UNKNOWN');
    expect(plan({ department: 'dep_surgery', noneBecause: '无' }).refusal().code).toBe('PLAN_OR_REASON');
  });
  it('nothing is verified that nobody planned', () => {
    const verify = (facts: readonly ComplaintFact[]) =>
      given(facts).when({ type: 'verifyRectification', ...as('PRO') });
    expect(verify(over).refusal().code).toBe('RECTIFICATION_UNPLANNED');
    expect(verify([...over, planned()]).state()).toMatchObject({
      status: 'CLOSING',
      rectification: { verifiedBy: 'stf_PRO' },
    });
  });
  it('it is archived once its outcome was reported, under the article that asks for it', () => {
    const nothing = planned({ plan: undefined, noneBecause: '诊疗无过错' });
    const archive = (...facts: readonly ComplaintFact[]) =>
      given([...past.DISPUTE, ...facts]).when({ type: 'archive', analysisTag: '告知', ...as('PRO') });
    const { sentence: _sentence, ...refusal } = archive(concluded(), nothing).refusal();
    expect(refusal).toMatchObject({ code: 'SETTLEMENT_REPORT_MISSING', rule: { id: 'settlement.report' } });
    expect(refusal.rule?.article.zh).toContain('第四十三条');
    const judged = archive(concluded({ outcome: 'JUDGED' }), nothing).refusal();
    expect(judged.rule?.article.zh).toContain('第四十四条');
    expect(archive(concluded(), nothing, outcomeReported()).state()).toMatchObject({ status: 'ARCHIVED' });
    expect(archive(concluded({ outcome: 'WITHDRAWN' }), nothing).state()).toMatchObject({ status: 'ARCHIVED' });
  });
  it('a major one still owes everything that a major complaint owes', () => {
    const major = [...story.majorInvestigating(), disputed(), concluded({ outcome: 'WITHDRAWN' })];
    const nothing = planned({ plan: undefined, noneBecause: '诊疗无过错' });
    const close = (...facts: readonly ComplaintFact[]) =>
      given([...major, ...facts, nothing]).when({ type: 'archive', analysisTag: '告知', ...as('SUP') });
    expect(close().refusal().code).toBe('FILING_MISSING');
    const duties = [story.filingRecorded(), story.reportFiled(), story.reportApproved(), story.decided()];
    expect(close(...duties).state()).toMatchObject({ status: 'ARCHIVED' });
  });
});
