import { legalToday } from '@concord/casework/domain/legal-day';
import { fen, formatYuan } from '@concord/kit/domain/money';
import type { DisputeExtract } from './dispute.extract.js';
import type { CommandOf } from './mediation.commands.js';
import type { FactOf } from './mediation.facts.js';
import type { MediationCase, Proposed } from './mediation.js';
import type { AgreementTerms, Instalment, Stamp } from './mediation.parts.js';
import { shareOf } from './mediation.payments.js';
import { standingUndertaking } from './mediation.readings.js';
import { refuse } from './mediation.refusals.js';
import { within } from './mediation.within.js';
import { written } from './mediation.written.js';

/** What an agreement has to say (调解法 29), and money that adds up. */
export function decideDraft(
  state: MediationCase,
  { agreement, terms, dispute, now }: CommandOf<'draft'>,
  stamp: Stamp,
): FactOf<'Drafted'> {
  const proposed = within(state, 'DRAFTING');
  const content = (field: 'mainFacts' | 'disputedPoints' | 'responsibility' | 'manner') =>
    written(terms[field], field, 'CONTENT_MISSING');
  const said = {
    mainFacts: content('mainFacts'),
    disputedPoints: content('disputedPoints'),
    responsibility: content('responsibility'),
    manner: content('manner'),
  };
  checkPayee(terms, dispute);
  checkInstalments(terms.instalments, legalToday(now));
  checkShares(terms.instalments, proposed);
  const { payee, heirs, instalments } = terms;
  const claimants = dispute.claimants.map(({ name, relation }) => ({ name, relation }));
  return { type: 'Drafted', agreement, claimants, terms: { ...said, payee, heirs, instalments }, ...stamp };
}

/** After a death the money belongs to all heirs together, each of whom has said in writing who receives it. */
function checkPayee({ payee, heirs }: AgreementTerms, { death }: DisputeExtract): void {
  if (death && payee !== 'HEIRS') throw refuse('HEIRS_NEEDED', { path: ['payee'] });
  if (payee === 'HEIRS' && !heirs.some(({ name }) => name.trim())) throw refuse('HEIRS_NEEDED', { path: ['heirs'] });
  if (!heirs.every(({ name, relation, authority }) => name.trim() && relation.trim() && authority.trim()))
    throw refuse('AUTHORITY_NEEDED', { path: ['heirs'] });
}

function checkInstalments(instalments: readonly Instalment[], today: string): void {
  for (const [index, { amountFen, dueOn }] of instalments.entries()) {
    const at = ['instalments', String(index)];
    if (!Number.isSafeInteger(amountFen) || amountFen <= 0)
      throw refuse('INSTALMENT_EMPTY', { path: [...at, 'amount'] });
    if (dueOn < today) throw refuse('DUE_IN_PAST', { path: [...at, 'dueOn'] });
  }
}

/** All instalments make the total; the insurer's make what it undertook to pay, the hospital's the rest. */
function checkShares(instalments: readonly Instalment[], state: Proposed & MediationCase): void {
  const insurerFen = standingUndertaking(state)?.insurerFen ?? 0;
  const { totalFen } = state.proposal;
  const [insurer, hospital] = [shareOf(instalments, 'INSURER'), shareOf(instalments, 'HOSPITAL')];
  const differs = (code: 'TOTAL_DIFFERS' | 'INSURER_SHARE_DIFFERS' | 'HOSPITAL_SHARE_DIFFERS', expected: number) =>
    refuse(code, { path: ['instalments'], values: { expected: formatYuan(fen(expected)) } });
  if (insurer !== insurerFen) throw differs('INSURER_SHARE_DIFFERS', insurerFen);
  if (insurer + hospital !== totalFen && insurerFen === 0) throw differs('TOTAL_DIFFERS', totalFen);
  if (hospital !== totalFen - insurerFen) throw differs('HOSPITAL_SHARE_DIFFERS', totalFen - insurerFen);
}
