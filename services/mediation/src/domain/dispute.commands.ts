import type { Actor } from '@concord/kit/domain/actor';
import type { DirectoryExtract } from './directory.js';
import type { Disclosure } from './disclosure.js';
import type { InsurerOpinion, Opened, Representatives } from './dispute.js';
import type { NoticeItem } from './dispute.notice.js';

interface Ordered {
  readonly actor: Actor;
  readonly now: Date;
}

/** Orders that name organizations, people or departments carry what the directory says about them. */
interface Naming {
  readonly directory: DirectoryExtract;
}

/** What is told when a dispute begins; who opened it and when is in the command. */
export type Opening = Omit<Opened, 'openedAt' | 'openedBy' | 'firstClaimedOn'> & {
  /** The day of the order when left out. */
  readonly firstClaimedOn?: string;
};

/** Orders to a dispute; each is named as its move. */
export type DisputeCommand = Ordered &
  (
    | ({ readonly type: 'open'; readonly opening: Opening } & Naming)
    | { readonly type: 'amendClaim'; readonly claimedFen: number; readonly reason: string }
    | { readonly type: 'issueNotice'; readonly items: readonly NoticeItem[] }
    | ({
        readonly type: 'notifyInsurer';
        readonly insurerId: string;
        /** The id the claim will have at the insurer. */
        readonly claim: string;
        readonly disclosure: Disclosure;
      } & Naming)
    | { readonly type: 'declareUninsured' }
    | { readonly type: 'openNegotiation' }
    | {
        readonly type: 'openOther';
        readonly kind: 'ADMIN' | 'COURT';
        readonly authority: string;
        readonly reference: string;
      }
    | { readonly type: 'closeForum'; readonly outcome: 'FAILED' | 'WITHDRAWN'; readonly note?: string }
    | {
        readonly type: 'settle';
        readonly totalFen: number;
        readonly representatives: Representatives;
        readonly payBy: string;
        readonly text: string;
      }
    | {
        readonly type: 'close';
        readonly outcome: 'NEGOTIATED' | 'ADMINISTRATIVE' | 'JUDGED' | 'WITHDRAWN';
        /** Of ADMINISTRATIVE and JUDGED: what was agreed or awarded, 0 where nothing was. */
        readonly agreedFen?: number;
        readonly note?: string;
      }
    // Below: done by the mediation case's own acts, in their transaction.
    | { readonly type: 'applyMediation'; readonly mediation: string; readonly committee: string }
    | { readonly type: 'dropApplication'; readonly mediation: string }
    | { readonly type: 'enterMediation'; readonly mediation: string; readonly committee: string }
    | { readonly type: 'leaveMediation'; readonly mediation: string; readonly ground: string }
    | {
        readonly type: 'settleByMediation';
        readonly mediation: string;
        readonly agreement: string;
        readonly totalFen: number;
        readonly insurerFen: number;
        readonly hospitalFen: number;
      }
    | { readonly type: 'performed'; readonly mediation: string }
    // Below: what the claims service told.
    | { readonly type: 'recordClaim'; readonly claim: string; readonly claimNo: string }
    | { readonly type: 'recordClaimStage'; readonly claim: string; readonly stage: string }
    | ({ readonly type: 'recordOpinion'; readonly claim: string } & InsurerOpinion)
  );

export type DisputeCommandOf<T extends DisputeCommand['type']> = Extract<DisputeCommand, { type: T }>;
