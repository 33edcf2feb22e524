import type { Identity } from '@concord/kit/identity/identity';
import { shownAction, type ActionType } from '@concord/kit/graphql/types/action.type';
import type { FiledClaim } from '../domain/claim.js';
import { claimLifecycle, claimTable } from '../domain/claim.moves.js';
import { reserveLifecycle } from '../domain/reserve.moves.js';
import { noReserve } from '../domain/reserve.js';

/** Whose acts on a claim a hospital has: everything else is the insurer's own business, and not even offered in grey. */
const liaison: readonly string[] = ['PRO', 'LEGAL'];

/** What somebody may do to a claim now; what not yet, with the reason. */
export function shownActions(claim: FiledClaim, identity: Identity, now: Date): readonly ActionType[] {
  const offered = claimLifecycle.offer({ state: claim, actor: identity, now });
  if (identity.organization === claim.organization)
    return [...offered.map(shownAction), ...reserveActions(claim, identity, now)];
  if (identity.organization !== claim.hospital) return [];
  return offered
    .filter(({ name }) => claimTable.moves[name].who.some((role) => liaison.includes(role)))
    .map(shownAction);
}

/** A reserve is set and set again, as long as the claim is open. */
function reserveActions(claim: FiledClaim, actor: Identity, now: Date): readonly ActionType[] {
  if (claim.status === 'CLOSED') return [];
  const offered = reserveLifecycle.offer({ state: noReserve, actor, now });
  return offered.map((action) => ({ ...shownAction(action), name: 'reserveSet' }));
}
