import type { MediationEvent } from '@concord/schema/events.mediation';
import type { DisputeFact } from '../domain/dispute.facts.js';
import type { OpenedDispute } from '../domain/dispute.js';

/** What other services are told of what happened to a dispute; `after` is the dispute with it. */
export function disputeEvents(
  facts: readonly DisputeFact[],
  before: OpenedDispute | undefined,
  after: OpenedDispute,
): readonly MediationEvent[] {
  return [...closedForums(before, after), ...facts.flatMap((fact) => eventsOf(fact, after))];
}

function eventsOf(fact: DisputeFact, dispute: OpenedDispute): readonly MediationEvent[] {
  const about = aboutOf(dispute);
  switch (fact.type) {
    case 'Opened': {
      const { id, caseNo, hospital, complaintId, patientId, kind, claimedFen, rulePack } = dispute;
      const opened = { dispute: id, caseNo, hospital, complaint: complaintId, patient: patientId };
      return [{ type: 'DisputeOpened', version: 1, ...opened, kind, claimedFen, rulePack }];
    }
    case 'InsurerNotified':
      return [insurerNotified(dispute, fact)];
    case 'ClaimAmended': {
      const { dispute: id, claim } = about;
      return [{ type: 'ClaimAmended', version: 1, dispute: id, claim, claimedFen: fact.claimedFen }];
    }
    case 'NegotiationOpened':
      return [{ type: 'ForumOpened', version: 1, ...about, forum: 'NEGOTIATION' }];
    case 'OtherForumOpened':
      return [{ type: 'ForumOpened', version: 1, ...about, forum: fact.kind }];
    case 'MediationEntered':
      return [{ type: 'ForumOpened', version: 1, ...about, forum: 'MEDIATION' }];
    case 'Closed':
    case 'Performed': {
      if (dispute.status !== 'CLOSED') throw new Error('A dispute that was closed is not closed');
      const { kind: outcome, agreedFen } = dispute.outcome;
      return [{ type: 'DisputeClosed', version: 1, ...about, outcome, agreedFen }];
    }
    default:
      return [];
  }
}

function insurerNotified(
  { id, caseNo, hospital, complaintId, patientId, kind, ...dispute }: OpenedDispute,
  fact: Extract<DisputeFact, { type: 'InsurerNotified' }>,
): MediationEvent {
  const { claimedFen, departments, occurredOn, firstClaimedOn, rulePack } = dispute;
  // Who the patient is, is told to no insurer to whom it is not disclosed.
  const patient = fact.disclosure.kinds.includes('PATIENT') ? patientId : undefined;
  return {
    ...{ type: 'InsurerNotified', version: 1, dispute: id, disputeNo: caseNo },
    ...{ claim: fact.claim, insurer: fact.insurer, hospital, complaint: complaintId, patient },
    ...{ kind, claimedFen, departments, occurredOn, firstClaimedOn, rulePack, notifiedBy: fact.by, at: fact.at },
  };
}

/** A forum that ended by whatever act. */
function closedForums(before: OpenedDispute | undefined, after: OpenedDispute): readonly MediationEvent[] {
  return after.forums
    .slice(before?.forums.length ?? 0)
    .map(({ kind, outcome }) => ({ type: 'ForumClosed', version: 1, ...aboutOf(after), forum: kind, outcome }));
}

const aboutOf = ({ id, complaintId, insurer }: OpenedDispute) => ({
  dispute: id,
  complaint: complaintId,
  claim: insurer?.claim,
});
