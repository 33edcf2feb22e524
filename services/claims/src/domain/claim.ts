import type { PolicyLine } from '@concord/rules/policy/cover';
import type * as part from './claim.parts.js';
import type { ClaimClocks } from './clocks.js';

/** What is known from the first minute on. Instants are ISO in UTC, days YYYY-MM-DD, money in 分. */
export interface Noticed {
  readonly id: string;
  /** The insurer, who owns the claim. */
  readonly organization: string;
  readonly hospital: string;
  readonly caseNo: string;
  readonly line: PolicyLine;
  /** Absent where the hospital called the hotline and keeps no dispute here. */
  readonly dispute?: string;
  readonly disputeNo?: string;
  readonly complaint?: string;
  readonly patient?: string;
  readonly claimedFen: number;
  readonly departments: readonly string[];
  readonly occurredOn?: string;
  /** The day the patient first asked for compensation. */
  readonly firstClaimedOn: string;
  /** The law of the place, as `id@version`; a case keeps its law. */
  readonly rulePack: string;
  /** The insurer's promises, as `id@version`: the standard ones until a policy is named, then those of the policy. */
  readonly contractPack: string;
  /** The version of the working-day calendar its clocks are reckoned with. */
  readonly calendar: string;
  /** 出险通知 (保险法 21). */
  readonly noticedAt: string;
  readonly clocks: ClaimClocks;
  /** What the mediation last asked the insurer's word on. */
  readonly proposal?: part.ClaimProposal;
}

type Acknowledged = Noticed & { readonly adjuster: string; readonly policy: string };
type Surveying = Acknowledged & { readonly survey: part.Survey };
type Surveyed = Surveying & { readonly cover?: part.CoverCheck; readonly refusal?: part.CoverRefusal };
type Refused = Surveying & { readonly cover: part.CoverCheck; readonly refusal: part.CoverRefusal };
type Covered = Surveying & {
  readonly cover: part.CoverCheck;
  readonly refusal?: part.CoverRefusal;
  /** Empty until the list is asked for. */
  readonly documents: readonly part.ClaimDocument[];
  readonly documentsRequestedAt?: string;
};
type Assessing = Covered & { readonly returned?: part.ReturnedAssessment };
type Reviewing = Covered & { readonly assessment: part.Assessment };
type Assessed = Covered & { readonly assessment: part.ReviewedAssessment };
type Consented = Assessed & { readonly proposal: part.ClaimProposal; readonly undertaking: part.Undertaking };
type Approval = Consented & {
  readonly basis: part.PayoutBasis;
  readonly payee?: part.Payee;
  readonly approvals: part.Approvals;
};
type Approving = Approval & { readonly payee: part.Payee; readonly approvals: Required<part.Approvals> };
type Payable = Approving & Partial<Pick<Pieces, 'failedPayment'>>;
type Paid = Payable & { readonly payment: part.Payment; readonly performedAt?: string };

/** Every piece a claim can come to have. */
interface Pieces {
  readonly adjuster: string;
  readonly policy: string;
  readonly survey: part.Survey;
  readonly cover: part.CoverCheck;
  readonly refusal: part.CoverRefusal;
  readonly documents: readonly part.ClaimDocument[];
  readonly documentsRequestedAt: string;
  readonly returned: part.ReturnedAssessment;
  readonly assessment: part.Assessment & Partial<part.ReviewedAssessment>;
  readonly undertaking: part.Undertaking;
  readonly basis: part.PayoutBasis;
  readonly payee: part.Payee;
  readonly approvals: part.Approvals;
  readonly failedPayment: part.Mark & { readonly reason: string };
  readonly payment: part.Payment;
  readonly performedAt: string;
  /** How a claim that paid nothing ended. */
  readonly unpaid: part.Mark & { readonly reason: string };
  readonly closedAt: string;
}

/** A claim with its pieces, each absent where it makes no sense: for those who show claims of any status. */
export type ClaimPieces = Noticed & Partial<Pieces>;

/** Distributes a shape over statuses, so that each status is a member of the union by itself. */
type In<S extends string, Shape> = S extends string ? Shape & { readonly status: S } : never;

/** A claim (理赔案): in each status exactly the fields that make sense there. */
export type Claim =
  | { readonly status: 'NEW' }
  | In<'NOTICED', Noticed>
  | In<'ACKNOWLEDGED', Acknowledged>
  | In<'SURVEYING', Surveying>
  | In<'COVERAGE_CHECK', Surveyed>
  | In<'REFUSED', Refused>
  | In<'DOCUMENTS', Covered>
  | In<'ASSESSING', Assessing>
  | In<'REVIEWING', Reviewing>
  | In<'ASSESSED', Assessed>
  | In<'CONSENTED', Consented>
  | In<'APPROVAL', Approval>
  | In<'APPROVING', Approving>
  | In<'PAYABLE', Payable>
  | In<'PAID', Paid>
  // Closed after payment, or without one with whatever it had come to.
  | In<'CLOSED', Paid & Pick<Pieces, 'closedAt'>>
  | In<'CLOSED', ClaimPieces & Pick<Pieces, 'unpaid' | 'closedAt'>>;

export type ClaimStatus = Claim['status'];

/** The claim before anything was told. */
export const noClaim: Claim = { status: 'NEW' };

/** A claim that exists. */
export type FiledClaim = Exclude<Claim, { status: 'NEW' }>;

/** A claim in one of the named statuses. */
export type ClaimIn<S extends ClaimStatus> = Extract<Claim, { status: S }>;

/** The claim with its pieces, whatever its status. */
export function piecesOf(claim: FiledClaim): ClaimPieces & { readonly status: FiledClaim['status'] } {
  return claim;
}
