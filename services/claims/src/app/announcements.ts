import type { Entry, Seat } from '@concord/kit/store/contract';
import { startOfLegalDay, utcInstant } from '@concord/rules/calendar/legal-time';
import type { PlainDate } from '@concord/rules/calendar/plain-date';
import type { ClaimEvent } from '@concord/schema/events.claims';
import type { ClaimFact, FactOf } from '../domain/claim.facts.js';
import { piecesOf, type Claim, type ClaimPieces, type FiledClaim } from '../domain/claim.js';

/**
 * What other services are told of an act, kept beside its facts: who reads the entry later no longer knows how the claim
 * stood. Ids and coded facts; no name, no free text, no reserve, no authority.
 */
export interface Told {
  readonly type: 'Told';
  readonly event: ClaimEvent;
}

/** What the service that keeps the complaint reads; the one that keeps the dispute reads all. */
const ofComplaints: readonly ClaimEvent['type'][] = ['ClaimNoticed', 'ClaimStage', 'ClaimPaid', 'ClaimRefused'];

/** Who is told: the services that keep the dispute and the complaint a claim belongs to, of what each reads. */
export function toldSeats(claim: FiledClaim, told: readonly Told[]): readonly Seat[] {
  if (told.length === 0) return [];
  const concerned = claim.complaint && told.some(({ event }) => ofComplaints.includes(event.type));
  return ['service:mediation', ...(concerned ? ['service:complaints'] : [])];
}

/** What the service at `seat` is told of an entry: of its events those that it reads. */
export function announced({ facts }: Pick<Entry, 'facts'>, seat: Seat): readonly ClaimEvent[] {
  return (facts as readonly (ClaimFact | Told)[])
    .flatMap((fact) => (fact.type === 'Told' ? [fact.event] : []))
    .filter(({ type }) => seat === 'service:mediation' || ofComplaints.includes(type));
}

/** What an act tells. A claim without a dispute is nobody else's: the hotline's own. */
export function toldOf(before: Claim, facts: readonly ClaimFact[], claim: FiledClaim): readonly Told[] {
  if (!claim.dispute) return [];
  const about = { version: 1, claim: claim.id, dispute: claim.dispute } as const;
  const pieces = piecesOf(claim);
  const events = facts.flatMap((fact) => eventsOf(fact, about, pieces));
  const { complaint } = claim;
  if (claim.status !== before.status)
    events.push({ type: 'ClaimStage', ...about, ...(complaint && { complaint }), stage: claim.status });
  return events.map((event) => ({ type: 'Told', event }));
}

interface About {
  readonly version: 1;
  readonly claim: string;
  readonly dispute: string;
}

function eventsOf(fact: ClaimFact, about: About, claim: ClaimPieces): ClaimEvent[] {
  switch (fact.type) {
    case 'Noticed': {
      const { caseNo, organization: insurer, hospital, complaint } = fact;
      return [{ type: 'ClaimNoticed', ...about, caseNo, insurer, hospital, ...(complaint && { complaint }) }];
    }
    case 'CoverRefused':
      return [{ type: 'ClaimRefused', ...about, clause: fact.condition }];
    case 'AssessmentReviewed': {
      if (!claim.assessment) return [];
      const { liability, lossFen } = claim.assessment;
      return [{ type: 'OpinionIssued', ...about, liability, lossFen }];
    }
    case 'Approved': {
      if (!claim.basis) return [];
      const { mediation, agreement, hash, insurerFen } = claim.basis;
      const { approval } = fact;
      return [{ type: 'PayoutApprovalAsked', ...about, mediation, agreement, hash, approval, insurerFen }];
    }
    case 'Paid':
      return [{ type: 'ClaimPaid', ...about, ...paymentOf(fact, claim) }];
    default:
      return consentEvents(fact, about, claim);
  }
}

/** The insurer's word on a proposal: given, refused, ended, called upon. */
function consentEvents(fact: ClaimFact, about: About, claim: ClaimPieces): ClaimEvent[] {
  const mediation = claim.proposal?.mediation;
  if (!mediation) return [];
  switch (fact.type) {
    case 'ConsentGiven': {
      const { proposal, undertaking, compensationFen: insurerFen, expiresAt } = fact;
      // What the patient's side gets, and who of the two pays it: legal costs are no part of an agreement.
      const hospitalFen = (claim.proposal?.totalFen ?? insurerFen) - insurerFen;
      const given = { mediation, proposal, undertaking, insurerFen, hospitalFen, expiresAt };
      return [{ type: 'ConsentGiven', ...about, ...given }];
    }
    case 'ConsentDeclined':
      return [{ type: 'ConsentDeclined', ...about, mediation, proposal: fact.proposal }];
    case 'ConsentEnded': {
      const { proposal, undertaking, reason } = fact;
      return [{ type: 'ConsentEnded', ...about, mediation, proposal, undertaking, reason }];
    }
    case 'ProposalWithdrawn': {
      const { proposal, undertaking } = fact;
      const ended = { mediation, proposal, undertaking: undertaking ?? '', reason: 'WITHDRAWN' } as const;
      return undertaking ? [{ type: 'ConsentEnded', ...about, ...ended }] : [];
    }
    case 'SealConfirmed': {
      const { undertaking, agreement } = fact;
      return [{ type: 'SealConfirmed', ...about, mediation, undertaking, agreement }];
    }
    case 'SealDenied': {
      const { undertaking, agreement, reason } = fact;
      return [{ type: 'SealDenied', ...about, mediation, undertaking, agreement, reason }];
    }
    default:
      return [];
  }
}

/** The day of the payment begins at its midnight by the law's clock: whoever asks for its day gets it back. */
function paymentOf({ amountFen, paidOn }: FactOf<'Paid'>, { basis }: ClaimPieces) {
  const paidAt = utcInstant(startOfLegalDay(paidOn as PlainDate));
  return { ...(basis && { mediation: basis.mediation, agreement: basis.agreement }), amountFen, paidAt };
}
