import type { Clock } from '@concord/kit/domain/clock';
import { Conflict } from '@concord/kit/domain/conflict';
import type { NewId } from '@concord/kit/domain/ids';
import type { Identity } from '@concord/kit/identity/identity';
import type { Sealer } from '@concord/kit/policy/contract';
import { scopeOf, type Outcome, type UnitOfWork } from '@concord/kit/store/contract';
import { recipientsOf } from '../domain/disclosure.access.js';
import type { Disclosure } from '../domain/disclosure.js';
import { acting, found, timer } from './acting.js';
import { caseKey, disclosureKey } from './addressing.js';
import type { DisclosureRecord, DisclosureStore } from './disclosure.ports.js';
import { aboutDispute, type WriteDisclosure } from './disclosure.writer.js';
import { unlessRefused, type DisputeTarget } from './disputes.js';
import type { DisputeStore } from './ports.js';

/** Which disclosure is meant, and which state of it the person saw. */
export interface DisclosureTarget {
  readonly disclosureId: string;
  readonly expectedVersion: number;
}

/** What a person orders of a disclosure that was made. */
export type DisclosureOrder = { readonly type: 'withdraw' | 'end'; readonly reason: string };

export interface DisclosureParts {
  readonly unitOfWork: UnitOfWork;
  readonly disputes: DisputeStore;
  readonly disclosures: DisclosureStore;
  readonly writeDisclosure: WriteDisclosure;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly ids: NewId;
}

/** Everything that can be done to the register of disclosures; nothing takes a line out of it. */
export interface DisclosureActs {
  /** To a party of the dispute, beside what it was given when it came to it. */
  give(identity: Identity, key: string, of: DisputeTarget, recipient: string, terms: Disclosure): Promise<Outcome>;
  act(identity: Identity, key: string, target: DisclosureTarget, order: DisclosureOrder): Promise<Outcome>;
  /** The timer's own act; does nothing when somebody was faster. */
  lapse(disclosureId: string): Promise<void>;
}

const EVERY_DISCLOSURE = { service: 'mediation' };

export function createDisclosureActs(parts: DisclosureParts): DisclosureActs {
  const { unitOfWork, disputes, disclosures, writeDisclosure, sealer, clock, ids } = parts;

  return {
    async give(identity, key, { disputeId, expectedVersion }, recipient, terms) {
      const id = ids('dcl');
      await sealer.load([caseKey(disputeId)]);
      await sealer.prepare([disclosureKey(id)], identity.organization);
      const request = { identity, operation: 'disclosureGive', key, input: { disputeId, recipient, terms } };
      return unitOfWork.write(request, async (work) => {
        const [seen] = await disputes.byIds(scopeOf(identity), [disputeId], work.ticket);
        const { dispute, version } = found('dispute', seen);
        if (version !== expectedVersion) throw new Conflict('STALE_VERSION', version);
        const { insurer, claimedFen } = dispute;
        const claim = insurer?.organization === recipient ? insurer.claim : undefined;
        const told = { id, ...aboutDispute(dispute), recipient, claim, terms };
        const command = { type: 'give', told, parties: recipientsOf(dispute), ...acting(identity, clock) } as const;
        return outcomeOf(await writeDisclosure(work, { command, claimedFen }));
      });
    },

    async act(identity, key, { disclosureId, expectedVersion }, order) {
      await sealer.load([disclosureKey(disclosureId)]);
      const request = { identity, operation: `disclosure.${order.type}`, key, input: { disclosureId, order } };
      return unitOfWork.write(request, async (work) => {
        const before = found('disclosure', await disclosures.hold(work.ticket, scopeOf(identity), disclosureId));
        if (before.version !== expectedVersion) throw new Conflict('STALE_VERSION', before.version);
        return outcomeOf(await writeDisclosure(work, { before, command: { ...order, ...acting(identity, clock) } }));
      });
    },

    async lapse(disclosureId) {
      await sealer.load([disclosureKey(disclosureId)]);
      await unitOfWork.apply(async (work) => {
        const before = await disclosures.hold(work.ticket, EVERY_DISCLOSURE, disclosureId);
        if (!before) return;
        const command = { type: 'lapse', actor: timer, now: clock.now() } as const;
        await unlessRefused(() => writeDisclosure(work, { before, command }));
      });
    },
  };
}

const outcomeOf = ({ version, disclosure }: DisclosureRecord): Outcome => ({ id: disclosure.id, version });
