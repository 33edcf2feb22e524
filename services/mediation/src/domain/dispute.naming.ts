import { named, type Named } from './directory.js';
import type { DisputeCommand } from './dispute.commands.js';

type Distributed<Command> = Command extends unknown ? Omit<Command, 'actor' | 'now' | 'directory'> : never;

/** An order to a dispute before actor, time and what the directory says are known. */
export type DisputeOrder = Distributed<DisputeCommand>;

/** Whom the directory has to be asked about before the order can be decided. */
export function namedInDispute(order: DisputeOrder): Named {
  switch (order.type) {
    case 'open':
      return named({ organizations: [order.opening.hospital], departments: order.opening.departments });
    case 'notifyInsurer':
      return named({ organizations: [order.insurerId] });
    default:
      return named({});
  }
}
