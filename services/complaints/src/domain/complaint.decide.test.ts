import { given as givenFacts } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import * as story from '../test/story.js';
import { complaintDecider } from './complaint.decide.js';
import type { CommandOf, ComplaintCommand, Registration } from './complaint.commands.js';
import type { ComplaintFact } from './complaint.facts.js';

const { staff, past, monday, days, directory } = story;
const given = (facts: readonly ComplaintFact[]) => givenFacts(complaintDecider, ...facts);
const as = (role: string, id?: string, departments?: readonly string[]) => ({
  actor: staff(role, id, departments),
  now: monday,
});

describe('registering', () => {
  const register = (change: Partial<Registration>) =>
    given([]).when({ type: 'register', registration: { ...story.registration, ...change }, directory, ...as('FRONT') });

  it('makes the first receiver its owner and starts the feedback clock at the time of receipt', () => {
    const state = register({}).state();
    expect(state).toMatchObject({ status: 'REGISTERED', firstReceiver: 'stf_FRONT' });
    expect(state).toMatchObject({ clocks: { FEEDBACK: { startedAt: story.registration.receivedAt } } });
  });
  it('refuses a named complaint without its patient', () => {
    expect(register({ patientId: undefined }).refusal()).toMatchObject({ code: 'PATIENT_NEEDED', path: ['patientId'] });
  });
  it('refuses a named complaint that does not say who complains', () => {
    expect(register({ complainant: undefined }).refusal().code).toBe('COMPLAINANT_NEEDED');
  });
  it('files an anonymous complaint, and refuses to attach a name to it', () => {
    const nobody = { anonymous: true, patientId: undefined, complainant: undefined };
    expect(register(nobody).state()).toMatchObject({ anonymous: true });
    expect(register({ ...nobody, patientId: 'pat_1' }).refusal().code).toBe('ANONYMOUS_HAS_NO_NAME');
  });
  it('refuses a patient whose file the hospital does not keep', () => {
    expect(register({ patientId: 'pat_elsewhere' }).refusal()).toMatchObject({
      code: 'PATIENT_UNKNOWN',
      path: ['patientId'],
    });
  });
  it('refuses one that concerns no department', () => {
    expect(register({ departments: [] }).refusal().code).toBe('DEPARTMENT_NEEDED');
  });
  it('refuses a receipt in the future and a promise before the receipt', () => {
    expect(register({ receivedAt: days(1).toISOString() }).refusal().code).toBe('RECEIVED_IN_FUTURE');
    expect(register({ promisedBy: days(-1).toISOString() }).refusal().code).toBe('PROMISED_BEFORE_RECEIVED');
  });
});

describe('triaging', () => {
  const triage = (facts: readonly ComplaintFact[], change: Partial<CommandOf<'triage'>> = {}) =>
    given(facts).when({ type: 'triage', directory, ...as('PRO'), ...change });

  it.each([
    ['agitated', 'AGITATED'],
    ['surgicalProblem', 'SURGICAL_PROBLEM'],
    ['hospitalEmergency', 'HOSPITAL_EMERGENCY'],
    ['deathOrSeriousHarm', 'DEATH_OR_SERIOUS_HARM'],
  ])('a complaint with %s is major', (seen, reason) => {
    const state = triage([story.registered({ seen: { [seen]: true } })]).state();
    expect(state).toMatchObject({ severity: 'MAJOR_URGENT', severityReasons: [reason] });
  });
  it('an ordinary one is general, and is raised by hand only with a reason', () => {
    expect(triage(past.REGISTERED).state()).toMatchObject({ severity: 'GENERAL', severityReasons: [] });
    expect(triage(past.REGISTERED, { severity: 'MAJOR_URGENT' }).refusal().code).toBe('SEVERITY_NEEDS_REASON');
    expect(triage(past.REGISTERED, { severity: 'MAJOR_URGENT', reason: '媒体到场' }).state()).toMatchObject({
      severityReasons: ['MANUAL'],
    });
  });
  it('what was seen cannot be triaged away', () => {
    const seen = [story.registered({ seen: { agitated: true } })];
    expect(triage(seen, { severity: 'GENERAL', reason: '已平静' }).refusal().code).toBe('SEVERITY_CANNOT_BE_LOWERED');
  });
});

describe('assigning', () => {
  const assign = (facts: readonly ComplaintFact[], role: string, change: Partial<CommandOf<'assign'>> = {}) =>
    given(facts).when({ type: 'assign', handler: 'stf_CM', directory, ...as(role), ...change });
  const major = [story.registered(), story.triagedMajor()];
  const surgery = [story.registered({ seen: { surgicalProblem: true } }), story.triagedMajor()];

  it('a major complaint is assigned by a supervisor or above, who names a supervisor', () => {
    expect(assign(major, 'PRO', { supervisor: 'stf_SUP' }).refusal().code).toBe('MAJOR_ASSIGNED_BY_SUPERVISOR');
    expect(assign(major, 'SUP').refusal()).toMatchObject({ code: 'SUPERVISOR_NEEDED', path: ['supervisorId'] });
    expect(assign(major, 'SUP', { supervisor: 'stf_SUP' }).state()).toMatchObject({ status: 'INVESTIGATING' });
  });
  it('a dispute about an operation names the attending physician', () => {
    expect(assign(surgery, 'SUP', { supervisor: 'stf_SUP' }).refusal().code).toBe('ATTENDING_PHYSICIAN_NEEDED');
    const named = { supervisor: 'stf_SUP', attendingPhysician: 'stf_DOC' };
    expect(assign(surgery, 'SUP', named).state()).toMatchObject({ attendingPhysician: 'stf_DOC' });
  });
  it('death or serious harm starts the clock of the report to the health authority, nothing else does', () => {
    const harm = [story.registered({ seen: { deathOrSeriousHarm: true } }), story.triagedMajor()];
    const clocks = (facts: readonly ComplaintFact[]) => {
      const state = assign(facts, 'SUP', { supervisor: 'stf_SUP' }).state();
      return 'clocks' in state ? Object.keys(state.clocks) : [];
    };
    expect(clocks(harm)).toEqual(['FEEDBACK', 'STATUTORY_REPORT']);
    expect(clocks(major)).toEqual(['FEEDBACK']);
  });
});

describe('answering', () => {
  const approve = (facts: readonly ComplaintFact[], role: string, id?: string) =>
    given(facts).when({ type: 'approveOpinion', ...as(role, id) });

  it('nobody approves the opinion they proposed', () => {
    expect(approve(past.OPINION, 'SUP', 'stf_PRO').refusal().code).toBe('PROPOSER_CANNOT_APPROVE');
    const deputy = { ...as('SUP').actor, actsFor: ['stf_PRO'] };
    const standsIn = given(past.OPINION).when({ type: 'approveOpinion', ...as('SUP'), actor: deputy });
    expect(standsIn.refusal().code).toBe('PROPOSER_CANNOT_APPROVE');
  });
  it('an answer that offers money, and one to a major complaint, is for the executive', () => {
    const money = [...past.INVESTIGATING, story.proposed(50_000)];
    const major = [...story.majorInvestigating(), story.proposed()];
    expect(approve(money, 'SUP').refusal().code).toBe('EXECUTIVE_MUST_APPROVE');
    expect(approve(major, 'SUP').refusal().code).toBe('EXECUTIVE_MUST_APPROVE');
    expect(approve(major, 'EXEC').state()).toMatchObject({ status: 'RESPONDED', answer: { approvedBy: 'stf_EXEC' } });
  });
  it('approval stops the feedback clock', () => {
    expect(approve(past.OPINION, 'SUP').state()).toMatchObject({
      clocks: { FEEDBACK: { stoppedAt: monday.toISOString() }, SILENCE: { startedAt: monday.toISOString() } },
    });
  });
  it('what is returned keeps the text and the reason for whoever completes it', () => {
    const back: ComplaintCommand = { type: 'returnOpinion', reason: '缺核实记录', ...as('SUP') };
    expect(given(past.OPINION).when(back).state()).toMatchObject({
      status: 'INVESTIGATING',
      returned: { reason: '缺核实记录', text: expect.stringContaining('致歉') },
    });
  });
  it('in Zhejiang a public hospital offers nothing above 10,000 yuan privately; nationally nothing bars it', () => {
    const offer = (rulePack: string, compensation: number, ownership?: 'PUBLIC' | 'PRIVATE') =>
      given([story.registered({ rulePack, ownership }), story.triaged(), story.assigned()]).when({
        type: 'proposeOpinion',
        text: '补偿',
        compensation,
        ...as('PRO'),
      });
    expect(offer('zhejiang@1', 1_000_001).refusal()).toMatchObject({
      code: 'COMPENSATION_TOO_HIGH',
      rule: { id: 'settlement.private-ceiling' },
    });
    // Of a private hospital it binds nobody; one of which nothing is known is held to it, as above.
    expect(offer('zhejiang@1', 1_000_001, 'PUBLIC').refusal().code).toBe('COMPENSATION_TOO_HIGH');
    expect(offer('zhejiang@1', 1_000_001, 'PRIVATE').facts()).toHaveLength(1);
    expect(offer('zhejiang@1', 1_000_000, 'PUBLIC').facts()).toHaveLength(1);
    expect(offer('national@1', 1_000_001).facts()).toHaveLength(1);
  });
});

describe('after the answer', () => {
  it('silence counts only when its seven working days are over', () => {
    const lapse = (now: Date) => given(past.RESPONDED).when({ type: 'lapse', actor: staff('SYS'), now });
    // Answered on Monday 2 March: the seventh working day is Wednesday 11 March, over at midnight in Shanghai.
    expect(lapse(new Date('2026-03-11T15:59:59.999Z')).refusal().code).toBe('SILENCE_NOT_OVER');
    expect(lapse(new Date('2026-03-11T16:00:00.000Z')).state()).toMatchObject({ status: 'FOLLOW_UP' });
  });
  it('a fault found gives a department something to put right, which it does not verify itself', () => {
    const found = { type: 'followUp', satisfaction: 2, faultFound: true, directory, ...as('CM') } as const;
    expect(given(past.FOLLOW_UP).when(found).refusal().code).toBe('RECTIFICATION_NEEDED');
    const named = { ...found, department: 'dep_surgery', measure: '培训' };
    expect(given(past.FOLLOW_UP).when(named).state()).toMatchObject({ status: 'RECTIFYING' });
    const verify = (departments: readonly string[]) =>
      given(past.RECTIFYING).when({ type: 'verifyRectification', ...as('PRO', 'stf_PRO', departments) });
    expect(verify(['dep_surgery']).refusal().code).toBe('DEPARTMENT_CANNOT_VERIFY_ITSELF');
    expect(verify(['dep_office']).state()).toMatchObject({ status: 'CLOSING' });
  });
  it('an answer about a department is not approved by anybody of it, and what it puts right is verified elsewhere', () => {
    const approve = (departments: readonly string[]) =>
      given(past.OPINION).when({ type: 'approveOpinion', ...as('SUP', 'stf_SUP', departments) });
    expect(approve(['dep_surgery']).refusal().code).toBe('DEPARTMENT_CANNOT_APPROVE_ITSELF');
    expect(approve(['dep_service']).state()).toMatchObject({ status: 'RESPONDED' });
    const verified = given(past.RECTIFYING).when({ type: 'verifyRectification', ...as('EXEC', 'stf_EXEC', []) });
    expect(verified.state()).toMatchObject({ status: 'CLOSING' });
  });
});

describe('closing a major complaint', () => {
  const close = (facts: readonly ComplaintFact[], role = 'SUP') =>
    given(facts).when({ type: 'archive', analysisTag: '手术并发症', ...as(role) });
  const { filingRecorded, reportFiled, reportApproved, decided, majorClosing } = story;

  it('is for a supervisor, after filing, approved special report and decision on responsibility', () => {
    expect(close(majorClosing(), 'PRO').refusal().code).toBe('MAJOR_CLOSED_BY_SUPERVISOR');
    expect(close(majorClosing()).refusal().code).toBe('FILING_MISSING');
    expect(close(majorClosing(filingRecorded(), reportFiled())).refusal().code).toBe('REPORT_NOT_APPROVED');
    const reported = [filingRecorded(), reportFiled(), reportApproved()];
    expect(close(majorClosing(...reported)).refusal().code).toBe('RESPONSIBILITY_UNDECIDED');
    expect(close(majorClosing(...reported, decided())).state()).toMatchObject({ status: 'ARCHIVED' });
  });
  it('after death or serious harm also the report to the health authority', () => {
    const [first, second] = [story.registered({ seen: { deathOrSeriousHarm: true } }), story.triagedMajor()];
    const rest = majorClosing(filingRecorded(), reportFiled(), reportApproved(), decided()).slice(3);
    const facts = [first, second, story.assigned({ statutoryReportDue: true }), ...rest];
    expect(close(facts).refusal().code).toBe('STATUTORY_REPORT_MISSING');
  });
  it('nobody approves the report they wrote', () => {
    const { actor, now } = as('SUP');
    for (const who of [
      { ...actor, id: 'stf_PRO' },
      { ...actor, actsFor: ['stf_PRO'] },
    ]) {
      const own = given([...story.majorInvestigating(), reportFiled()]).when({
        type: 'approveReport',
        actor: who,
        now,
      });
      expect(own.refusal().code).toBe('AUTHOR_CANNOT_APPROVE');
    }
  });
});
