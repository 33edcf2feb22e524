import type { MoneyLineView } from '@concord/portal-kit/components/money/ledger';
import { centsOf, yuanOf } from '@concord/portal-kit/language/yuan';
import type { ClaimCaseFragment } from '../generated/graphql.js';

const less = (whole: string, ...parts: readonly string[]) =>
  yuanOf(parts.reduce((left, part) => left - centsOf(part), centsOf(whole)));
const isSomething = ({ amount }: MoneyLineView) => centsOf(amount) !== 0n;

/** Words for the lines of the ledgers of a claim. */
export const ledgerWords = {
  compensation: { zh: '人身损害及财产损失', en: 'Bodily harm and material loss' },
  mental: { zh: '精神损害抚慰金', en: 'Mental harm' },
  legal: { zh: '法律费用', en: 'Legal costs' },
  insurer: { zh: '本公司承担', en: 'Borne by us' },
  hospital: { zh: '医疗机构承担', en: 'Borne by the hospital' },
} as const;

/** What was assessed; mental harm is part of the loss. */
export function assessmentLines({ loss, mental }: NonNullable<ClaimCaseFragment['assessment']>): MoneyLineView[] {
  return [
    { id: 'loss', label: ledgerWords.compensation, amount: less(loss, mental) },
    { id: 'mental', label: ledgerWords.mental, amount: mental },
  ].filter((line) => line.id === 'loss' || isSomething(line));
}

/** What the mediation proposes; mental harm and legal costs are parts of the total. */
export function proposalLines({ total, mental, legal }: NonNullable<ClaimCaseFragment['proposal']>): MoneyLineView[] {
  return [
    { id: 'compensation', label: ledgerWords.compensation, amount: less(total, mental, legal) },
    { id: 'mental', label: ledgerWords.mental, amount: mental },
    { id: 'legal', label: ledgerWords.legal, amount: legal },
  ].filter((line) => line.id === 'compensation' || isSomething(line));
}

/** Who bears what of a proposal we consented to, with how our share was reckoned. */
export function payoutLines(payout: NonNullable<ClaimCaseFragment['payout']>): MoneyLineView[] {
  return [
    { id: 'insurer', label: ledgerWords.insurer, amount: payout.insurerShare, steps: payout.steps },
    { id: 'hospital', label: ledgerWords.hospital, amount: payout.hospitalShare },
  ];
}

/** Who pays what of the agreement in force. */
export function basisLines(basis: NonNullable<ClaimCaseFragment['basis']>): MoneyLineView[] {
  return [
    { id: 'insurer', label: ledgerWords.insurer, amount: basis.insurerShare },
    { id: 'hospital', label: ledgerWords.hospital, amount: basis.hospitalShare },
  ];
}
