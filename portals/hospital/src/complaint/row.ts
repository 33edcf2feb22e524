import { useLanguage } from '@concord/portal-kit/language/use-language';
import type { CaseRow } from '@concord/portal-kit/worklist/case-row';
import type { ComplaintRowFragment } from '../generated/graphql.js';

/** How a complaint reads in one row of a list. */
export function useComplaintRow() {
  const { t, say, word } = useLanguage();
  return (row: ComplaintRowFragment): CaseRow => ({
    caseNo: row.caseNo,
    about: row.summary ?? t('complaint.noSummary'),
    who: whoOf(row) ?? t(row.anonymous ? 'complaint.anonymous' : 'complaint.noName'),
    stage: `${say(row.category.name)} · ${word('status', row.status)}`,
    holder: row.handler?.name ?? t('complaint.unassigned'),
    clock: row.nextDeadline,
    ...(row.severity === 'MAJOR_URGENT' && { mark: word('severity', row.severity) }),
  });
}

/** The patient's name, and that of whoever speaks for them. */
function whoOf({ patient, complainant }: ComplaintRowFragment): string | undefined {
  const names = [patient?.name, complainant?.relation === 'SELF' ? undefined : complainant?.name];
  return names.filter(Boolean).join(' / ') || undefined;
}
