import { describeMoves, type MoveExample } from '@concord/kit/test/move-suite';
import { describe, expect, it } from 'vitest';
import * as story from '../test/story.js';
import type { ComplaintCommand } from './complaint.commands.js';
import { complaintDecider } from './complaint.decide.js';
import type { ComplaintFact } from './complaint.facts.js';
import { complaintLifecycle, complaintTable, type ComplaintMove } from './complaint.moves.js';
import { evolved } from '@concord/kit/domain/decider';

const { staff, past, monday, days, directory } = story;
const order = <T extends object>(role: string, command: T, now = monday) =>
  ({ ...command, directory, actor: staff(role), now }) as unknown as ComplaintCommand;

const examples: Record<ComplaintMove, MoveExample<ComplaintCommand, ComplaintFact>> = {
  register: {
    given: past.NEW,
    command: order('FRONT', { type: 'register', registration: story.registration }),
    facts: ['Registered'],
    status: 'REGISTERED',
    twice: 'WRONG_STATE',
  },
  triage: {
    given: past.REGISTERED,
    command: order('PRO', { type: 'triage' }),
    facts: ['Triaged'],
    status: 'TRIAGED',
    twice: 'WRONG_STATE',
  },
  assign: {
    given: past.TRIAGED,
    command: order('PRO', { type: 'assign', handler: 'stf_CM' }),
    facts: ['Assigned'],
    status: 'INVESTIGATING',
    twice: 'WRONG_STATE',
  },
  proposeOpinion: {
    given: past.INVESTIGATING,
    command: order('PRO', { type: 'proposeOpinion', text: '致歉' }),
    facts: ['OpinionProposed'],
    status: 'OPINION',
    twice: 'WRONG_STATE',
  },
  approveOpinion: {
    given: past.OPINION,
    command: order('SUP', { type: 'approveOpinion' }),
    facts: ['OpinionApproved'],
    status: 'RESPONDED',
    twice: 'WRONG_STATE',
  },
  returnOpinion: {
    given: past.OPINION,
    command: order('SUP', { type: 'returnOpinion', reason: '缺核实记录' }),
    facts: ['OpinionReturned'],
    status: 'INVESTIGATING',
    twice: 'WRONG_STATE',
  },
  accept: {
    given: past.RESPONDED,
    command: order('CM', { type: 'accept' }),
    facts: ['AnswerAccepted'],
    status: 'FOLLOW_UP',
    twice: 'WRONG_STATE',
  },
  lapse: {
    given: past.RESPONDED,
    command: order('SYS', { type: 'lapse' }, days(30)),
    facts: ['AnswerLapsed'],
    status: 'FOLLOW_UP',
    twice: 'WRONG_STATE',
  },
  followUp: {
    given: past.FOLLOW_UP,
    command: order('CM', { type: 'followUp', satisfaction: 4, faultFound: false }),
    facts: ['FollowUpDone'],
    status: 'CLOSING',
    twice: 'WRONG_STATE',
  },
  raiseDispute: {
    given: past.RESPONDED,
    command: order('PRO', {
      ...{ type: 'raiseDispute', dispute: 'dsp_1', kind: 'TREATMENT', claimedFen: 1, death: false },
      claimants: [{ name: '王建国', relation: 'SPOUSE' }],
    }),
    facts: ['DisputeRaised'],
    status: 'DISPUTE',
    twice: 'WRONG_STATE',
  },
  settleDispute: {
    given: past.DISPUTE,
    command: order('SYS', { type: 'settleDispute', forum: 'MEDIATION', settledAt: monday.toISOString() }),
    facts: ['DisputeSettled'],
    status: 'DISPUTE',
    twice: 'ALREADY_DONE',
  },
  concludeDispute: {
    given: past.DISPUTE,
    command: order('SYS', { type: 'concludeDispute', outcome: 'WITHDRAWN', concludedAt: monday.toISOString() }),
    facts: ['DisputeConcluded'],
    status: 'RECTIFYING',
    twice: 'WRONG_STATE',
  },
  recordSettlementReport: {
    given: [...past.DISPUTE, story.settled()],
    command: order('PRO', { type: 'recordSettlementReport', reference: 'WJ-2026-7' }),
    facts: ['SettlementReportSent'],
    status: 'DISPUTE',
    twice: 'ALREADY_DONE',
  },
  planRectification: {
    given: [...past.DISPUTE, story.concluded()],
    command: order('SUP', { type: 'planRectification', department: 'dep_surgery', measure: '术前谈话双人复核' }),
    facts: ['RectificationPlanned'],
    status: 'RECTIFYING',
    twice: 'ALREADY_DONE',
  },
  verifyRectification: {
    given: past.RECTIFYING,
    command: order('PRO', { type: 'verifyRectification' }),
    facts: ['RectificationVerified'],
    status: 'CLOSING',
    twice: 'WRONG_STATE',
  },
  recordFiling: {
    given: story.majorInvestigating(),
    command: order('SUP', { type: 'recordFiling', reference: 'BA-1' }),
    facts: ['FilingRecorded'],
    status: 'INVESTIGATING',
    twice: 'ALREADY_DONE',
  },
  recordStatutoryReport: {
    given: story.majorInvestigating({ statutoryReportDue: true }),
    command: order('PRO', { type: 'recordStatutoryReport', reference: 'WJ-1' }),
    facts: ['StatutoryReportSent'],
    status: 'INVESTIGATING',
    twice: 'ALREADY_DONE',
  },
  report: {
    given: [...story.majorInvestigating(), story.reportFiled()],
    command: order('PRO', { type: 'report', text: '补充后的专题报告' }),
    facts: ['ReportFiled'],
    status: 'INVESTIGATING',
    twice: 'allowed',
  },
  approveReport: {
    given: [...story.majorInvestigating(), story.reportFiled()],
    command: order('EXEC', { type: 'approveReport' }),
    facts: ['ReportApproved'],
    status: 'INVESTIGATING',
    twice: 'ALREADY_DONE',
  },
  decideResponsibility: {
    given: story.majorInvestigating(),
    command: order('EXEC', { type: 'decideResponsibility', text: '科室负责' }),
    facts: ['ResponsibilityDecided'],
    status: 'INVESTIGATING',
    twice: 'ALREADY_DONE',
  },
  archive: {
    given: past.CLOSING,
    command: order('PRO', { type: 'archive', analysisTag: '沟通' }),
    facts: ['Archived'],
    status: 'ARCHIVED',
    twice: 'WRONG_STATE',
  },
};

describeMoves({ describe, it, expect }, complaintLifecycle, complaintDecider, past, examples);

describe('each status offers exactly these moves', () => {
  // Written by hand from the lifecycle, not derived from the table it checks.
  const offered: Record<string, string> = {
    NEW: 'register',
    REGISTERED: 'triage',
    TRIAGED: 'assign',
    INVESTIGATING: 'proposeOpinion raiseDispute',
    OPINION: 'approveOpinion returnOpinion',
    RESPONDED: 'raiseDispute accept',
    FOLLOW_UP: 'followUp',
    DISPUTE: '',
    RECTIFYING: 'verifyRectification',
    CLOSING: 'archive',
    ARCHIVED: '',
  };
  it('a major complaint has its duties besides, each until it is done', () => {
    const after = (...facts: readonly ComplaintFact[]) => {
      const state = evolved(complaintDecider, complaintDecider.initial, facts);
      const actions = complaintLifecycle.offer({ state, actor: staff('SUP'), now: monday });
      return actions.map(({ name }) => name).join(' ');
    };
    const major = story.majorInvestigating();
    expect(after(...major)).toBe('proposeOpinion raiseDispute recordFiling report approveReport decideResponsibility');
    expect(after(...story.majorInvestigating({ statutoryReportDue: true }))).toContain('recordStatutoryReport');
    const done = [story.filingRecorded(), story.reportFiled(), story.reportApproved(), story.decided()];
    expect(after(...major, ...done)).toBe('proposeOpinion raiseDispute');
  });
  it('a dispute that was settled is reported, and one that is over asks what is to be put right', () => {
    const after = (...facts: readonly ComplaintFact[]) => {
      const state = evolved(complaintDecider, complaintDecider.initial, [...past.DISPUTE, ...facts]);
      const actions = complaintLifecycle.offer({ state, actor: staff('PRO'), now: monday });
      return actions.map(({ name, allowed }) => (allowed ? name : `(${name})`)).join(' ');
    };
    const { settled, concluded, planned, outcomeReported } = story;
    expect(after(settled())).toBe('recordSettlementReport');
    expect(after(settled(), outcomeReported())).toBe('');
    expect(after(concluded())).toBe('planRectification (verifyRectification) recordSettlementReport');
    expect(after(concluded(), planned(), outcomeReported())).toBe('verifyRectification');
    expect(after(concluded({ outcome: 'WITHDRAWN' }))).toBe('planRectification (verifyRectification)');
    const nothing = planned({ plan: undefined, noneBecause: '诊疗无过错' });
    expect(after(concluded(), nothing)).toBe('recordSettlementReport (archive)');
  });
  for (const status of Object.keys(complaintTable.statuses) as (keyof typeof past)[])
    it(`${status}: ${offered[status] || 'nothing'}`, () => {
      const state = evolved(complaintDecider, complaintDecider.initial, past[status]);
      const actions = complaintLifecycle.offer({ state, actor: staff('SUP'), now: monday });
      expect(actions.map(({ name }) => name).join(' ')).toBe(offered[status]);
    });
});
