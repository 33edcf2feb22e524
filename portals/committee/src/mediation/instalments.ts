import { maybeMoney } from '@concord/portal-kit/components/form/checks';
import { centsOf, sumOf, yuanOf } from '@concord/portal-kit/language/yuan';
import { safeParse } from 'valibot';
import type { MediationCaseTextFragment } from '../generated/graphql.js';

type Agreed = Pick<MediationCaseTextFragment, 'agreement' | 'proposal' | 'undertaking'>;
type Payer = 'INSURER' | 'HOSPITAL';

/** What each of those who pay has to pay in all: what the insurer undertook, and the rest. Yuan as decimal strings. */
export function sharesOf({ proposal, undertaking }: Agreed): Readonly<Record<Payer, string>> {
  const total = proposal?.total ?? '0.00';
  const insurer = (!undertaking?.ended && !undertaking?.waived && undertaking?.insurerShare) || '0.00';
  return { INSURER: insurer, HOSPITAL: yuanOf(centsOf(total) - centsOf(insurer)) };
}

/** How the rows of a new draft begin: as it was drafted before, else one instalment for each who pays. */
export function openingInstalments(agreed: Agreed): readonly Record<'payer' | 'dueOn' | 'amount', string>[] {
  if (agreed.agreement)
    return agreed.agreement.instalments.map(({ payer, dueOn, amount }) => ({ payer, dueOn, amount }));
  return Object.entries(sharesOf(agreed))
    .filter(([, share]) => centsOf(share) > 0n)
    .map(([payer, amount]) => ({ payer, dueOn: '', amount }));
}

/** One who pays: what was typed for them so far, what they have to pay, and what is missing (negative: too much). */
export interface ShareTyped {
  readonly payer: Payer;
  readonly typed: string;
  readonly due: string;
  readonly missing: string;
}

/** Typed instalments against the shares, as one types. An amount that cannot be read counts as nothing. */
export function sharesTyped(
  rows: readonly Readonly<Record<string, unknown>>[],
  shares: Readonly<Record<Payer, string>>,
): readonly ShareTyped[] {
  return (Object.entries(shares) as [Payer, string][]).map(([payer, due]) => {
    const amounts = rows.flatMap((row) => {
      const read = row['payer'] === payer ? safeParse(maybeMoney, String(row['amount'] ?? '')) : undefined;
      return read?.success && read.output !== undefined ? [read.output] : [];
    });
    const typed = sumOf(amounts);
    return { payer, typed, due, missing: yuanOf(centsOf(due) - centsOf(typed)) };
  });
}
