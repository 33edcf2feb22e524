import type { ActionView } from '@concord/portal-kit/cases/action';
import type { ClaimCaseFragment } from '../generated/graphql.js';
import { reserveAct } from './reserve-act.js';

type Waiting = Pick<ClaimCaseFragment, 'cover' | 'documents' | 'payee'>;

/** Acts that were done already and may be done over: what comes next is something else. */
const doneOver: Readonly<Record<string, (claim: Waiting) => boolean>> = {
  checkCover: ({ cover }) => Boolean(cover),
  // What was handed in waits to be judged.
  submitDocument: ({ documents }) => documents.some(({ state }) => state === 'SUBMITTED'),
  recordPayee: ({ payee }) => payee?.verified === true,
};
/** Acts that lead off the straight way; never the first to be offered. */
const aside = new Set(['payFailed', 'declineConsent', 'closeWithoutPayment']);

function rankOf(name: string, claim: Waiting): number {
  if (name === 'closeWithoutPayment') return 4;
  if (name === reserveAct) return 3;
  if (aside.has(name)) return 2;
  return doneOver[name]?.(claim) ? 1 : 0;
}

/** What may be done, most likely first; within a rank as the server offers it. */
export function inOrder<A extends Pick<ActionView, 'name'>>(actions: readonly A[], claim: Waiting): A[] {
  return [...actions].sort((a, b) => rankOf(a.name, claim) - rankOf(b.name, claim));
}
