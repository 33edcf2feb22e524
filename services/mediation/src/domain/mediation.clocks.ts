import type { Clocks } from '@concord/casework/domain/clocks';

/** The clocks a mediation can have running; which rule each follows is said in `mediation.deadlines.ts`. */
export const mediationClocks = ['OTHER_SIDE', 'ACCEPT', 'CONCLUDE', 'SEAL', 'CONFIRMATION'] as const;
export type MediationClock = (typeof mediationClocks)[number];

export type MediationClocks = Clocks<MediationClock>;
