import { never } from '@concord/kit/domain/decider';
import { partiesOf } from '../app/addressing.js';
import type { ClaimRecord } from '../app/ports.js';
import { piecesOf, type FiledClaim } from '../domain/claim.js';
import { openDeadlines, timerDue } from '../domain/claim.deadlines.js';
import type { ClaimSeatRow } from './claim-seat.row.js';

/** Stands for "nothing is due", and sorts last. */
export const NOTHING_DUE = new Date('9999-12-31T00:00:00.000Z');

/** The worklist rows that follow from a claim, one for each party; nothing in them is personal. */
export function seatRows({ claim, mediationStage }: ClaimRecord, now: Date): readonly ClaimSeatRow[] {
  const common = {
    id: claim.id,
    isOpen: claim.status !== 'CLOSED',
    status: claim.status,
    line: claim.line,
    caseNo: claim.caseNo,
    disputeId: claim.dispute ?? null,
    disputeNo: claim.disputeNo ?? null,
    consentAsked: claim.status !== 'CLOSED' && claim.proposal?.state === 'ASKED',
    mediationStage: mediationStage ?? null,
  };
  return partiesOf(claim).map((organization) => ({ ...common, organization, ...placeAt(organization, claim, now) }));
}

type Place = Pick<ClaimSeatRow, 'dueAt' | 'adjuster' | 'surveyor' | 'awaiting' | 'endsAt' | 'endsWith'>;

function placeAt(organization: string, claim: FiledClaim, now: Date): Place {
  const [next] = openDeadlines(claim, now);
  const dueAt = next ? new Date(next.due.dueAt) : NOTHING_DUE;
  const empty = { adjuster: null, surveyor: null, endsAt: null, endsWith: null };
  if (organization === claim.organization) {
    const { adjuster = null, survey } = piecesOf(claim);
    const endsAt = timerDue(claim, now) ?? null;
    const endsWith = endsAt && (claim.status === 'APPROVING' ? 'lapseApproval' : 'expireConsent');
    return { dueAt, adjuster, surveyor: survey?.surveyor ?? null, awaiting: atInsurer(claim), endsAt, endsWith };
  }
  if (organization === claim.hospital) return { ...empty, dueAt, awaiting: atHospital(claim) };
  // A committee minds how long the insurer's word stands, and no other clock of the insurer.
  const consent = openDeadlines(claim, now).find(({ name }) => name === 'CONSENT');
  return { ...empty, dueAt: consent ? new Date(consent.due.dueAt) : NOTHING_DUE, awaiting: null };
}

/** The role whose move is next at the insurer; of several the one whose daily work it is. */
function atInsurer(claim: FiledClaim): string | null {
  switch (claim.status) {
    case 'NOTICED':
      return 'HOT';
    case 'ACKNOWLEDGED':
      return 'ILEAD';
    case 'SURVEYING':
      return claim.survey.desk ? 'ADJ' : 'SURV';
    case 'COVERAGE_CHECK':
      return claim.cover?.conditions.some(({ met }) => met === 'NO') ? 'REV' : 'ADJ';
    case 'REFUSED':
      return claim.refusal.notice ? null : 'ADJ';
    case 'DOCUMENTS':
    case 'ASSESSING':
      return 'ADJ';
    case 'REVIEWING':
      return 'REV';
    case 'ASSESSED':
      return claim.proposal?.state === 'ASKED' ? 'REV' : null;
    case 'APPROVAL':
      return !claim.payee ? 'ADJ' : claim.approvals.first ? 'ILEAD' : 'REV';
    case 'PAYABLE':
      return 'IFIN';
    case 'PAID':
      return claim.performedAt ? 'ADJ' : null;
    case 'CONSENTED':
    case 'APPROVING':
    case 'CLOSED':
      return null;
    default:
      return never(claim);
  }
}

/** The role whose move is next at the hospital. */
function atHospital(claim: FiledClaim): string | null {
  if (claim.status === 'REFUSED') return 'LEGAL';
  if (claim.status !== 'DOCUMENTS') return null;
  return claim.documents.some(({ state }) => state === 'REQUESTED' || state === 'REJECTED') ? 'PRO' : null;
}
