import type { MoneyLineView } from '../components/money/ledger.js';
import { useLanguage } from '../language/use-language.js';
import { centsOf, yuanOf } from '../language/yuan.js';
import type { InstalmentView, ProposalView, UndertakingView } from './views.js';

const isNothing = (yuan: string) => centsOf(yuan) === 0n;

/** The amounts of a mediation as ledgers that add up. */
export function useMediationMoney() {
  const { t, word, wording } = useLanguage();
  /** A sentence of ours where a ledger takes one of the server's; worded anew when the language changes. */
  const words = (text: string) => ({ zh: text, en: text });

  return {
    /** What goes to the patient's side; legal cost stands beside it and is not counted in. */
    proposal: ({ total, mental, legal }: Pick<ProposalView, 'total' | 'mental' | 'legal'>): MoneyLineView[] => [
      { id: 'loss', label: words(t('proposal.loss')), amount: yuanOf(centsOf(total) - centsOf(mental)) },
      ...(isNothing(mental) ? [] : [{ id: 'mental', label: words(t('proposal.mental')), amount: mental }]),
      ...(isNothing(legal) ? [] : [{ id: 'legal', label: words(t('proposal.legal')), amount: legal, aside: true }]),
    ],
    /** Who bears how much; nothing while nobody undertook it. */
    shares: ({ insurerShare, hospitalShare }: UndertakingView): MoneyLineView[] => [
      ...(insurerShare ? [{ id: 'insurer', label: words(t('party.INSURER')), amount: insurerShare }] : []),
      ...(hospitalShare ? [{ id: 'hospital', label: words(t('party.HOSPITAL')), amount: hospitalShare }] : []),
    ],
    /** Who pays how much until when, and what of it was paid. */
    instalments: (instalments: readonly InstalmentView[]): MoneyLineView[] =>
      instalments.map(({ payer, dueOn, amount, paid }, index) => {
        const named = { n: index + 1, payer: word('payer', payer), day: wording.date(dueOn) };
        const isWhole = centsOf(paid) >= centsOf(amount);
        const rest = isNothing(paid)
          ? t('agreement.unpaid')
          : t(isWhole ? 'agreement.paidWhole' : 'agreement.paid', { sum: wording.money(paid) });
        return { id: String(index), label: words(`${t('agreement.payerUntil', named)} · ${rest}`), amount };
      }),
  };
}
