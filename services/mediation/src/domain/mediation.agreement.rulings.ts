import { legalToday } from '@concord/casework/domain/legal-day';
import { fen, formatYuan } from '@concord/kit/domain/money';
import type { CommandOf } from './mediation.commands.js';
import type { BasisDenial, FactOf } from './mediation.facts.js';
import type { MediationCase, MediationIn } from './mediation.js';
import type { Stamp } from './mediation.parts.js';
import { owing, shareOf } from './mediation.payments.js';
import { draftedOf, standingUndertaking } from './mediation.readings.js';
import { refuse } from './mediation.refusals.js';
import { within } from './mediation.within.js';
import { written } from './mediation.written.js';

/**
 * The insurer's dated word on the proposal at hand.
 *
 * @throws Error when it undertakes to pay more than is proposed: two services then disagree about what a share is
 */
export function decideConsent(
  state: MediationCase,
  { proposal, undertaking, insurerFen, hospitalFen, expiresAt }: CommandOf<'recordConsent'>,
  stamp: Stamp,
): FactOf<'ConsentRecorded'> {
  const { proposal: current } = within(state, 'PROPOSED', 'DRAFTING');
  if (proposal !== current.id) throw refuse('OTHER_PROPOSAL');
  if (insurerFen > current.totalFen) throw new Error('An undertaking is of no more than the proposed total');
  return { type: 'ConsentRecorded', undertaking, insurerFen, hospitalFen, expiresAt, ...stamp };
}

/** An end concerns the undertaking that stands, or the proposal where none was ever given. */
export function decideConsentEnd(
  state: MediationCase,
  { proposal, undertaking, reason }: CommandOf<'recordConsentEnd'>,
  stamp: Stamp,
): FactOf<'ConsentEnded'> {
  const { proposal: current } = within(state, 'PROPOSED', 'DRAFTING', 'SIGNING');
  if (proposal !== current.id || standingUndertaking(state)?.id !== undertaking) throw refuse('OTHER_PROPOSAL');
  return { type: 'ConsentEnded', undertaking, reason, ...stamp };
}

/** The seal waits for the insurer where it is to pay; otherwise the agreement takes effect with it (701 art. 39). */
export function decideSeal(
  state: MediationCase,
  { hash }: CommandOf<'requestSeal'>,
  stamp: Stamp,
): FactOf<'SealRequested' | 'AgreementTookEffect'> {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError('hash: SHA-256 in hexadecimal');
  if (standingUndertaking(state)) return { type: 'SealRequested', hash, ...stamp };
  return { type: 'AgreementTookEffect', hash, sealedBy: stamp.by, sealedAt: stamp.at, ...stamp };
}

export function decideSealConfirmed(
  state: MediationCase,
  command: CommandOf<'confirmSeal'>,
  stamp: Stamp,
): FactOf<'AgreementTookEffect'> {
  const { hash, by: sealedBy, at: sealedAt } = sealingOf(state, command).sealRequest;
  return { type: 'AgreementTookEffect', hash, sealedBy, sealedAt, ...stamp };
}

export function decideSealDenied(
  state: MediationCase,
  command: CommandOf<'denySeal'>,
  stamp: Stamp,
): FactOf<'SealDenied'> {
  sealingOf(state, command);
  return { type: 'SealDenied', reason: command.reason, ...stamp };
}

/** What the hospital pays it still owes, and has paid by today. */
export function decidePayment(
  state: MediationCase,
  { amountFen, paidOn, reference, now }: CommandOf<'recordPayment'>,
  stamp: Stamp,
): FactOf<'PaymentRecorded'> {
  const owed = owing(within(state, 'EFFECTIVE'), 'HOSPITAL');
  if (!Number.isSafeInteger(amountFen) || amountFen <= 0 || amountFen > owed)
    throw refuse('MORE_THAN_OWED', { path: ['amount'], values: { owed: formatYuan(fen(owed)) } });
  if (paidOn > legalToday(now)) throw refuse('PAID_IN_FUTURE', { path: ['paidOn'] });
  return { type: 'PaymentRecorded', amountFen, paidOn, reference: written(reference, 'reference'), ...stamp };
}

/** What the insurer says it paid is written down as told: money that moved is never left out. */
export function decideInsurerPayment(
  state: MediationCase,
  { agreement, amountFen, paidOn }: CommandOf<'recordInsurerPayment'>,
  stamp: Stamp,
): FactOf<'InsurerPaymentRecorded'> {
  const effective = within(state, 'EFFECTIVE');
  if (agreement !== undefined && agreement !== effective.agreement.id) throw refuse('OTHER_AGREEMENT');
  return { type: 'InsurerPaymentRecorded', amountFen, paidOn, ...stamp };
}

/** Whether the agreement the insurer is about to pay on is the one in force, word for word and to the fen. */
export function decideBasis(
  state: MediationCase,
  { approval, agreement, hash, insurerFen }: CommandOf<'confirmBasis'>,
  stamp: Stamp,
): FactOf<'BasisJudged'> {
  return { type: 'BasisJudged', approval, agreement, refusedFor: denial(state, agreement, hash, insurerFen), ...stamp };
}

function denial(state: MediationCase, agreement: string, hash: string, insurerFen: number): BasisDenial | undefined {
  if (state.status !== 'EFFECTIVE') return 'NOT_IN_FORCE';
  if (state.agreement.id !== agreement) return 'OTHER_AGREEMENT';
  if (state.seal.hash !== hash) return 'OTHER_CONTENT';
  return shareOf(state.agreement.instalments, 'INSURER') === insurerFen ? undefined : 'OTHER_AMOUNT';
}

function sealingOf(
  state: MediationCase,
  { undertaking, agreement }: { readonly undertaking: string; readonly agreement: string },
): MediationIn<'SEALING'> {
  if (standingUndertaking(state)?.id !== undertaking || draftedOf(state)?.agreement.id !== agreement)
    throw refuse('OTHER_AGREEMENT');
  return within(state, 'SEALING');
}
