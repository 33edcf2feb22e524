import type { DeductibleKind } from '../policy-terms.js';
import { ABOVE_LOSS_THRESHOLD } from './above-loss-threshold.fixture.js';
import { AFTER_CAP } from './after-cap.fixture.js';
import { BEFORE_CAP } from './before-cap.fixture.js';
import { ON_PAYMENT } from './on-payment.fixture.js';
import type { PayoutVector } from './payout-vector.fixture.js';
import { PERCENT_OF_LIMIT } from './percent-of-limit.fixture.js';
import { TIERED_BY_LOSS } from './tiered-by-loss.fixture.js';

/** The worked payouts of every convention. */
export const VECTORS: Readonly<Record<DeductibleKind, readonly PayoutVector[]>> = {
  AFTER_CAP,
  BEFORE_CAP,
  PERCENT_OF_LIMIT,
  TIERED_BY_LOSS,
  ABOVE_LOSS_THRESHOLD,
  ON_PAYMENT,
};
