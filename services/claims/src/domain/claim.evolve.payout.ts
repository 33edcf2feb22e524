import { never } from '@concord/kit/domain/decider';
import type { ClaimFact, FactOf } from './claim.facts.js';
import type { Claim, FiledClaim } from './claim.js';
import { within } from './claim.within.js';

const ofPayout = [
  'BasisRecorded',
  'PayeeRecorded',
  'FirstApproved',
  'Approved',
  'ApprovalConfirmed',
  'ApprovalDenied',
  'ApprovalLapsed',
  'Paid',
  'PaymentFailed',
  'PerformanceRecorded',
  'Closed',
] as const satisfies readonly ClaimFact['type'][];
type PayoutFact = FactOf<(typeof ofPayout)[number]>;

/** Whether the fact lies between the agreement in force and the closing after payment. */
export function isOfPayout(fact: ClaimFact): fact is PayoutFact {
  return (ofPayout as readonly string[]).includes(fact.type);
}

/** The claim, its clocks turned already, after such a fact. */
export function evolvePayout(state: FiledClaim, fact: PayoutFact): Claim {
  const { by, at } = fact;
  switch (fact.type) {
    case 'BasisRecorded':
      return { ...within(state, 'CONSENTED'), status: 'APPROVAL', basis: fact.basis, approvals: {} };
    case 'PayeeRecorded': {
      const { type: _type, ...payee } = fact;
      // Who approved, approved a payment to somebody else.
      return { ...within(state, 'APPROVAL'), payee, approvals: {} };
    }
    case 'FirstApproved':
      return { ...within(state, 'APPROVAL'), approvals: { first: { by, at } } };
    case 'Approved': {
      const claim = within(state, 'APPROVAL');
      const { payee, approvals } = claim;
      if (!payee || !approvals.first) throw new Error('An approval cannot follow without payee and first approval');
      const both = { first: approvals.first, second: { by, at, id: fact.approval } };
      return { ...claim, status: 'APPROVING', payee, approvals: both };
    }
    case 'ApprovalConfirmed':
      return { ...within(state, 'APPROVING'), status: 'PAYABLE' };
    case 'ApprovalDenied':
    case 'ApprovalLapsed':
      return { ...within(state, 'APPROVING'), status: 'APPROVAL', approvals: {} };
    case 'PaymentFailed':
      return { ...within(state, 'PAYABLE'), failedPayment: { by, at, reason: fact.reason } };
    case 'Paid': {
      const { amountFen, paidOn, reference } = fact;
      return { ...within(state, 'PAYABLE'), status: 'PAID', payment: { amountFen, paidOn, reference, by, at } };
    }
    case 'PerformanceRecorded':
      return { ...within(state, 'PAID'), performedAt: at };
    case 'Closed':
      return { ...within(state, 'PAID'), status: 'CLOSED', closedAt: at };
    default:
      return never(fact);
  }
}
