import type { Disclosure } from './disclosure.js';
import type { InsurerOpinion, Opened, Representatives } from './dispute.js';
import type { NoticeItem } from './dispute.notice.js';

/** Who and when, of every fact. */
export interface By {
  /** Who did it: the id of a person of staff, of a service or of the timer. */
  readonly by: string;
  /** When, ISO in UTC. */
  readonly at: string;
}

/** Everything that can have happened to a dispute, in the past tense. */
export type DisputeFact =
  | ({
      readonly type: 'Opened';
      /** Where a committee opened it. */
      readonly committee?: string;
    } & Opened &
      By)
  | ({
      readonly type: 'ClaimAmended';
      readonly claimedFen: number;
      readonly formerlyFen: number;
      readonly reason: string;
    } & By)
  | ({ readonly type: 'NoticeIssued'; readonly items: readonly NoticeItem[] } & By)
  | ({
      readonly type: 'InsurerNotified';
      readonly insurer: string;
      readonly claim: string;
      readonly disclosure: Disclosure;
    } & By)
  | ({ readonly type: 'UninsuredDeclared' } & By)
  | ({ readonly type: 'NegotiationOpened' } & By)
  | ({
      readonly type: 'OtherForumOpened';
      readonly kind: 'ADMIN' | 'COURT';
      readonly authority: string;
      readonly reference: string;
    } & By)
  | ({ readonly type: 'ForumClosed'; readonly outcome: 'FAILED' | 'WITHDRAWN'; readonly note?: string } & By)
  | ({
      readonly type: 'Settled';
      readonly totalFen: number;
      readonly representatives: Representatives;
      readonly payBy: string;
      readonly text: string;
    } & By)
  | ({
      readonly type: 'Closed';
      readonly outcome: 'NEGOTIATED' | 'ADMINISTRATIVE' | 'JUDGED' | 'WITHDRAWN';
      readonly agreedFen?: number;
      readonly note?: string;
    } & By)
  | ({ readonly type: 'MediationApplied'; readonly mediation: string; readonly committee: string } & By)
  | ({ readonly type: 'ApplicationDropped'; readonly mediation: string } & By)
  | ({ readonly type: 'MediationEntered'; readonly mediation: string; readonly committee: string } & By)
  | ({ readonly type: 'MediationLeft'; readonly mediation: string; readonly ground: string } & By)
  | ({
      readonly type: 'SettledByMediation';
      readonly mediation: string;
      readonly agreement: string;
      readonly totalFen: number;
      readonly insurerFen: number;
      readonly hospitalFen: number;
    } & By)
  | ({ readonly type: 'Performed'; readonly mediation: string } & By)
  | ({ readonly type: 'ClaimRecorded'; readonly claimNo: string } & By)
  | ({ readonly type: 'ClaimStageRecorded'; readonly stage: string } & By)
  | ({ readonly type: 'OpinionRecorded' } & InsurerOpinion & By);

export type DisputeFactOf<T extends DisputeFact['type']> = Extract<DisputeFact, { type: T }>;
