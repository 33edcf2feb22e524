import type { CoverAnswer, PolicyLine } from '@concord/rules/policy/cover';

/** How much of the harm the hospital answers for (医疗损害责任程度). */
export const degrees = ['FULL', 'MAJOR', 'EQUAL', 'MINOR', 'SLIGHT', 'NONE'] as const;
export type LiabilityDegree = (typeof degrees)[number];

/** As the parties of a mediation put it: they may leave liability open. */
export type ProposedDegree = LiabilityDegree | 'WAIVED';

/** Whom a payout may be asked to go to. `HOSPITAL` is there to be refused with its article. */
export const payeeKinds = ['PATIENT', 'HEIRS', 'HOSPITAL'] as const;
export type PayeeKind = (typeof payeeKinds)[number];

/** What was found of a circumstance that a policy excludes: `YES` is that it was there. */
export const circumstanceAnswers = ['YES', 'NO', 'UNKNOWN'] as const satisfies readonly CoverAnswer[];
export type CircumstanceAnswer = (typeof circumstanceAnswers)[number];

/** Why the insurer does not let a seal rest on an undertaking. */
export type SealDenial = 'UNKNOWN_UNDERTAKING' | 'UNDERTAKING_ENDED' | 'UNDERTAKING_EXPIRED';

/** Why an undertaking ended without having been called upon. */
export type ConsentEnd = 'EXPIRED';

/** The line of policy that answers for a kind of dispute. */
export const lineOf: Readonly<Record<'TREATMENT' | 'PREMISES', PolicyLine>> = {
  TREATMENT: 'MEDICAL_LIABILITY',
  PREMISES: 'PUBLIC_LIABILITY',
};
