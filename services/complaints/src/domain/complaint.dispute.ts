import type { DeadlineRuleId } from '@concord/rules/packs/rule-ids';
import type { ComplainantRelation } from './complaint.terms.js';

/** From diagnosis or treatment (701 art. 2), or from the premises (民法典 1198): then 701's mediation is not its road. */
export const disputeKinds = ['TREATMENT', 'PREMISES'] as const;
export type DisputeKind = (typeof disputeKinds)[number];

/** Where a dispute can come to its end. */
export type Forum = 'NEGOTIATION' | 'MEDIATION' | 'ADMIN' | 'COURT';

/** How a dispute ended, as the service that keeps disputes tells it. */
export type DisputeOutcome = 'MEDIATED' | 'NEGOTIATED' | 'ADMINISTRATIVE' | 'JUDGED' | 'WITHDRAWN';

/** Somebody who asks for compensation. */
export interface Claimant {
  readonly name: string;
  readonly relation: ComplainantRelation;
  readonly phone?: string;
}

/** The dispute (纠纷) a complaint became, as far as the complaint knows it; everything else is kept under its id elsewhere. */
export interface RaisedDispute {
  readonly id: string;
  readonly kind: DisputeKind;
  /** 分. */
  readonly claimedFen: number;
  readonly claimants: readonly Claimant[];
  /** A legal day, `YYYY-MM-DD`. */
  readonly occurredOn?: string;
  readonly death: boolean;
  readonly raisedBy: string;
  readonly raisedAt: string;
  /** Where the sides came to terms, or were told them. */
  readonly settledIn?: Forum;
  /** The receipt of the report of the outcome to the health department. */
  readonly settlementReport?: string;
}

/** A dispute that is over. */
export interface ConcludedDispute extends RaisedDispute {
  readonly outcome: DisputeOutcome;
  /** 分; not known where nothing was agreed. */
  readonly agreedFen?: number;
  readonly concludedAt: string;
}

const forums: Readonly<Record<DisputeOutcome, Forum | undefined>> = {
  MEDIATED: 'MEDIATION',
  NEGOTIATED: 'NEGOTIATION',
  ADMINISTRATIVE: 'ADMIN',
  JUDGED: 'COURT',
  WITHDRAWN: undefined,
};

/** Where a dispute ended that ended so; nowhere, when the claim was given up. */
export const forumOf = (outcome: DisputeOutcome): Forum | undefined => forums[outcome];

/**
 * By when the health department has to hear how a dispute from treatment ended (医疗事故处理条例 43, 44): settled between
 * the sides, or by a court. An agreement that a mediator helped them to is their own and is reported as one. What the
 * department itself mediated, and what was given up, is not reported.
 */
export function reportRuleOf(kind: DisputeKind, settledIn: Forum | undefined): DeadlineRuleId | undefined {
  if (kind !== 'TREATMENT') return undefined;
  switch (settledIn) {
    case 'NEGOTIATION':
    case 'MEDIATION':
      return 'settlement.report';
    case 'COURT':
      return 'judgment.report';
    default:
      return undefined;
  }
}
