import { named, type Named } from './directory.js';
import type { MediationCommand } from './mediation.commands.js';

type Distributed<Command> = Command extends unknown ? Omit<Command, 'actor' | 'now' | 'dispute' | 'directory'> : never;

/** An order to a mediation before actor, time, the dispute and what the directory says are known. */
export type MediationOrder = Distributed<MediationCommand>;

/** Whom the directory has to be asked about before the command can be decided. */
export function namedInMediation(order: MediationOrder): Named {
  switch (order.type) {
    case 'apply':
      return named({ organizations: [order.application.committee] });
    case 'assignMediators':
      return named({ staff: order.staff });
    case 'replaceMediator':
      return named({ staff: [order.in] });
    default:
      return named({});
  }
}
