import type { Text } from '@concord/kit/domain/text';
import type { CoverCondition } from '@concord/rules/policy/cover';
import type { LiabilityDegree, PayeeKind, ProposedDegree } from './claim.terms.js';

// The pieces of a claim. Instants are ISO in UTC, days YYYY-MM-DD, money in 分.

/** A person of staff and when. */
export interface Mark {
  readonly by: string;
  readonly at: string;
}

/** The survey of the place (查勘): by somebody sent there, or from the desk with a reason. */
export interface Survey {
  readonly surveyor?: string;
  readonly desk?: Mark & { readonly reason: string };
  readonly arrival?: Mark & { readonly place: string };
  readonly report?: Mark & { readonly text: string };
}

/** The examination of cover, condition by condition. */
export interface CoverCheck extends Mark {
  readonly conditions: readonly CoverCondition[];
}

/** Why the claim is not covered (拒赔), and what became of that answer. */
export interface CoverRefusal extends Mark {
  readonly condition: string;
  readonly clause: Text;
  readonly text: string;
  readonly notice?: Mark & { readonly sentOn: string; readonly reference: string };
  readonly contest?: Mark & { readonly text: string };
}

export type DocumentState = 'REQUESTED' | 'SUBMITTED' | 'ACCEPTED' | 'REJECTED';

/** One document of the list that was asked for (补正材料). */
export interface ClaimDocument {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly state: DocumentState;
  /** Where the document is. */
  readonly reference?: string;
  /** The insurer's own people had it from elsewhere. */
  readonly own?: true;
  /** Why it was rejected. */
  readonly reason?: string;
}

/** The adjuster's finding on liability and loss (定损意见). */
export interface Assessment {
  readonly liability: LiabilityDegree;
  readonly lossFen: number;
  readonly mentalFen: number;
  readonly text: string;
  readonly assessedBy: string;
  readonly assessedAt: string;
}

/** The finding after a second person reviewed it (核赔). */
export interface ReviewedAssessment extends Assessment {
  readonly reviewedBy: string;
  readonly reviewedAt: string;
}

/** A finding that came back for completion, with what was missing. */
export interface ReturnedAssessment extends Mark {
  readonly reason: string;
  readonly assessment: Assessment;
}

/** A proposal of the mediation that waits for the insurer's word, or had it. */
export interface ClaimProposal {
  readonly id: string;
  readonly mediation: string;
  readonly committee: string;
  /** Goes to the patient's side; legal costs come on top. */
  readonly totalFen: number;
  readonly mentalFen: number;
  readonly legalFen: number;
  readonly liability: ProposedDegree;
  readonly askedAt: string;
  readonly state: 'ASKED' | 'CONSENTED' | 'DECLINED' | 'WITHDRAWN';
  /** Why it was declined. */
  readonly reason?: string;
}

/** One step of the reckoning that was consented to; kept as it was reckoned. */
export interface KeptStep {
  readonly id: string;
  readonly sentence: Text;
  readonly clause: Text;
  readonly beforeFen: number;
  readonly afterFen: number;
}

/** The insurer's dated word to pay a share of a proposal (赔付承诺); the sum is reserved on the ledger under its id. */
export interface Undertaking {
  readonly id: string;
  readonly proposal: string;
  /** `compensationFen` and `legalFen` together. */
  readonly insurerFen: number;
  /** Of the total that goes to the patient's side: the insurer's share in an agreement. */
  readonly compensationFen: number;
  readonly legalFen: number;
  readonly hospitalFen: number;
  readonly steps: readonly KeptStep[];
  readonly consentedBy: string;
  readonly consentedAt: string;
  readonly expiresAt: string;
  readonly state: 'GIVEN' | 'CALLED';
  /** The agreement that was sealed on the strength of it. */
  readonly agreement?: string;
}

/** The sealed agreement a payment rests on. */
export interface PayoutBasis {
  readonly mediation: string;
  readonly agreement: string;
  readonly undertaking: string;
  readonly hash: string;
  readonly totalFen: number;
  readonly insurerFen: number;
  readonly hospitalFen: number;
  readonly payee: 'PATIENT' | 'HEIRS';
  readonly effectiveAt: string;
}

/** Who is paid (收款人). */
export interface Payee extends Mark {
  readonly name: string;
  readonly account: string;
  readonly kind: Exclude<PayeeKind, 'HOSPITAL'>;
  /** Where the heirs' signed authorization is. */
  readonly authorization?: string;
  /** The account was checked to be theirs. */
  readonly verified: boolean;
}

/** The two approvals of a payout, by different people. */
export interface Approvals {
  readonly first?: Mark;
  readonly second?: Mark & { readonly id: string };
}

/** The payment (赔款). */
export interface Payment extends Mark {
  readonly amountFen: number;
  readonly paidOn: string;
  readonly reference: string;
}
