import { actsOn } from '@concord/portal-kit/acts/define-acts';
import type { ClaimCaseFragment } from '../generated/graphql.js';
import type { Choices } from './use-choices.js';

/** The words with which acts on a claim are written down. */
export const { defineAct, defineActs, confirm, confirmWithNote } = actsOn<ClaimCaseFragment, Choices, 'claimId'>(
  'claimId',
);

/** Longest texts that the server takes, in signs. */
export const longest = { line: 200, number: 64, reason: 1_000, opinion: 2_000, letter: 5_000, report: 10_000 } as const;
