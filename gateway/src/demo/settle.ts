import type { Service } from '@concord/kit/graphql/service';
import type { Mint } from '@concord/kit/identity/mint';
import { serviceIdentity } from '@concord/kit/identity/service-identity';

/** What listens to each other. */
export interface Listening {
  readonly services: Readonly<Record<string, Service>>;
  readonly mint: Mint['mint'];
}

/**
 * Answers when every service has heard all that the others said, so that a clock can be moved without anything being
 * heard at another time than it was said. When a round finds every reaction where the round before left it, then in the
 * moment between the two nothing was left to hear; nobody but a person or a timer says anything new.
 */
export function createSettle({ services, mint }: Listening): () => Promise<void> {
  const call = { identity: mint(serviceIdentity('gateway')), requestId: 'demo' };
  const round = async () =>
    JSON.stringify(
      await Promise.all(Object.values(services).map((service) => service.internal('reactions.catchUp', {}, call))),
    );
  let before = '';
  return async () => {
    for (let now = await round(); now !== before; now = await round()) before = now;
  };
}
