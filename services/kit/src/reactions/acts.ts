import { NotFound } from '../domain/conflict.js';
import { createAdmission, type AdmissionParts } from '../graphql/admission.js';
import { Denied } from '../graphql/errors.js';
import type { ServiceConnection } from '../graphql/service.js';
import type { Announcer } from './announce.js';
import { EVENTS_READ } from './events-read.js';
import type { Follower } from './follow.js';

type Internal = ServiceConnection['internal'];

/** Who answers what other services, and the command line, ask of the reactions of this one. */
export interface ReactionActsParts extends AdmissionParts {
  readonly followers: readonly Follower[];
  /** Left out by a service that announces nothing. */
  readonly announcer?: Announcer;
}

/**
 * The acts outside the graph that every service has: `events.read` for those it announces to; `reactions.catchUp`
 * settles what was announced before the call and answers, by name of the reaction, how far it came;
 * `reactions.retryParked` tries parked cases again and answers what came of it. Everything else goes to `otherwise`, or is
 * not found. Nobody is answered who is not let in: `otherwise` gets calls whose identity is accepted and not over, and
 * asks only what that identity may.
 */
export function createReactionActs(parts: ReactionActsParts, otherwise: Internal = notFound): Internal {
  const { followers, announcer } = parts;
  const admit = createAdmission(parts);
  return async (name, input, asked) => {
    const call = admit(asked);
    if (name === EVENTS_READ && announcer) return announcer.read(input, call);
    if (name !== 'reactions.catchUp' && name !== 'reactions.retryParked') return otherwise(name, input, call);
    const { kind, organizationKind } = call.identity;
    if (kind !== 'SERVICE' || organizationKind !== 'PLATFORM')
      throw new Denied('FORBIDDEN', 'Only the platform itself looks after reactions');
    if (name === 'reactions.catchUp') {
      const positions: Record<string, number> = {};
      for (const follower of followers) positions[follower.name] = await follower.catchUp();
      return positions;
    }
    const retried: Record<string, unknown> = {};
    for (const follower of followers) retried[follower.name] = await follower.retryParked();
    return retried;
  };
}

const notFound: Internal = async (name) => {
  throw new NotFound(name);
};
