import type { MoneyLineView } from '@concord/portal-kit/components/money/ledger';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { centsOf, yuanOf } from '@concord/portal-kit/language/yuan';
import type { AgreementTextFragment, ProposalTextFragment, UndertakingTextFragment } from '../generated/graphql.js';

/** The amounts of a mediation as ledgers that add up. */
export function useMediationMoney() {
  const { t, word, wording } = useLanguage();
  /** A sentence of ours where a ledger takes one of the server's; read again when the language changes. */
  const words = (text: string) => ({ zh: text, en: text });
  const isNothing = (yuan: string) => centsOf(yuan) === 0n;

  return {
    /** What goes to the patient's side; legal cost stands beside it and is not counted in. */
    proposal: ({ total, mental, legal }: ProposalTextFragment): readonly MoneyLineView[] => [
      { id: 'loss', label: words(t('proposal.loss')), amount: yuanOf(centsOf(total) - centsOf(mental)) },
      ...(isNothing(mental) ? [] : [{ id: 'mental', label: words(t('proposal.mental')), amount: mental }]),
      ...(isNothing(legal) ? [] : [{ id: 'legal', label: words(t('proposal.legal')), amount: legal, aside: true }]),
    ],
    /** Who bears how much; nothing while nobody undertook it. */
    shares: ({ insurerShare, hospitalShare }: UndertakingTextFragment): readonly MoneyLineView[] => [
      ...(insurerShare ? [{ id: 'insurer', label: words(t('party.INSURER')), amount: insurerShare }] : []),
      ...(hospitalShare ? [{ id: 'hospital', label: words(t('party.HOSPITAL')), amount: hospitalShare }] : []),
    ],
    /** Who pays how much until when. */
    instalments: ({ instalments }: AgreementTextFragment): readonly MoneyLineView[] =>
      instalments.map(({ payer, dueOn, amount, paid }, index) => {
        const whose = { n: index + 1, payer: word('payer', payer), day: wording.date(dueOn) };
        const rest = isNothing(paid) ? '' : t('agreement.paid', { sum: wording.money(paid) });
        return { id: String(index), label: words(`${t('agreement.payerUntil', whose)} ${rest}`.trim()), amount };
      }),
  };
}
