import type { Claimant, DisputeKind, DisputeOutcome, Forum } from './complaint.dispute.js';
import type { Filed, Opinion } from './complaint.js';
import type { CategoryCode, Severity, SeverityReason } from './complaint.terms.js';

/** Who and when, of every fact. */
export interface By {
  /** Who did it: the id of a person of staff, or of the timer. */
  readonly by: string;
  /** When, ISO in UTC. */
  readonly at: string;
}

/** Everything that can have happened to a complaint, in the past tense. */
export type ComplaintFact =
  | ({ readonly type: 'Registered' } & Omit<Filed, 'clocks'> & By)
  | ({
      readonly type: 'Triaged';
      readonly category: CategoryCode;
      readonly severity: Severity;
      readonly severityReasons: readonly SeverityReason[];
      readonly severityNote?: string;
      readonly departments: readonly string[];
    } & By)
  | ({
      readonly type: 'Assigned';
      readonly handler: string;
      readonly supervisor?: string;
      readonly attendingPhysician?: string;
      /** Death or serious harm: a report to the health authority is due within hours. */
      readonly statutoryReportDue: boolean;
    } & By)
  | ({ readonly type: 'FilingRecorded'; readonly reference: string } & By)
  | ({ readonly type: 'StatutoryReportSent'; readonly reference: string } & By)
  | ({ readonly type: 'OpinionProposed' } & Pick<Opinion, 'text' | 'compensation'> & By)
  | ({ readonly type: 'OpinionReturned'; readonly reason: string } & By)
  | ({ readonly type: 'OpinionApproved' } & By)
  | ({ readonly type: 'AnswerAccepted'; readonly note?: string } & By)
  | ({ readonly type: 'AnswerLapsed' } & By)
  | ({
      readonly type: 'FollowUpDone';
      readonly satisfaction: number;
      readonly note?: string;
      readonly fault?: { readonly department: string; readonly measure: string };
    } & By)
  | ({
      readonly type: 'DisputeRaised';
      readonly dispute: string;
      readonly kind: DisputeKind;
      readonly claimedFen: number;
      readonly claimants: readonly Claimant[];
      readonly occurredOn?: string;
      readonly death: boolean;
    } & By)
  | ({ readonly type: 'DisputeSettled'; readonly forum: Forum; readonly settledAt: string } & By)
  | ({
      readonly type: 'DisputeConcluded';
      readonly outcome: DisputeOutcome;
      readonly agreedFen?: number;
      readonly concludedAt: string;
    } & By)
  | ({ readonly type: 'SettlementReportSent'; readonly reference: string } & By)
  | ({
      readonly type: 'RectificationPlanned';
      readonly plan?: { readonly department: string; readonly measure: string };
      /** Why there is nothing to put right; there is then no plan. */
      readonly noneBecause?: string;
    } & By)
  | ({ readonly type: 'RectificationVerified'; readonly note?: string } & By)
  | ({ readonly type: 'ReportFiled'; readonly text: string } & By)
  | ({ readonly type: 'ReportApproved' } & By)
  | ({ readonly type: 'ResponsibilityDecided'; readonly text: string } & By)
  | ({ readonly type: 'Archived'; readonly analysisTag: string } & By);

export type FactOf<T extends ComplaintFact['type']> = Extract<ComplaintFact, { type: T }>;
