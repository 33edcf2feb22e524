import { legalDate } from '@concord/rules/calendar/legal-time';
import { checkDepartments, organizationOf } from './directory.js';
import { lawfulDisclosure } from './disclosure.ruling.js';
import type { DisputeCommandOf } from './dispute.commands.js';
import type { By, DisputeFactOf } from './dispute.facts.js';
import type { Dispute, DisputeIn, OpenedDispute } from './dispute.js';
import { noticeItemsFor, noticeLines, type NoticeItem } from './dispute.notice.js';
import { refuse } from './dispute.refusals.js';

/** 701 art. 30. */
export const MOST_REPRESENTATIVES = 5;

/**
 * A dispute begins. What complaints told was checked there; what a committee tells is checked here: it names a hospital
 * that is known, departments of it, somebody who claims, a sum.
 */
export function decideOpening(command: DisputeCommandOf<'open'>, stamp: By): DisputeFactOf<'Opened'> {
  const { opening, actor, directory, now } = command;
  const byCommittee = !actor.roles.includes('SYS');
  const today = legalDate(now.getTime());
  const firstClaimedOn = opening.firstClaimedOn ?? today;
  if (byCommittee) {
    if (opening.patientId) throw refuse('PATIENT_NOT_NAMED_HERE', { path: ['patientId'] });
    organizationOf(directory, opening.hospital, 'HOSPITAL', 'hospitalId');
    checkDepartments(directory, opening.hospital, opening.departments, 'departmentIds');
    if (!opening.claimants.some(({ name }) => name.trim())) throw refuse('CLAIMANT_NEEDED', { path: ['claimants'] });
    if (opening.death && opening.claimants.some(({ relation }) => relation === 'SELF'))
      throw refuse('CLAIMANT_IS_THE_DECEASED', { path: ['claimants'] });
    checkSum(opening.claimedFen, 'claimed');
    if ((opening.occurredOn ?? today) > today) throw refuse('DAY_IN_FUTURE', { path: ['occurredOn'] });
    if (firstClaimedOn > today) throw refuse('DAY_IN_FUTURE', { path: ['firstClaimedOn'] });
    if ((opening.occurredOn ?? firstClaimedOn) > firstClaimedOn)
      throw refuse('CLAIMED_BEFORE_THE_EVENT', { path: ['firstClaimedOn'] });
  }
  return {
    type: 'Opened',
    ...opening,
    departments: [...new Set(opening.departments)],
    firstClaimedOn,
    openedAt: stamp.at,
    openedBy: stamp.by,
    committee: byCommittee ? actor.organization : undefined,
    ...stamp,
  };
}

/** What is claimed may change while it is quarrelled about, with a reason. */
export function decideAmendment(
  state: Dispute,
  { claimedFen, reason }: DisputeCommandOf<'amendClaim'>,
  stamp: By,
): DisputeFactOf<'ClaimAmended'> {
  const { claimedFen: formerlyFen } = state as OpenedDispute;
  checkSum(claimedFen, 'claimed');
  if (claimedFen === formerlyFen) throw refuse('CLAIM_UNCHANGED', { path: ['claimed'] });
  return { type: 'ClaimAmended', claimedFen, formerlyFen, reason: written(reason, 'reason'), ...stamp };
}

/** 701 art. 23: a notice says everything it has to say. */
export function decideNotice(
  state: Dispute,
  { items }: DisputeCommandOf<'issueNotice'>,
  stamp: By,
): DisputeFactOf<'NoticeIssued'> {
  const missing = noticeItemsFor(state as OpenedDispute).find((item) => !items.includes(item));
  if (missing) {
    const { label, article } = noticeLines[missing];
    throw refuse('NOTICE_ITEM_MISSING', {
      path: ['items'],
      values: { ...label },
      rule: { id: 'dispute.notice', article },
    });
  }
  const said = (Object.keys(noticeLines) as NoticeItem[]).filter((item) => items.includes(item));
  return { type: 'NoticeIssued', items: said, ...stamp };
}

/**
 * The insurer is told what it needs, for a purpose, on a ground, for a time (个人信息保护法 23, 29). What is claimed is the
 * least of it: a notice that does not say it is none (保险法 21, 22).
 */
export function decideInsurerNotice(
  { insurerId, claim, disclosure, directory, now }: DisputeCommandOf<'notifyInsurer'>,
  stamp: By,
): DisputeFactOf<'InsurerNotified'> {
  organizationOf(directory, insurerId, 'INSURER', 'insurerId');
  if (!disclosure.kinds.includes('CLAIM') && disclosure.kinds.length > 0)
    throw refuse('NOTICE_WITHOUT_CLAIM', { path: ['disclosure', 'kinds'] });
  return {
    type: 'InsurerNotified',
    insurer: insurerId,
    claim,
    disclosure: lawfulDisclosure(disclosure, now),
    ...stamp,
  };
}

/** Administrative mediation (701 art. 40) is for disputes from treatment; a court is open to all. */
export function decideOtherForum(
  state: Dispute,
  { kind, authority, reference }: DisputeCommandOf<'openOther'>,
  stamp: By,
): DisputeFactOf<'OtherForumOpened'> {
  if (kind === 'ADMIN' && (state as OpenedDispute).kind !== 'TREATMENT') throw refuse('NOT_OF_701', { path: ['kind'] });
  return {
    type: 'OtherForumOpened',
    kind,
    authority: written(authority, 'authority'),
    reference: written(reference, 'reference'),
    ...stamp,
  };
}

/** 701 art. 30: a written agreement between at most five of each side; never more than is claimed. */
export function decideSettlement(
  state: Dispute,
  { totalFen, representatives, payBy, text, now }: DisputeCommandOf<'settle'>,
  stamp: By,
): DisputeFactOf<'Settled'> {
  checkSum(totalFen, 'total');
  if (totalFen > (state as OpenedDispute).claimedFen) throw refuse('ABOVE_THE_CLAIM', { path: ['total'] });
  for (const side of ['patient', 'hospital'] as const) {
    const path = ['representatives', side];
    if (representatives[side] < 1) throw refuse('REPRESENTATIVE_NEEDED', { path });
    if (representatives[side] > MOST_REPRESENTATIVES)
      throw refuse('TOO_MANY_REPRESENTATIVES', { path, values: { most: MOST_REPRESENTATIVES } });
  }
  if (payBy < legalDate(now.getTime())) throw refuse('PAY_BY_PAST', { path: ['payBy'] });
  return { type: 'Settled', totalFen, representatives, payBy, text: written(text, 'text'), ...stamp };
}

/** A dispute ends in the way that fits where it stands; what an authority decided names its sum. */
export function decideClosing(
  state: Dispute,
  { outcome, agreedFen, note }: DisputeCommandOf<'close'>,
  stamp: By,
): DisputeFactOf<'Closed'> {
  if (outcome !== fittingOutcome(state)) throw refuse('OUTCOME_DOES_NOT_FIT', { path: ['outcome'] });
  const byAuthority = outcome === 'ADMINISTRATIVE' || outcome === 'JUDGED';
  if (byAuthority && (agreedFen === undefined || agreedFen < 0)) throw refuse('SUM_NEEDED', { path: ['agreed'] });
  const settled = state.status === 'SETTLED' ? state.settlement.totalFen : undefined;
  return {
    type: 'Closed',
    outcome,
    agreedFen: byAuthority ? agreedFen : settled,
    note: note?.trim() || undefined,
    ...stamp,
  };
}

/** What a mediation does to a dispute, it does to the one it was applied for. */
export function checkApplication(state: Dispute, mediation: string): void {
  if ((state as OpenedDispute).application?.mediation !== mediation) throw refuse('OTHER_MEDIATION');
}

/** As `checkApplication`, for the mediation the dispute is in, or was settled by. */
export function checkMediation(state: Dispute, mediation: string): void {
  const current =
    state.status === 'IN_FORUM' && state.forum.kind === 'MEDIATION'
      ? state.forum.mediation
      : state.status === 'SETTLED' && state.settlement.way === 'MEDIATION'
        ? state.settlement.mediation
        : undefined;
  if (current !== mediation) throw refuse('OTHER_MEDIATION');
}

/** What the insurer tells is about the claim that this dispute began there. */
export function checkClaim(state: Dispute, claim: string): void {
  if ((state as OpenedDispute).insurer?.claim !== claim) throw refuse('OTHER_CLAIM');
}

/** @throws Refusal `TEXT_NEEDED` at `field` */
export function written(text: string, field: string): string {
  const trimmed = text.trim();
  if (!trimmed) throw refuse('TEXT_NEEDED', { path: [field] });
  return trimmed;
}

function checkSum(amountFen: number, field: string): void {
  if (!(amountFen > 0)) throw refuse('SUM_NEEDED', { path: [field] });
}

function fittingOutcome(state: Dispute): DisputeCommandOf<'close'>['outcome'] {
  if (state.status === 'SETTLED') return 'NEGOTIATED';
  if (state.status !== 'IN_FORUM') return 'WITHDRAWN';
  return (state as DisputeIn<'IN_FORUM'>).forum.kind === 'COURT' ? 'JUDGED' : 'ADMINISTRATIVE';
}
