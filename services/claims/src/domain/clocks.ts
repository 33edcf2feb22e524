import type { Clocks } from '@concord/casework/domain/clocks';

/** The clocks a claim can have running; which rule of which pack each follows is said in `claim.deadlines.ts`. */
export const clockNames = [
  'ACKNOWLEDGE',
  'SURVEY',
  'PRELIMINARY',
  'OPINION',
  'DETERMINATION',
  'REFUSAL_NOTICE',
  'CONSENT',
  'APPROVE',
  'PAY',
  'PAY_CAP',
] as const;
export type ClockName = (typeof clockNames)[number];

export type ClaimClocks = Clocks<ClockName>;
