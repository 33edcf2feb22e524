import { noAutopsy } from './03-no-autopsy.case.js';
import { deductionAfterTheLimit } from './31-deduction-after-the-limit.case.js';
import type { PublishedCase } from './case.js';

/** Every case, in the order of their numbers. */
export const cases: readonly PublishedCase[] = [noAutopsy, deductionAfterTheLimit];
