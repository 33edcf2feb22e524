import { useDisputeSentences } from '@concord/portal-kit/disputes/entry-sentences';
import type { ClaimOfDisputeFragment, MediationEntryTextFragment } from '../generated/graphql.js';
import { caseOf, type DisputeOnScreen } from './on-screen.js';

type Entry = MediationEntryTextFragment | NonNullable<ClaimOfDisputeFragment['timeline']>[number];

/** The journals of a dispute, of its mediation and of its claim as one story, and as sentences. */
export function useDisputeTimeline(current: () => DisputeOnScreen | undefined) {
  const known = () => {
    const { insurer, committee, mediation } = current() ?? {};
    return [insurer, committee, ...(mediation?.mediators.map(({ staff }) => staff) ?? [])].flatMap((one) => one ?? []);
  };
  const { lines } = useDisputeSentences(known);
  // Why cover is refused is told by the insurer's own words; the code of the condition says less.
  const worded = (entry: Entry): Entry => ({
    ...entry,
    details: entry.details.filter(({ name }) => name !== 'condition'),
  });
  const written = (entries: readonly Entry[]) => lines(entries.map(worded).sort((a, b) => a.at.localeCompare(b.at)));
  return {
    lines: ({ timeline, mediation, claim }: DisputeOnScreen) =>
      written([...(timeline ?? []), ...(mediation?.timeline ?? []), ...(claim?.timeline ?? [])]),
    /** What happened since on the case that an act is done on. */
    since: (found: DisputeOnScreen, act: string, version: number): readonly string[] =>
      written(caseOf(found, act).timeline ?? [])
        .filter((line) => line.version > version)
        .map(({ who, did }) => `${who} ${did}`),
  };
}
