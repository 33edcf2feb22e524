import type { OfferedAction } from '@concord/kit/domain/moves';
import { Refusal } from '@concord/kit/domain/refusal';
import type { Identity } from '@concord/kit/identity/identity';
import { bringingAlong } from '../app/acting.js';
import { mediationExtractOf } from '../domain/caucus.extract.js';
import { noCaucus } from '../domain/caucus.js';
import { recipientsOf } from '../domain/disclosure.access.js';
import { disclosureLifecycle } from '../domain/disclosure.moves.js';
import { noDisclosure } from '../domain/disclosure.state.js';
import { caucusLifecycle } from '../domain/caucus.moves.js';
import { extractOf } from '../domain/dispute.extract.js';
import type { OpenedDispute } from '../domain/dispute.js';
import { disputeLifecycle } from '../domain/dispute.moves.js';
import { noMediation, type AppliedMediation } from '../domain/mediation.js';
import { mediationLifecycle } from '../domain/mediation.moves.js';
import { offerMediation } from '../domain/mediation.offer.js';

/**
 * What somebody may do to a dispute now: its own moves, to apply for a mediation of it (`mediationApply`), and to give data of
 * it to a party (`disclosureGive`).
 */
export function disputeActions(dispute: OpenedDispute, identity: Identity, now: Date): readonly OfferedAction[] {
  const own = disputeLifecycle.offer({ state: dispute, actor: identity, now });
  return [...own, ...application(dispute, identity, now), ...giving(dispute, identity, now)];
}

/** What somebody may do to a mediation now: its own moves, and to open a room beside it (`caucusOpen`). */
export function mediationActions(
  mediation: AppliedMediation,
  dispute: OpenedDispute,
  identity: Identity,
  now: Date,
): readonly OfferedAction[] {
  const own = offerMediation({ state: mediation, actor: identity, now }, extractOf(dispute));
  const state = { caucus: noCaucus, mediation: mediationExtractOf(mediation) };
  const rooms = caucusLifecycle.offer({ state, actor: identity, now });
  return [...own, ...rooms.map((action) => ({ ...action, name: 'caucusOpen' }))];
}

/** The hospital gives, once there is somebody to give to; also of a dispute that is closed, for a record may be asked late. */
function giving(dispute: OpenedDispute, identity: Identity, now: Date): readonly OfferedAction[] {
  if (identity.organization !== dispute.hospital || recipientsOf(dispute).length === 0) return [];
  const offered = disclosureLifecycle.offer({ state: noDisclosure, actor: identity, now });
  return offered.map((action) => ({ ...action, name: 'disclosureGive' }));
}

/** The hospital and a committee apply; an insurer does not, and nobody once the dispute is settled. */
function application(dispute: OpenedDispute, identity: Identity, now: Date): readonly OfferedAction[] {
  if (identity.organizationKind === 'INSURER' || dispute.status === 'SETTLED' || dispute.status === 'CLOSED') return [];
  return mediationLifecycle.offer({ state: noMediation, actor: identity, now }).map((action) => {
    const refusal = action.refusal ?? refusalOf(dispute, identity, now);
    return { ...action, name: 'mediationApply', allowed: !refusal, ...(refusal && { refusal }) };
  });
}

/** What the dispute has against a mediation of it. */
function refusalOf(dispute: OpenedDispute, identity: Identity, now: Date): Refusal | undefined {
  try {
    disputeLifecycle.enforce('applyMediation', { state: dispute, actor: bringingAlong(identity), now });
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
