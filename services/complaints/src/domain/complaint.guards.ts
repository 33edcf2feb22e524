import { isOrActsFor } from '@concord/kit/domain/actor';
import type { Asking, Guard } from '@concord/kit/domain/moves';
import { articleLine } from '@concord/rules/deadlines/deadline-rule';
import type { Complaint } from './complaint.js';
import { clocksOf, silenceOver } from './complaint.deadlines.js';
import type { ComplaintRefusal } from './complaint.refusals.js';

type ComplaintGuard = Guard<Complaint, ComplaintRefusal>;

const isMajor = (state: Complaint) => 'severity' in state && state.severity === 'MAJOR_URGENT';
const duties = (state: Complaint) => ('duties' in state ? state.duties : {});
const isSenior = (roles: readonly string[]) => roles.includes('SUP') || roles.includes('EXEC');

/** Only a major or urgent complaint has this duty. */
export const onlyMajor: ComplaintGuard = {
  refusal: 'ONLY_MAJOR',
  conceals: true,
  holds: ({ state }) => isMajor(state),
};

export const majorAssignedBySupervisor: ComplaintGuard = {
  refusal: 'MAJOR_ASSIGNED_BY_SUPERVISOR',
  holds: ({ state, actor }) => !isMajor(state) || isSenior(actor.roles),
};

export const notYetFiled: ComplaintGuard = {
  refusal: 'ALREADY_DONE',
  conceals: true,
  holds: ({ state }) => duties(state).filing === undefined,
};

export const statutoryReportRequired: ComplaintGuard = {
  refusal: 'NOT_REQUIRED',
  conceals: true,
  holds: ({ state }) => 'clocks' in state && state.clocks.STATUTORY_REPORT !== undefined,
};

export const statutoryReportOpen: ComplaintGuard = {
  refusal: 'ALREADY_DONE',
  conceals: true,
  holds: ({ state }) => duties(state).statutoryReport === undefined,
};

/** A major complaint, or one whose answer offers money, is for the executive. */
export const executiveWhereDue: ComplaintGuard = {
  refusal: 'EXECUTIVE_MUST_APPROVE',
  holds: ({ state, actor }) =>
    actor.roles.includes('EXEC') ||
    !(isMajor(state) || (state.status === 'OPINION' && state.opinion.compensation !== undefined)),
};

/** A deputy may not what whoever they stand in for may not. */
export const notOwnOpinion: ComplaintGuard = {
  refusal: 'PROPOSER_CANNOT_APPROVE',
  holds: ({ state, actor }) => state.status !== 'OPINION' || !isOrActsFor(actor, state.opinion.proposedBy),
};

/** Whoever is complained about does not decide what is answered, the complaint office included. */
export const notAboutOwnDepartment: ComplaintGuard = {
  refusal: 'DEPARTMENT_CANNOT_APPROVE_ITSELF',
  holds: ({ state, actor }) =>
    !('departments' in state && state.departments.some((department) => actor.departments.includes(department))),
};

export const silenceIsOver: ComplaintGuard = {
  refusal: 'SILENCE_NOT_OVER',
  holds: ({ state, now }) => silenceOver(state, now),
};

export const notOwnRectification: ComplaintGuard = {
  refusal: 'DEPARTMENT_CANNOT_VERIFY_ITSELF',
  holds: ({ state, actor }) =>
    !('rectification' in state && state.rectification && actor.departments.includes(state.rectification.department)),
};

export const reportOpen: ComplaintGuard = {
  refusal: 'ALREADY_DONE',
  conceals: true,
  holds: ({ state }) => duties(state).report?.approvedBy === undefined,
};

export const reportFiled: ComplaintGuard = {
  refusal: 'REPORT_MISSING',
  holds: ({ state }) => duties(state).report !== undefined,
};

export const notOwnReport: ComplaintGuard = {
  refusal: 'AUTHOR_CANNOT_APPROVE',
  holds: ({ state, actor }) => {
    const author = duties(state).report?.by;
    return author === undefined || !isOrActsFor(actor, author);
  },
};

export const responsibilityOpen: ComplaintGuard = {
  refusal: 'ALREADY_DONE',
  conceals: true,
  holds: ({ state }) => duties(state).responsibility === undefined,
};

const disputeOf = (state: Complaint) => ('dispute' in state ? state.dispute : undefined);

export const disputeUnsettled: ComplaintGuard = {
  refusal: 'ALREADY_DONE',
  conceals: true,
  holds: ({ state }) => disputeOf(state)?.settledIn === undefined,
};

export const settlementReportRequired: ComplaintGuard = {
  refusal: 'NOT_REQUIRED',
  conceals: true,
  holds: ({ state }) => 'clocks' in state && state.clocks.SETTLEMENT_REPORT !== undefined,
};

export const settlementReportOpen: ComplaintGuard = {
  refusal: 'ALREADY_DONE',
  conceals: true,
  holds: ({ state }) => disputeOf(state)?.settlementReport === undefined,
};

/** A follow-up that found a fault brought its plan with it. */
export const rectificationUnplanned: ComplaintGuard = {
  refusal: 'ALREADY_DONE',
  conceals: true,
  holds: ({ state }) => !('rectification' in state) || state.rectification === undefined,
};

export const rectificationPlanned: ComplaintGuard = {
  refusal: 'RECTIFICATION_UNPLANNED',
  holds: ({ state }) => 'rectification' in state && state.rectification !== undefined,
};

/** Cites the article of the case's own rule pack: a settlement and a judgment are reported under different ones. */
const settlementReported: ComplaintGuard = {
  refusal: 'SETTLEMENT_REPORT_MISSING',
  detail: ({ state }: Asking<Complaint>) => {
    const clock = state.status === 'NEW' ? undefined : clocksOf(state).find(({ name }) => name === 'SETTLEMENT_REPORT');
    return clock ? { rule: { id: clock.rule.id, article: articleLine(clock.rule.article) } } : {};
  },
  holds: (asking) => !settlementReportRequired.holds(asking) || !settlementReportOpen.holds(asking),
};

/** What a major complaint must have before it is closed; a general one passes. */
const beforeClosing = (refusal: ComplaintRefusal, done: (state: Complaint) => boolean): ComplaintGuard => ({
  refusal,
  holds: ({ state }) => !isMajor(state) || done(state),
});

export const closingGuards: readonly ComplaintGuard[] = [
  { refusal: 'MAJOR_CLOSED_BY_SUPERVISOR', holds: ({ state, actor }) => !isMajor(state) || isSenior(actor.roles) },
  beforeClosing('FILING_MISSING', (state) => duties(state).filing !== undefined),
  beforeClosing('REPORT_NOT_APPROVED', (state) => duties(state).report?.approvedBy !== undefined),
  beforeClosing('RESPONSIBILITY_UNDECIDED', (state) => duties(state).responsibility !== undefined),
  beforeClosing(
    'STATUTORY_REPORT_MISSING',
    (state) => !('clocks' in state && state.clocks.STATUTORY_REPORT) || duties(state).statutoryReport !== undefined,
  ),
  settlementReported,
];
