import { formatYuan, fen } from '@concord/kit/domain/money';
import type { CommandOf } from './complaint.commands.js';
import { checkDepartments, checkPatient, checkStaff, doctors, seniors } from './complaint.directory.js';
import type { FactOf } from './complaint.facts.js';
import type { Complaint, ComplaintIn } from './complaint.js';
import { refuse } from './complaint.refusals.js';
import { severityReasons, type Severity } from './complaint.terms.js';
import { privateSettlementLimit } from './complaint.thresholds.js';

interface Stamp {
  readonly by: string;
  readonly at: string;
}

/** Who and what a complaint is about must fit together before it is filed. */
export function decideRegistration(
  { registration, directory, now, actor }: CommandOf<'register'>,
  stamp: Stamp,
): FactOf<'Registered'> {
  const { anonymous, patientId, complainant, departments, receivedAt, promisedBy } = registration;
  if (anonymous && (patientId || complainant)) throw refuse('ANONYMOUS_HAS_NO_NAME', { path: ['anonymous'] });
  if (!anonymous && !patientId) throw refuse('PATIENT_NEEDED', { path: ['patientId'] });
  if (!anonymous && !complainant) throw refuse('COMPLAINANT_NEEDED', { path: ['complainant'] });
  if (departments.length === 0) throw refuse('DEPARTMENT_NEEDED', { path: ['departmentIds'] });
  if (patientId) checkPatient(directory, patientId);
  checkDepartments(directory, departments, 'departmentIds');
  if (receivedAt > now.toISOString()) throw refuse('RECEIVED_IN_FUTURE', { path: ['receivedAt'] });
  if (promisedBy && promisedBy < receivedAt) throw refuse('PROMISED_BEFORE_RECEIVED', { path: ['promisedBy'] });
  return {
    type: 'Registered',
    ...registration,
    departments: [...new Set(departments)],
    organization: actor.organization,
    firstReceiver: actor.id,
    ...stamp,
  };
}

/** The severity follows from what was seen; it may be raised by hand with a reason, never lowered. */
export function decideTriage(state: Complaint, command: CommandOf<'triage'>, stamp: Stamp): FactOf<'Triaged'> {
  const filed = state as ComplaintIn<'REGISTERED'>;
  const seen = severityReasons(filed.circumstances);
  const byRule: Severity = seen.length > 0 ? 'MAJOR_URGENT' : 'GENERAL';
  const severity = command.severity ?? byRule;
  if (severity === 'GENERAL' && byRule === 'MAJOR_URGENT')
    throw refuse('SEVERITY_CANNOT_BE_LOWERED', { path: ['severity'] });
  const raised = severity === 'MAJOR_URGENT' && byRule === 'GENERAL';
  if (raised && !command.reason?.trim()) throw refuse('SEVERITY_NEEDS_REASON', { path: ['reason'] });
  const departments = [...new Set(command.departments ?? filed.departments)];
  if (departments.length === 0) throw refuse('DEPARTMENT_NEEDED', { path: ['departmentIds'] });
  // Those it was filed with were known then.
  checkDepartments(command.directory, command.departments ?? [], 'departmentIds');
  return {
    type: 'Triaged',
    category: command.category ?? filed.category,
    severity,
    severityReasons: raised ? ['MANUAL'] : seen,
    severityNote: command.reason?.trim() || undefined,
    departments,
    ...stamp,
  };
}

/** A major complaint has its supervisor from the first hour, a dispute about an operation its physician. */
export function decideAssignment(state: Complaint, command: CommandOf<'assign'>, stamp: Stamp): FactOf<'Assigned'> {
  const triaged = state as ComplaintIn<'TRIAGED'>;
  const { surgicalProblem, concernsSurgery, deathOrSeriousHarm } = triaged.circumstances;
  if (triaged.severity === 'MAJOR_URGENT' && !command.supervisor)
    throw refuse('SUPERVISOR_NEEDED', { path: ['supervisorId'] });
  if ((surgicalProblem || concernsSurgery) && triaged.severity === 'MAJOR_URGENT' && !command.attendingPhysician)
    throw refuse('ATTENDING_PHYSICIAN_NEEDED', { path: ['attendingPhysicianId'] });
  const { handler, supervisor, attendingPhysician, directory } = command;
  checkStaff(directory, handler, 'handlerId');
  if (supervisor && !checkStaff(directory, supervisor, 'supervisorId', seniors))
    throw refuse('SUPERVISOR_MUST_BE_SENIOR', { path: ['supervisorId'] });
  if (attendingPhysician && !checkStaff(directory, attendingPhysician, 'attendingPhysicianId', doctors))
    throw refuse('PHYSICIAN_MUST_BE_DOCTOR', { path: ['attendingPhysicianId'] });
  return {
    type: 'Assigned',
    handler,
    supervisor,
    attendingPhysician,
    statutoryReportDue: deathOrSeriousHarm,
    ...stamp,
  };
}

/** An opinion may offer money only up to what the province lets a hospital settle alone. */
export function decideProposal(
  state: Complaint,
  { text, compensation }: CommandOf<'proposeOpinion'>,
  stamp: Stamp,
): FactOf<'OpinionProposed'> {
  const barred = compensation === undefined ? undefined : privateSettlementLimit(state, compensation);
  if (barred)
    throw refuse('COMPENSATION_TOO_HIGH', {
      path: ['compensation'],
      values: { limit: formatYuan(fen(barred.amountFen)) },
      rule: { id: barred.id, article: barred.article },
    });
  return { type: 'OpinionProposed', text, compensation, ...stamp };
}

/** Where a fault was found, a department has something to put right. */
export function decideFollowUp(command: CommandOf<'followUp'>, stamp: Stamp): FactOf<'FollowUpDone'> {
  const { satisfaction, note, faultFound, department, measure } = command;
  if (faultFound && !(department && measure?.trim()))
    throw refuse('RECTIFICATION_NEEDED', { path: [department ? 'measure' : 'departmentId'] });
  if (department) checkDepartments(command.directory, [department], 'departmentId');
  const fault = faultFound && department && measure ? { department, measure: measure.trim() } : undefined;
  return { type: 'FollowUpDone', satisfaction, note, fault, ...stamp };
}
