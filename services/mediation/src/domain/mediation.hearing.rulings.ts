import { checkRegistered, checkStaff } from './directory.js';
import type { CommandOf } from './mediation.commands.js';
import type { FactOf } from './mediation.facts.js';
import type { MediationCase } from './mediation.js';
import { ruleFor } from './mediation.laws.js';
import type { Stamp } from './mediation.parts.js';
import { acceptedOf, openSessionOf, sideOf } from './mediation.readings.js';
import { refuse } from './mediation.refusals.js';
import { within } from './mediation.within.js';
import { written } from './mediation.written.js';

/** Mediators are people of the committee, on duty, who mediate (调解法 19) and are on its register, where it keeps one. */
export function decideAssignment(
  state: MediationCase,
  { staff, chosenBy, directory, now }: CommandOf<'assignMediators'>,
  stamp: Stamp,
): FactOf<'MediatorsAssigned'> {
  const { committee } = within(state, 'ACCEPTED');
  const once = [...new Set(staff)];
  if (once.length === 0) throw refuse('MEDIATOR_NEEDED', { path: ['staffIds'] });
  for (const id of once) {
    checkStaff(directory, committee, id, 'MED', 'staffIds');
    checkRegistered(directory, id, now, 'staffIds');
  }
  return { type: 'MediatorsAssigned', staff: once, chosenBy, ...stamp };
}

export function decideDeclaration(
  { conflict, description }: CommandOf<'declareConflict'>,
  stamp: Stamp,
): FactOf<'ConflictDeclared'> {
  if (!conflict) return { type: 'ConflictDeclared', conflict, ...stamp };
  const said = written(description ?? '', 'description', 'CONFLICT_UNDESCRIBED');
  return { type: 'ConflictDeclared', conflict, description: said, ...stamp };
}

/** The chair decides who gives way and who takes over. */
export function decideReplacement(
  state: MediationCase,
  { out, in: successor, reason, directory, now }: CommandOf<'replaceMediator'>,
  stamp: Stamp,
): FactOf<'MediatorReplaced'> {
  const accepted = acceptedOf(state);
  const isMediator = (id: string) => accepted?.mediators.some(({ staff }) => staff === id) ?? false;
  if (!accepted || !isMediator(out)) throw refuse('NOT_A_MEDIATOR_HERE', { path: ['out'] });
  if (isMediator(successor)) throw refuse('MEDIATOR_TWICE', { path: ['in'] });
  checkStaff(directory, accepted.committee, successor, 'MED', 'in');
  checkRegistered(directory, successor, now, 'in');
  const why = written(reason, 'reason', 'REASON_NEEDED');
  return { type: 'MediatorReplaced', out, in: successor, reason: why, ...stamp };
}

/** Others come to the table with the consent of both sides (调解法 20). */
export function decideInvitation(
  { patientConsents, hospitalConsents, dispute: { insurer } }: CommandOf<'inviteInsurer'>,
  stamp: Stamp,
): FactOf<'InsurerInvited'> {
  if (!patientConsents) throw refuse('PARTIES_MUST_CONSENT', { path: ['patientConsents'] });
  if (!hospitalConsents) throw refuse('PARTIES_MUST_CONSENT', { path: ['hospitalConsents'] });
  if (!insurer) throw refuse('INSURER_UNKNOWN');
  return { type: 'InsurerInvited', insurer: insurer.organization, claim: insurer.claim, ...stamp };
}

export function decideSchedule(
  { session, now }: CommandOf<'scheduleSession'>,
  stamp: Stamp,
): FactOf<'SessionScheduled'> {
  const { id, kind, at: scheduledFor, place, online } = session;
  if (scheduledFor < now.toISOString()) throw refuse('SESSION_IN_PAST', { path: ['at'] });
  return { type: 'SessionScheduled', id, kind, scheduledFor, place: written(place, 'place'), online, ...stamp };
}

export function decideOpening(
  state: MediationCase,
  { session }: CommandOf<'openSession'>,
  stamp: Stamp,
): FactOf<'SessionOpened'> {
  const planned = acceptedOf(state)?.sessions.some(({ id, openedAt }) => id === session && !openedAt);
  if (!planned) throw refuse('SESSION_UNKNOWN', { path: ['sessionId'] });
  return { type: 'SessionOpened', session, ...stamp };
}

export function decideClosing(
  state: MediationCase,
  { record, confirmedByPatient, confirmedByHospital }: CommandOf<'closeSession'>,
  stamp: Stamp,
): FactOf<'SessionClosed'> {
  const session = openSessionOf(state);
  if (!session) throw refuse('NO_SESSION_OPEN');
  const kept = written(record, 'record', 'RECORD_NEEDED');
  return {
    type: 'SessionClosed',
    session: session.id,
    record: kept,
    confirmedByPatient,
    confirmedByHospital,
    ...stamp,
  };
}

/** By both sides together, or by the committee with the consent of both (701 art. 34). */
export function decideCommission(
  { body, commissionedBy, patientConsents, hospitalConsents }: CommandOf<'commissionAppraisal'>,
  stamp: Stamp,
): FactOf<'AppraisalCommissioned'> {
  if (commissionedBy === 'COMMITTEE' && !(patientConsents && hospitalConsents))
    throw refuse('APPRAISAL_NEEDS_BOTH', { path: [patientConsents ? 'hospitalConsents' : 'patientConsents'] });
  return { type: 'AppraisalCommissioned', body: written(body, 'body'), commissionedBy, ...stamp };
}

/** An opinion has its four heads (701 art. 36). */
export function decideOpinion(
  { damage, fault, causation, degree }: CommandOf<'recordAppraisal'>,
  stamp: Stamp,
): FactOf<'AppraisalRecorded'> {
  const head = (text: string, field: string) => written(text, field, 'TEXT_NEEDED', ruleFor('opinion', 'opinion'));
  return {
    type: 'AppraisalRecorded',
    damage: head(damage, 'damage'),
    fault: head(fault, 'fault'),
    causation: head(causation, 'causation'),
    degree,
    ...stamp,
  };
}

/** By agreement of all three (701 art. 38). */
export function decideExtension(command: CommandOf<'extend'>, stamp: Stamp): FactOf<'Extended'> {
  const { days } = command;
  if (!Number.isSafeInteger(days) || days < 1 || days > 60) throw refuse('EXTENSION_DAYS', { path: ['days'] });
  for (const field of ['committeeAgrees', 'patientAgrees', 'hospitalAgrees'] as const)
    if (!command[field]) throw refuse('EXTENSION_NEEDS_ALL', { path: [field] });
  return { type: 'Extended', days, ...stamp };
}

/** What is proposed says how much, for what, and who is to blame, or that both sides do without that. */
export function decideProposal({ proposal }: CommandOf<'propose'>, stamp: Stamp): FactOf<'Proposed'> {
  const { id, totalFen, mentalFen, legalFen, liability, waiver } = proposal;
  for (const [field, amount] of Object.entries({ total: totalFen, mental: mentalFen, legal: legalFen }))
    if (!Number.isSafeInteger(amount) || amount < 0) throw refuse('AMOUNT_INVALID', { path: [field] });
  if (mentalFen > totalFen) throw refuse('MENTAL_ABOVE_TOTAL', { path: ['mental'] });
  const waived = liability === 'WAIVED';
  if (waived && !(waiver?.patientPaper.trim() && waiver.hospitalPaper.trim()))
    throw refuse('LIABILITY_WAIVER_NEEDED', { path: ['waiver'] });
  return {
    type: 'Proposed',
    ...{ id, totalFen, mentalFen, legalFen, liability },
    waiver: waived ? waiver : undefined,
    text: written(proposal.text, 'text'),
    ...stamp,
  };
}

export function decideAnswer(
  state: MediationCase,
  { accepts, note, actor }: CommandOf<'answerProposal'>,
  stamp: Stamp,
): FactOf<'ProposalAnswered'> {
  const side = sideOf(within(state, 'PROPOSED'), actor.organization);
  // What the patient side said was said on paper or before the mediator: where it is kept has to be told.
  const kept = side === 'PATIENT' ? written(note ?? '', 'note', 'PAPER_NEEDED') : note;
  return { type: 'ProposalAnswered', side, accepts, note: kept, ...stamp };
}
