import { fen } from '@concord/kit/domain/money';
import { withhold, type Given } from '@concord/rules/disclosure/withhold';
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
 * A dispute of the domain as the graph shows it to who is given these kinds of data; what a role may see of it the field
 * policy says. Nothing else in it depends on who asks or when, so it is made once of a state, which is the same object for as
 * long as it is kept open, and made anew for who is given something else.
 */
export function shownDispute(record: DisputeRecord, given: Given): DisputeType {
  const before = known.get(record.dispute);
  const same = before?.version === record.version && before.record.claimStage === record.claimStage;
  if (before && same && isSame(before.given, given)) return before;
  const shown = withhold('Dispute', show(record, given), given);
  known.set(record.dispute, shown);
  return shown;
}

const isSame = (one: Given, other: Given) =>
  one === other || (one.size === other.size && [...one].every((kind) => other.has(kind)));

// Every field is written by itself: each part spread into an object is copied key by key.
function show(record: DisputeRecord, given: Given): DisputeType {
  const { dispute, version } = record;
  return {
    record,
    given,
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
      return shownOutcome(dispute, given);
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
export function shownForum(forum: Forum, given: Given): ForumType {
  const { kind, since } = forum;
  const shown = {
    ...{ kind, label: forumKinds[kind], since: new Date(since) },
    ...(forum.kind === 'MEDIATION' && { mediationId: forum.mediation }),
    ...((forum.kind === 'ADMIN' || forum.kind === 'COURT') && {
      ...{ authority: forum.authority, reference: forum.reference },
    }),
  };
  return withhold('Forum', shown, given);
}

/** Where it was. */
export function shownPastForum(past: PastForum, given: Given): ForumType {
  const { kind, mediation, authority, reference, since, until, outcome } = past;
  const times = { since: new Date(since), until: new Date(until) };
  const shown = { kind, label: forumKinds[kind], mediationId: mediation, authority, reference, ...times, outcome };
  return withhold('Forum', shown, given);
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

function shownOutcome(dispute: OpenedDispute, given: Given): DisputeType['outcome'] {
  const outcome = dispute.status === 'CLOSED' ? dispute.outcome : undefined;
  if (!outcome) return undefined;
  const shown = {
    kind: outcome.kind,
    label: outcomes[outcome.kind],
    agreed: outcome.agreedFen === undefined ? undefined : fen(outcome.agreedFen),
    note: outcome.note,
    at: new Date(outcome.at),
  };
  return withhold('DisputeOutcome', shown, given);
}
