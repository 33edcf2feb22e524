import type { Clocks } from '@concord/casework/domain/clocks';

/** The clocks a complaint can have running; which rule each follows is said in `complaint.deadlines.ts`. */
export const clockNames = ['FEEDBACK', 'STATUTORY_REPORT', 'SILENCE', 'FOLLOW_UP', 'SETTLEMENT_REPORT'] as const;
export type ClockName = (typeof clockNames)[number];

export type ComplaintClocks = Clocks<ClockName>;
