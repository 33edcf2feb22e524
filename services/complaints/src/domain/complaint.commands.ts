import type { Actor } from '@concord/kit/domain/actor';
import type { DirectoryExtract } from './complaint.directory.js';
import type { Claimant, DisputeKind, DisputeOutcome, Forum } from './complaint.dispute.js';
import type { Filed } from './complaint.js';
import type { CategoryCode, Severity } from './complaint.terms.js';

interface Ordered {
  readonly actor: Actor;
  readonly now: Date;
}

/** Orders that name people or departments carry what the directory says about them. */
interface Naming {
  readonly directory: DirectoryExtract;
}

/** What is told at registration; who receives it, and for which hospital, is in the command. */
export type Registration = Omit<Filed, 'organization' | 'firstReceiver' | 'clocks'>;

/** Orders to a complaint; each is named as its move. */
export type ComplaintCommand = Ordered &
  (
    | ({ readonly type: 'register'; readonly registration: Registration } & Naming)
    | ({
        readonly type: 'triage';
        readonly category?: CategoryCode;
        readonly severity?: Severity;
        readonly reason?: string;
        readonly departments?: readonly string[];
      } & Naming)
    | ({
        readonly type: 'assign';
        readonly handler: string;
        readonly supervisor?: string;
        readonly attendingPhysician?: string;
      } & Naming)
    | { readonly type: 'recordFiling'; readonly reference: string }
    | { readonly type: 'recordStatutoryReport'; readonly reference: string }
    | { readonly type: 'proposeOpinion'; readonly text: string; readonly compensation?: number }
    | { readonly type: 'returnOpinion'; readonly reason: string }
    | { readonly type: 'approveOpinion' }
    | { readonly type: 'accept'; readonly note?: string }
    | { readonly type: 'lapse' }
    | ({
        readonly type: 'followUp';
        readonly satisfaction: number;
        readonly note?: string;
        readonly faultFound: boolean;
        readonly department?: string;
        readonly measure?: string;
      } & Naming)
    | {
        readonly type: 'raiseDispute';
        /** The id the dispute will have, wherever it is kept. */
        readonly dispute: string;
        readonly kind: DisputeKind;
        readonly claimedFen: number;
        /** Nobody: then the complainant, where their name is known. */
        readonly claimants: readonly Claimant[];
        readonly occurredOn?: string;
        readonly death: boolean;
      }
    | { readonly type: 'settleDispute'; readonly forum: Forum; readonly settledAt: string }
    | {
        readonly type: 'concludeDispute';
        readonly outcome: DisputeOutcome;
        readonly agreedFen?: number;
        readonly concludedAt: string;
      }
    | { readonly type: 'recordSettlementReport'; readonly reference: string }
    | ({
        readonly type: 'planRectification';
        readonly department?: string;
        readonly measure?: string;
        readonly noneBecause?: string;
      } & Naming)
    | { readonly type: 'verifyRectification'; readonly note?: string }
    | { readonly type: 'report'; readonly text: string }
    | { readonly type: 'approveReport' }
    | { readonly type: 'decideResponsibility'; readonly text: string }
    | { readonly type: 'archive'; readonly analysisTag: string }
  );

export type CommandOf<T extends ComplaintCommand['type']> = Extract<ComplaintCommand, { type: T }>;
