import type { Disclosure } from './disclosure.js';
import type { NoticeItem } from './dispute.notice.js';
import type {
  ClaimantRelation,
  DisputeKind,
  DisputeOutcomeKind,
  ForumKind,
  ForumOutcome,
  LiabilityDegree,
  Ownership,
} from './dispute.terms.js';

/** Somebody who asks for compensation. */
export interface Claimant {
  readonly name: string;
  readonly relation: ClaimantRelation;
  readonly phone?: string;
}

/** What is known when a dispute begins. Instants are ISO in UTC, days legal days `YYYY-MM-DD`, money 分. */
export interface Opened {
  readonly id: string;
  readonly caseNo: string;
  readonly hospital: string;
  readonly complaintId?: string;
  readonly complaintNo?: string;
  readonly patientId?: string;
  readonly claimants: readonly Claimant[];
  readonly kind: DisputeKind;
  /** What is claimed now; `ClaimAmended` changes it. */
  readonly claimedFen: number;
  /** Ids of departments of the hospital. */
  readonly departments: readonly string[];
  readonly occurredOn?: string;
  readonly death: boolean;
  /** The law the dispute is under, `id@version`; a dispute keeps it. */
  readonly rulePack: string;
  /** The version of the working-day calendar its clocks are reckoned with. */
  readonly calendar: string;
  /** Left out where nobody said: then rules for public hospitals are held to. */
  readonly ownership?: Ownership;
  /** When compensation was first claimed: a claims-made policy looks at it. */
  readonly firstClaimedOn: string;
  readonly openedAt: string;
  readonly openedBy: string;
}

/** The written notice to the patient's side (701 art. 23), with everything it has to say. */
export interface Notice {
  readonly items: readonly NoticeItem[];
  readonly at: string;
  readonly by: string;
}

/** The hospital's notice to its insurer (保险法 21); `claim` is the id under which a claim begins there. */
export interface InsurerNotice {
  readonly organization: string;
  readonly claim: string;
  readonly disclosure: Disclosure;
  readonly notifiedAt: string;
  readonly by: string;
}

/** A mediation was applied for; whether it is accepted is the committee's to say. */
export interface Application {
  readonly mediation: string;
  readonly committee: string;
  readonly at: string;
}

/** Where the dispute is dealt with now. */
export type Forum =
  | { readonly kind: 'NEGOTIATION'; readonly since: string; readonly openedBy: string }
  | { readonly kind: 'MEDIATION'; readonly since: string; readonly mediation: string; readonly committee: string }
  | {
      readonly kind: 'ADMIN' | 'COURT';
      readonly since: string;
      readonly openedBy: string;
      readonly authority: string;
      /** The authority's own number of the case. */
      readonly reference: string;
    };

/** A forum that ended. `note` of a mediation is the ground of its end. */
export interface PastForum {
  readonly kind: ForumKind;
  readonly mediation?: string;
  readonly authority?: string;
  readonly reference?: string;
  readonly since: string;
  readonly until: string;
  readonly outcome: ForumOutcome;
  readonly note?: string;
}

/** The insurer's reviewed opinion, as it told it (宁波 27). */
export interface InsurerOpinion {
  readonly liability: Exclude<LiabilityDegree, 'WAIVED'>;
  readonly lossFen: number;
}

/** How many came to the table, of each side (701 art. 30: five at the most). */
export interface Representatives {
  readonly patient: number;
  readonly hospital: number;
}

/** What ends the quarrel, before everything of it is paid. */
export type Settlement =
  | {
      readonly way: 'NEGOTIATION';
      readonly totalFen: number;
      readonly representatives: Representatives;
      readonly payBy: string;
      readonly text: string;
      readonly at: string;
      readonly by: string;
    }
  | {
      readonly way: 'MEDIATION';
      readonly totalFen: number;
      readonly mediation: string;
      readonly agreement: string;
      readonly insurerFen: number;
      readonly hospitalFen: number;
      readonly at: string;
    };

/** How it ended; `agreedFen` where money was agreed or awarded. */
export interface Outcome {
  readonly kind: DisputeOutcomeKind;
  readonly agreedFen?: number;
  readonly note?: string;
  readonly at: string;
  readonly by: string;
}

/** What comes to be known and done while a dispute lasts, whatever its status. */
interface Course {
  readonly notice?: Notice;
  readonly insurer?: InsurerNotice;
  readonly uninsured?: { readonly by: string; readonly at: string };
  /** An application the committee has not decided on. */
  readonly application?: Application;
  /** Every committee that was ever concerned, the last one at the end; each keeps its sight of the dispute. */
  readonly committees: readonly string[];
  readonly forums: readonly PastForum[];
  readonly claimNo?: string;
  /** Where the insurer's claim stands, as it told it. */
  readonly claimStage?: string;
  readonly insurerOpinion?: InsurerOpinion;
}

type Open = Opened & Course;
type In<S extends string, Shape> = S extends string ? Shape & { readonly status: S } : never;

/** A dispute: in each status exactly the fields that make sense there. */
export type Dispute =
  | { readonly status: 'NEW' }
  | In<'OPEN', Open>
  | In<'IN_FORUM', Open & { readonly forum: Forum }>
  | In<'SETTLED', Open & { readonly settlement: Settlement }>
  | In<'CLOSED', Open & { readonly settlement?: Settlement; readonly outcome: Outcome }>;

export type DisputeStatus = Dispute['status'];

/** The dispute before anything was claimed. */
export const noDispute: Dispute = { status: 'NEW' };

/** A dispute that exists. */
export type OpenedDispute = Exclude<Dispute, { status: 'NEW' }>;

/** A dispute in one of the named statuses. */
export type DisputeIn<S extends DisputeStatus> = Extract<Dispute, { status: S }>;

/** The committee concerned now or last. */
export function committeeOf(dispute: OpenedDispute): string | undefined {
  return dispute.committees.at(-1);
}

/** The organizations that see the dispute: its owner, the hospital, first; each has a seat and is told what happens. */
export function organizationsOf({ hospital, insurer, committees }: OpenedDispute): readonly string[] {
  return [...new Set([hospital, ...(insurer ? [insurer.organization] : []), ...committees])];
}
