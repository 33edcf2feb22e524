import type { OnFault } from '@concord/kit/graphql/errors';
import type { ServiceConnection } from '@concord/kit/graphql/service';
import { toldBy } from '@concord/kit/graphql/watched-answer';
import { createForward, type Caller } from '../forward.js';
import type { AskService } from '../joined.js';

/** Who is asked for what events lack. */
export interface FetchesOptions {
  readonly connections: Readonly<Record<string, ServiceConnection>>;
  /** Milliseconds. */
  readonly serviceTime: number;
  readonly onFault: OnFault;
}

/** The services as events ask them. */
export interface Fetches {
  readonly services: Readonly<Record<string, AskService>>;
  /** Whether a service answered this very caller something that may hold for the person alone. */
  isPersonal(caller: Caller): boolean;
}

/** The way to the services, on which every one of them says for whom its answers hold. */
export function createFetches({ connections, serviceTime, onFault }: FetchesOptions): Fetches {
  const personal = new WeakSet<Caller>();
  const services = Object.entries(connections).map(([name, connection]) => [
    name,
    createForward({
      ...{ connection, serviceTime, onFault },
      watched: (answer, caller) => void (toldBy(answer).personal && personal.add(caller)),
    }),
  ]);
  return {
    services: Object.fromEntries(services) as Fetches['services'],
    isPersonal: (caller) => personal.has(caller),
  };
}
