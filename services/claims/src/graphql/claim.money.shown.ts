import type { Fen } from '@concord/kit/domain/money';
import type { ClaimPieces } from '../domain/claim.js';
import type { ClaimType } from './claim.type.js';
import { stub } from './foreign.stub.js';

type Money = Pick<ClaimType, 'proposal' | 'payout' | 'basis' | 'payee' | 'approvals' | 'payment'>;

/** Who looks: the insurer itself, or one of the two houses that the policy binds. */
interface Viewer {
  readonly own: boolean;
  readonly both: boolean;
}

/** The part of a claim from the proposal to the payment. */
export function shownMoney(claim: ClaimPieces, { own, both }: Viewer): Money {
  const { payee, approvals, payment } = claim;
  return {
    proposal: shownProposal(claim),
    payout: shownPayout(claim, both),
    basis: shownBasis(claim),
    payee: payee && { name: payee.name, account: payee.account, kind: payee.kind, verified: payee.verified },
    approvals: own && approvals ? shownApprovals(approvals) : [],
    payment: payment && {
      amount: payment.amountFen as Fen,
      paidOn: payment.paidOn,
      reference: payment.reference,
    },
  };
}

function shownProposal({ proposal }: ClaimPieces): Money['proposal'] {
  return (
    proposal && {
      id: proposal.id,
      total: proposal.totalFen as Fen,
      mental: proposal.mentalFen as Fen,
      legal: proposal.legalFen as Fen,
      liability: proposal.liability,
      askedAt: new Date(proposal.askedAt),
      state: proposal.state,
    }
  );
}

/** Who bears what is for every party; by which terms of the policy, for its two. */
function shownPayout({ undertaking }: ClaimPieces, both: boolean): Money['payout'] {
  return (
    undertaking && {
      insurerShare: undertaking.insurerFen as Fen,
      hospitalShare: undertaking.hospitalFen as Fen,
      steps: both
        ? undertaking.steps.map(({ id, sentence, clause, beforeFen, afterFen }) => ({
            ...{ id, sentence, clause },
            before: beforeFen as Fen,
            after: afterFen as Fen,
          }))
        : [],
      expiresAt: new Date(undertaking.expiresAt),
    }
  );
}

function shownBasis({ basis }: ClaimPieces): Money['basis'] {
  return (
    basis && {
      agreement: basis.agreement,
      total: basis.totalFen as Fen,
      insurerShare: basis.insurerFen as Fen,
      hospitalShare: basis.hospitalFen as Fen,
      payee: basis.payee,
      effectiveAt: new Date(basis.effectiveAt),
      hash: basis.hash,
    }
  );
}

function shownApprovals({ first, second }: NonNullable<ClaimPieces['approvals']>): Money['approvals'] {
  return [
    ...(first ? [{ step: 'FIRST', by: stub(first.by), at: new Date(first.at) }] : []),
    ...(second ? [{ step: 'SECOND', by: stub(second.by), at: new Date(second.at) }] : []),
  ];
}
