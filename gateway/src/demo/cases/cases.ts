import { aboutTheHandling } from './66-about-the-handling.case.js';
import { deductionAfterTheLimit } from './31-deduction-after-the-limit.case.js';
import { exactlyTheBoundary } from './19-exactly-the-boundary.case.js';
import { noAutopsy } from './03-no-autopsy.case.js';
import { pauseForTreatment } from './18-pause-for-treatment.case.js';
import { twoSteps } from './05-two-steps.case.js';
import { lockedInTheLobby } from './64-locked-in-the-lobby.case.js';
import { wheelchairsAtNoon } from './69-wheelchairs-at-noon.case.js';
import { withoutAppraisal } from './54-without-appraisal.case.js';
import { twoHospitals } from './56-two-hospitals.case.js';
import { oneYuanUnder } from './25-one-yuan-under.case.js';
import { walkOut } from './01-walk-out.case.js';
import type { PublishedCase } from './case.js';

/** Every case, in the order of their numbers. */
export const cases: readonly PublishedCase[] = [
  walkOut,
  noAutopsy,
  twoSteps,
  pauseForTreatment,
  exactlyTheBoundary,
  oneYuanUnder,
  deductionAfterTheLimit,
  withoutAppraisal,
  twoHospitals,
  lockedInTheLobby,
  aboutTheHandling,
  wheelchairsAtNoon,
];
