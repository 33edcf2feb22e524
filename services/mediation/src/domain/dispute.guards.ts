import type { Guard } from '@concord/kit/domain/moves';
import { fen, formatYuan } from '@concord/kit/domain/money';
import type { ThresholdId } from '@concord/rules/packs/rule-ids';
import { paysNothing } from './claim-stages.js';
import { committeeOf, type Dispute } from './dispute.js';
import type { DisputeRefusal } from './dispute.refusals.js';
import { exceededThreshold, ruleOfThreshold } from './dispute.thresholds.js';

type DisputeGuard = Guard<Dispute, DisputeRefusal>;

/** The hospital of the dispute, no other organization. */
export const ofHospital: DisputeGuard = {
  refusal: 'NOT_OF_THE_CASE',
  conceals: true,
  holds: ({ state, actor }) => state.status === 'NEW' || actor.organization === state.hospital,
};

/** The hospital, or the committee concerned now. */
export const ofHospitalOrCommittee: DisputeGuard = {
  refusal: 'NOT_OF_THE_CASE',
  conceals: true,
  holds: ({ state, actor }) =>
    state.status === 'NEW' || [state.hospital, committeeOf(state)].includes(actor.organization),
};

/** 701 art. 31 and 40: what a court, the health authority or a committee has, nobody else takes up. */
export const noActiveForum: DisputeGuard = {
  refusal: 'FORUM_ACTIVE',
  holds: ({ state }) => state.status !== 'IN_FORUM',
};

/** One may still negotiate while applying for mediation; not while an authority has the dispute. */
export const atMostNegotiating: DisputeGuard = {
  refusal: 'FORUM_ACTIVE',
  holds: ({ state }) => state.status !== 'IN_FORUM' || state.forum.kind === 'NEGOTIATION',
};

/** Ended by those who opened it: a mediation is not. */
export const ownForum: DisputeGuard = {
  refusal: 'FORUM_NOT_YOURS',
  conceals: true,
  holds: ({ state }) => state.status === 'IN_FORUM' && state.forum.kind !== 'MEDIATION',
};

export const negotiating: DisputeGuard = {
  refusal: 'NOT_NEGOTIATING',
  conceals: true,
  holds: ({ state }) => state.status === 'IN_FORUM' && state.forum.kind === 'NEGOTIATION',
};

/** 701 art. 2: its notice, its mediation and its administrative mediation are for disputes from treatment. */
export const fromTreatment: DisputeGuard = {
  refusal: 'NOT_OF_701',
  holds: ({ state }) => state.status === 'NEW' || state.kind === 'TREATMENT',
};

/** As `fromTreatment`, where the move is not even offered. */
export const onlyFromTreatment: DisputeGuard = { ...fromTreatment, conceals: true };

export const noticeOpen: DisputeGuard = {
  refusal: 'ALREADY_DONE',
  conceals: true,
  holds: ({ state }) => state.status === 'NEW' || state.notice === undefined,
};

/** 701 art. 23: nobody negotiates who was not told what else they could do. */
export const noticeIssued: DisputeGuard = {
  refusal: 'NOTICE_NOT_ISSUED',
  holds: ({ state }) => state.status === 'NEW' || state.kind !== 'TREATMENT' || state.notice !== undefined,
};

export const insurerOpen: DisputeGuard = {
  refusal: 'ALREADY_DONE',
  conceals: true,
  holds: ({ state }) => state.status === 'NEW' || state.insurer === undefined,
};

export const insuranceUnsaid: DisputeGuard = {
  refusal: 'ALREADY_DONE',
  conceals: true,
  holds: ({ state }) => state.status === 'NEW' || (state.insurer === undefined && state.uninsured === undefined),
};

/** Above the place's ceiling a hospital does not settle alone. */
export const belowPrivateCeiling: DisputeGuard = overThreshold(
  'PRIVATE_SETTLEMENT_BARRED',
  'settlement.private-ceiling',
  () => false,
);

/** Above the place's boundary the insurer is told before one negotiates; who has none says so. */
export const insurerTold: DisputeGuard = overThreshold(
  'INSURER_NOT_TOLD',
  'insurer.joins-negotiation',
  (state) => state.insurer !== undefined || state.uninsured !== undefined,
);

/** Money of an insurer that is concerned needs its consent, unless it pays nothing: its claim was refused or closed. */
export const insurerNotConcerned: DisputeGuard = {
  refusal: 'INSURER_CONSENT_NEEDED',
  holds: ({ state }) => state.status === 'NEW' || !state.insurer || paysNothing(state.claimStage),
};

export const noPendingApplication: DisputeGuard = {
  refusal: 'APPLICATION_PENDING',
  holds: ({ state }) => state.status === 'NEW' || state.application === undefined,
};

/** What was mediated is closed by its performance. */
export const notMediated: DisputeGuard = {
  refusal: 'CLOSED_WHEN_PAID',
  holds: ({ state }) => state.status !== 'SETTLED' || state.settlement.way !== 'MEDIATION',
};

/** Who negotiates, and a committee's mediation, end that before the dispute is closed. */
export const nothingUnderWay: DisputeGuard = {
  refusal: 'FORUM_ACTIVE',
  holds: ({ state }) => state.status !== 'IN_FORUM' || ['ADMIN', 'COURT'].includes(state.forum.kind),
};

/** Holds below the threshold, and above it where `satisfied`. The refusal cites the pinned pack's own article. */
function overThreshold(
  refusal: 'PRIVATE_SETTLEMENT_BARRED' | 'INSURER_NOT_TOLD',
  id: ThresholdId,
  satisfied: (state: Exclude<Dispute, { status: 'NEW' }>) => boolean,
): DisputeGuard {
  const broken = (state: Dispute) =>
    state.status === 'NEW' || satisfied(state) ? undefined : exceededThreshold(state, id);
  return {
    refusal,
    detail: ({ state }) => {
      const over = broken(state);
      return over ? { rule: ruleOfThreshold(over), values: { limit: formatYuan(fen(over.amountFen)) } } : {};
    },
    holds: ({ state }) => broken(state) === undefined,
  };
}
