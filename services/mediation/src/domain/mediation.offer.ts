import type { Asking, OfferedAction } from '@concord/kit/domain/moves';
import type { DisputeExtract } from './dispute.extract.js';
import { unmet } from './mediation.conditions.js';
import type { MediationCase } from './mediation.js';
import { mediationLifecycle, type MediationMove } from './mediation.moves.js';

/** The moves of the present state as the table offers them, and refused where the dispute stands in the way. */
export function offerMediation(
  asking: Asking<MediationCase>,
  dispute: DisputeExtract,
): readonly OfferedAction<MediationMove>[] {
  return mediationLifecycle.offer(asking).map((action) => {
    const refusal = action.allowed ? unmet(action.name, dispute, asking.state) : undefined;
    return refusal ? { ...action, allowed: false, refusal } : action;
  });
}
