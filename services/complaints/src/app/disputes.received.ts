import type { Actor } from '@concord/kit/domain/actor';
import type { Clock } from '@concord/kit/domain/clock';
import { PLATFORM } from '@concord/kit/identity/service-identity';
import type { Sealer } from '@concord/kit/policy/contract';
import type { Scope, Write } from '@concord/kit/store/contract';
import type { CommandOf } from '../domain/complaint.commands.js';
import type { RaisedDispute } from '../domain/complaint.dispute.js';
import { caseKey } from './addressing.js';
import type { WriteComplaint } from './complaint.writing.js';
import type { ComplaintStore } from './ports.js';

/** The service that keeps disputes, acting on the complaint a dispute came from. */
const keeper: Actor = {
  kind: 'SERVICE',
  id: 'mediation',
  organization: PLATFORM,
  organizationKind: 'PLATFORM',
  roles: ['SYS'],
  departments: [],
};
const EVERYBODY: Scope = { service: 'complaints' };

/** Which complaint a foreign fact is about, and which dispute of it. */
export interface About {
  readonly complaint: string;
  readonly dispute: string;
}

type Settlement = Pick<CommandOf<'settleDispute'>, 'forum' | 'settledAt'>;
type Conclusion = Pick<CommandOf<'concludeDispute'>, 'outcome' | 'agreedFen' | 'concludedAt'>;

/** What a complaint makes of what is told of its dispute. Does nothing where it does not matter any more. */
export interface DisputesReceived {
  /** Before the transaction. */
  load(complaint: string): Promise<void>;
  settle(work: Write, about: About, settlement: Settlement): Promise<void>;
  conclude(work: Write, about: About, conclusion: Conclusion): Promise<void>;
}

export function createDisputesReceived(parts: {
  readonly complaints: ComplaintStore;
  readonly write: WriteComplaint;
  readonly sealer: Sealer;
  readonly clock: Clock;
}): DisputesReceived {
  const { complaints, write, sealer, clock } = parts;

  /** The complaint while it is in dispute, otherwise nothing. @throws Error when it is not known, or has another dispute */
  async function inDispute(work: Write, { complaint: id, dispute }: About) {
    const [before] = await complaints.byIds(EVERYBODY, [id], work.ticket);
    if (!before) throw new Error('Something was told of the dispute of a complaint that is not known');
    const { complaint } = before;
    const known: RaisedDispute | undefined = 'dispute' in complaint ? complaint.dispute : undefined;
    if (known?.id !== dispute) throw new Error('Something was told of a dispute that this complaint did not become');
    return complaint.status === 'DISPUTE' ? { before, known } : undefined;
  }

  return {
    load: (complaint) => sealer.load([caseKey(complaint)]),
    async settle(work, about, settlement) {
      const found = await inDispute(work, about);
      if (!found || found.known.settledIn) return;
      const order = { type: 'settleDispute', ...settlement } as const;
      await write(work, EVERYBODY, found.before, { ...order, actor: keeper, now: clock.now() });
    },
    async conclude(work, about, conclusion) {
      const found = await inDispute(work, about);
      if (!found) return;
      const order = { type: 'concludeDispute', ...conclusion } as const;
      await write(work, EVERYBODY, found.before, { ...order, actor: keeper, now: clock.now() });
    },
  };
}
