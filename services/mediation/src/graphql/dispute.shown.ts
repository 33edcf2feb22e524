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

/** A dispute of the domain as the graph shows it; what one may see of it the field policy says. */
export function shownDispute(record: DisputeRecord): DisputeType {
  const { dispute, version } = record;
  const { id, caseNo, status, kind, occurredOn, death, rulePack, hospital, claimNo } = dispute;
  return {
    ...{ record, organization: hospital, seats: organizationsOf(dispute) },
    ...{ id, caseNo, version, status, kind, occurredOn, death, rulePack, claimNo },
    stage: disputeTable.statuses[status],
    claimed: fen(dispute.claimedFen),
    openedAt: new Date(dispute.openedAt),
    hospital: { id: hospital },
    insurer: stub(dispute.insurer?.organization),
    committee: stub(committeeOf(dispute)),
    complaint: stub(dispute.complaintId),
    patient: stub(dispute.patientId),
    departments: dispute.departments.map((department) => ({ id: department })),
    noticeLines: noticeItemsFor(dispute).map((item) => {
      const { label, article } = noticeLines[item];
      return { item, label, article };
    }),
    uninsured: dispute.uninsured !== undefined,
    claimStage: record.claimStage === undefined ? undefined : claimStageText(record.claimStage),
    ...notices(dispute),
    ...endings(dispute),
    thresholds: thresholdsFor(dispute, 'settlement' in dispute ? dispute.settlement?.totalFen : undefined).map(
      ({ amountFen, effect: _effect, ...threshold }) => ({ ...threshold, amount: fen(amountFen) }),
    ),
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

function notices({ notice, insurer, insurerOpinion }: OpenedDispute): Partial<DisputeType> {
  return {
    notice: notice && { items: notice.items, at: new Date(notice.at), by: stub(notice.by) },
    insurerNotice: insurer && {
      notifiedAt: new Date(insurer.notifiedAt),
      insurer: { id: insurer.organization },
      disclosure: shownDisclosure(insurer.disclosure, insurer.organization),
    },
    insurerOpinion: insurerOpinion && { liability: insurerOpinion.liability, loss: fen(insurerOpinion.lossFen) },
  };
}

function endings(dispute: OpenedDispute): Partial<DisputeType> {
  const settlement = 'settlement' in dispute ? dispute.settlement : undefined;
  const outcome = dispute.status === 'CLOSED' ? dispute.outcome : undefined;
  return {
    settlement: settlement && {
      total: fen(settlement.totalFen),
      at: new Date(settlement.at),
      ...(settlement.way === 'NEGOTIATION' && { payBy: settlement.payBy, text: settlement.text }),
    },
    outcome: outcome && {
      kind: outcome.kind,
      label: outcomes[outcome.kind],
      agreed: outcome.agreedFen === undefined ? undefined : fen(outcome.agreedFen),
      note: outcome.note,
      at: new Date(outcome.at),
    },
  };
}
