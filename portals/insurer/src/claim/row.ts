import { useLanguage } from '@concord/portal-kit/language/use-language';
import type { CaseRow } from '@concord/portal-kit/worklist/case-row';
import type { ClaimRowFragment } from '../generated/graphql.js';

/** How a claim reads in one row of a list: number, hospital, line and sum, stage, the next clock, who holds it. */
export function useClaimRow() {
  const { t, say, word, wording } = useLanguage();
  return (row: ClaimRowFragment): CaseRow => ({
    caseNo: row.caseNo,
    about: t('claim.hospitalAndSum', { hospital: row.hospital.name, sum: wording.money(row.claimed) }),
    who: word('line', row.line),
    stage: [say(row.stage), row.proposal?.state === 'ASKED' && t('claim.consentAsked')].filter(Boolean).join(' · '),
    holder: holderOf(row) ?? t('claim.unassigned'),
    clock: row.nextDeadline,
  });
}

/** Who has it in hand: the surveyor while it is surveyed, else the adjuster. */
function holderOf({ status, surveyor, adjuster }: ClaimRowFragment): string | undefined {
  return (status === 'SURVEYING' && surveyor ? surveyor : adjuster)?.name;
}
