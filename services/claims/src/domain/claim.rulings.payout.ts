import { legalToday } from '@concord/casework/domain/legal-day';
import { legalDate } from '@concord/rules/calendar/legal-time';
import type { CommandOf } from './claim.commands.js';
import type { By, FactOf } from './claim.facts.js';
import type { Claim, ClaimIn } from './claim.js';
import { refuse } from './claim.refusals.js';
import { reservationOf } from './ledger.js';

/** The agreement in force is one that was sealed on the undertaking of this claim. */
export function decideBasis(state: Claim, { basis }: CommandOf<'recordBasis'>, stamp: By): FactOf<'BasisRecorded'> {
  const { undertaking } = state as ClaimIn<'CONSENTED'>;
  if (basis.undertaking !== undertaking.id) throw refuse('BASIS_OF_OTHER_UNDERTAKING');
  if (undertaking.state !== 'CALLED') throw refuse('UNDERTAKING_NOT_STANDING');
  return { type: 'BasisRecorded', basis, ...stamp };
}

/** 保险法 65: the money goes to the third party, never to the insured before the third party has it. */
export function decidePayee(state: Claim, command: CommandOf<'recordPayee'>, stamp: By): FactOf<'PayeeRecorded'> {
  const { name, account, kind, verified } = command;
  const authorization = command.authorization?.trim() || undefined;
  if (kind === 'HOSPITAL') throw refuse('INSURED_NOT_PAID_FIRST', { path: ['kind'] });
  if (kind !== (state as ClaimIn<'APPROVAL'>).basis.payee) throw refuse('PAYEE_NOT_OF_AGREEMENT', { path: ['kind'] });
  if (kind === 'HEIRS' && !authorization) throw refuse('HEIRS_AUTHORIZATION_NEEDED', { path: ['authorisation'] });
  return { type: 'PayeeRecorded', name, account, kind, authorization, verified, ...stamp };
}

/** The second approval: what is paid was called on the ledger and is not more than stands there. */
export function decideApproval(
  state: Claim,
  { approval, ledger }: CommandOf<'approve'>,
  stamp: By,
): FactOf<'Approved'> {
  const { basis } = state as ClaimIn<'APPROVAL'>;
  const reserved = reservationOf(ledger, basis.undertaking);
  if (reserved?.state !== 'CALLED' || basis.insurerFen > reserved.fen) throw refuse('MORE_THAN_RESERVED');
  return { type: 'Approved', approval, ...stamp };
}

/** An answer counts only for the approval it was asked for. */
export function checkApproval(state: Claim, approval: string): void {
  if ((state as ClaimIn<'APPROVING'>).approvals.second.id !== approval) throw refuse('APPROVAL_SUPERSEDED');
}

/** What the agreement says is paid, on a day between the agreement and today. */
export function decidePayment(state: Claim, { paidOn, reference, now }: CommandOf<'pay'>, stamp: By): FactOf<'Paid'> {
  const { basis } = state as ClaimIn<'PAYABLE'>;
  if (paidOn > legalToday(now)) throw refuse('PAID_IN_FUTURE', { path: ['paidOn'] });
  if (paidOn < legalDate(Date.parse(basis.effectiveAt))) throw refuse('PAID_BEFORE_AGREEMENT', { path: ['paidOn'] });
  return {
    type: 'Paid',
    undertaking: basis.undertaking,
    amountFen: basis.insurerFen,
    paidOn,
    reference,
    ...stamp,
  };
}
