import { fen } from '@concord/kit/domain/money';
import type { DisputeRecord } from '../app/ports.js';
import { claimStageText } from '../domain/claim-stages.js';
import type { Disclosure } from '../domain/disclosure.js';
import { committeeOf, organizationsOf, type Forum, type OpenedDispute, type PastForum } from '../domain/dispute.js';
import { disputeTable } from '../domain/dispute.moves.js';
import { noticeItemsFor, noticeLines } from '../domain/dispute.notice.js';
import { forumKinds, outcomes } from '../domain/dispute.terms.js';
import { thresholdsFor } from '../domain/dispute.thresholds.js';
import type { DisclosureType } from './dispute.parts.type.js';
import type { DisputeType } from './dispute.type.js';
import { stub } from './foreign.stub.js';
import type { ForumType } from './forum.type.js';

const known = new WeakMap<OpenedDispute, DisputeType>();

/**
 * A dispute of the domain as the graph shows it; what one may see of it the field policy says. Nothing in it depends on who
 * asks or when, so it is made once of a state, which is the same object for as long as it is kept open.
 */
export function shownDispute(record: DisputeRecord): DisputeType {
  const before = known.get(record.dispute);
  if (before && before.version === record.version && before.record.claimStage === record.claimStage) return before;
  const shown = show(record);
  known.set(record.dispute, shown);
  return shown;
}

// Every field is written by itself: each part spread into an object is copied key by key.
function show(record: DisputeRecord): DisputeType {
  const { dispute, version } = record;
  return {
    record,
    organization: dispute.hospital,
    seats: organizationsOf(dispute),
    id: dispute.id,
    caseNo: dispute.caseNo,
    version,
    status: dispute.status,
    kind: dispute.kind,
    occurredOn: dispute.occurredOn,
    death: dispute.death,
    rulePack: dispute.rulePack,
    claimNo: dispute.claimNo,
    stage: disputeTable.statuses[dispute.status],
    claimed: fen(dispute.claimedFen),
    openedAt: new Date(dispute.openedAt),
    hospital: { id: dispute.hospital },
    insurer: stub(dispute.insurer?.organization),
    committee: stub(committeeOf(dispute)),
    complaint: stub(dispute.complaintId),
    patient: stub(dispute.patientId),
    departments: dispute.departments.map((department) => ({ id: department })),
    // What a page of many shows of none is reckoned where it is asked for.
    get noticeLines() {
      return noticeItemsFor(dispute).map((item) => {
        const { label, article } = noticeLines[item];
        return { item, label, article };
      });
    },
    uninsured: dispute.uninsured !== undefined,
    claimStage: record.claimStage === undefined ? undefined : claimStageText(record.claimStage),
    get notice() {
      const { notice } = dispute;
      return notice && { items: notice.items, at: new Date(notice.at), by: stub(notice.by) };
    },
    get insurerNotice() {
      return shownInsurerNotice(dispute);
    },
    get insurerOpinion() {
      const { insurerOpinion } = dispute;
      return insurerOpinion && { liability: insurerOpinion.liability, loss: fen(insurerOpinion.lossFen) };
    },
    get settlement() {
      return shownSettlement(dispute);
    },
    get outcome() {
      return shownOutcome(dispute);
    },
    get thresholds() {
      const settled = 'settlement' in dispute ? dispute.settlement?.totalFen : undefined;
      return thresholdsFor(dispute, settled).map(({ amountFen, effect: _effect, ...threshold }) => ({
        ...threshold,
        amount: fen(amountFen),
      }));
    },
  };
}

/** Where the dispute is now. */
export function shownForum(forum: Forum): ForumType {
  const { kind, since } = forum;
  return {
    ...{ kind, label: forumKinds[kind], since: new Date(since) },
    ...(forum.kind === 'MEDIATION' && { mediationId: forum.mediation }),
    ...((forum.kind === 'ADMIN' || forum.kind === 'COURT') && {
      ...{ authority: forum.authority, reference: forum.reference },
    }),
  };
}

/** Where it was. */
export function shownPastForum({ kind, mediation, authority, reference, since, until, outcome }: PastForum): ForumType {
  const times = { since: new Date(since), until: new Date(until) };
  return { kind, label: forumKinds[kind], mediationId: mediation, authority, reference, ...times, outcome };
}

/** A disclosure, and to whom it was made. */
export function shownDisclosure(
  { purpose, kinds, legalBasis, expiresOn }: Disclosure,
  recipient: string,
): DisclosureType {
  return { purpose, kinds, legalBasis, expiresOn, recipient: { id: recipient } };
}

function shownInsurerNotice({ insurer }: OpenedDispute): DisputeType['insurerNotice'] {
  return (
    insurer && {
      notifiedAt: new Date(insurer.notifiedAt),
      insurer: { id: insurer.organization },
      disclosure: shownDisclosure(insurer.disclosure, insurer.organization),
    }
  );
}

function shownSettlement(dispute: OpenedDispute): DisputeType['settlement'] {
  const settlement = 'settlement' in dispute ? dispute.settlement : undefined;
  return (
    settlement && {
      total: fen(settlement.totalFen),
      at: new Date(settlement.at),
      ...(settlement.way === 'NEGOTIATION' && { payBy: settlement.payBy, text: settlement.text }),
    }
  );
}

function shownOutcome(dispute: OpenedDispute): DisputeType['outcome'] {
  const outcome = dispute.status === 'CLOSED' ? dispute.outcome : undefined;
  return (
    outcome && {
      kind: outcome.kind,
      label: outcomes[outcome.kind],
      agreed: outcome.agreedFen === undefined ? undefined : fen(outcome.agreedFen),
      note: outcome.note,
      at: new Date(outcome.at),
    }
  );
}
