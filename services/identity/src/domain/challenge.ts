/** What somebody has begun who holds a token for the rest of it. */
export type ChallengePurpose = 'SECOND_FACTOR' | 'PASSWORD' | 'ENROL' | 'RESET' | 'SSO';

const MINUTE = 60_000;

/** For how long. Milliseconds. */
export const challengeLasts: Readonly<Record<ChallengePurpose, number>> = {
  SECOND_FACTOR: 5 * MINUTE,
  PASSWORD: 5 * MINUTE,
  ENROL: 5 * MINUTE,
  RESET: 24 * 60 * MINUTE,
  SSO: 10 * MINUTE,
};
