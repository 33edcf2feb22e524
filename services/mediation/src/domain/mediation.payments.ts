import type { Sealed } from './mediation.js';
import type { Instalment } from './mediation.parts.js';
import type { Payer } from './mediation.terms.js';

/** An instalment and how much of it has been paid, in 分. */
export interface InstalmentPaid extends Instalment {
  readonly paidFen: number;
}

/** The instalments in their own order; what a payer paid goes to its earliest dates first. */
export function instalmentsPaid({ agreement, payments }: Pick<Sealed, 'agreement' | 'payments'>): InstalmentPaid[] {
  const left = { INSURER: 0, HOSPITAL: 0 } satisfies Record<Payer, number>;
  for (const { payer, amountFen } of payments) left[payer] += amountFen;
  const paid = new Map<Instalment, number>();
  for (const instalment of agreement.instalments.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))) {
    const share = Math.min(left[instalment.payer], instalment.amountFen);
    left[instalment.payer] -= share;
    paid.set(instalment, share);
  }
  return agreement.instalments.map((instalment) => ({ ...instalment, paidFen: paid.get(instalment) ?? 0 }));
}

/** What is still owed, by one payer or by all, in 分. */
export function owing(state: Pick<Sealed, 'agreement' | 'payments'>, payer?: Payer): number {
  return instalmentsPaid(state)
    .filter((each) => payer === undefined || each.payer === payer)
    .reduce((sum, { amountFen, paidFen }) => sum + amountFen - paidFen, 0);
}

/** Whether everything that was agreed has been paid. */
export function isPerformed(state: Pick<Sealed, 'agreement' | 'payments'>): boolean {
  return owing(state) === 0;
}

/** What each payer owes by the instalments, in 分. */
export function shareOf(instalments: readonly Instalment[], payer: Payer): number {
  return instalments.filter((each) => each.payer === payer).reduce((sum, { amountFen }) => sum + amountFen, 0);
}
