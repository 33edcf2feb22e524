import type { ServiceConnection } from '@concord/kit/graphql/service';
import type { Identity } from '@concord/kit/identity/identity';
import { claimantRelations, type ClaimantRelation } from '../domain/dispute.terms.js';
import type { Claimant } from '../domain/dispute.js';
import type { AskClaimants } from './claimants.ports.js';

/** Asks the complaints service, as the service that was told of the claim. */
export function claimantsOf(peer: (name: string) => ServiceConnection, self: Identity): AskClaimants {
  return async (complaint) => {
    const call = { identity: self, requestId: `claimants-${complaint}` };
    const answer = (await peer('complaints').internal('claimants.of', { complaint }, call)) as { claimants?: unknown };
    if (!Array.isArray(answer?.claimants)) throw new Error('The complaints service did not say who claims');
    return { claimants: answer.claimants.map(claimant) };
  };
}

function claimant(told: unknown): Claimant {
  const { name, relation, phone } = Object(told) as Partial<Record<keyof Claimant, unknown>>;
  if (typeof name !== 'string' || typeof relation !== 'string' || !(relation in claimantRelations))
    throw new Error('The complaints service told a claimant that is none');
  return { name, relation: relation as ClaimantRelation, ...(typeof phone === 'string' && { phone }) };
}
