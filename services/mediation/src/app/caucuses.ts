import type { Clock } from '@concord/kit/domain/clock';
import { Conflict } from '@concord/kit/domain/conflict';
import { evolved } from '@concord/kit/domain/decider';
import type { NewId } from '@concord/kit/domain/ids';
import type { Identity } from '@concord/kit/identity/identity';
import type { Sealer } from '@concord/kit/policy/contract';
import { scopeOf, type Outcome, type UnitOfWork, type Write } from '@concord/kit/store/contract';
import { mayRead } from '../domain/caucus.access.js';
import type { CaucusCommand } from '../domain/caucus.commands.js';
import { caucusDecider } from '../domain/caucus.decide.js';
import { noCaucus, organizationsOfRoom, type OpenedCaucus, type RoomSide } from '../domain/caucus.js';
import { extractOf } from '../domain/dispute.extract.js';
import { bringingAlong, found } from './acting.js';
import { caseKey, roomKey, seatsOf } from './addressing.js';
import { mediationExtractOf } from '../domain/caucus.extract.js';
import type { WriteMediation } from './mediation.writer.js';
import type { CaucusOrder } from './orders.js';
import type { CaucusRecord, CaucusStore, DisputeStore, MediationRecord, MediationStore } from './ports.js';

/** Which room is meant, and which state of it the person saw. */
export interface CaucusTarget {
  readonly caucusId: string;
  readonly expectedVersion: number;
}

export interface CaucusParts {
  readonly unitOfWork: UnitOfWork;
  readonly disputes: DisputeStore;
  readonly mediations: MediationStore;
  readonly caucuses: CaucusStore;
  readonly writeMediation: WriteMediation;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly ids: NewId;
}

/** Everything that can be done in a caucus room. Who may not read it finds no room. */
export interface CaucusActs {
  open(identity: Identity, key: string, mediationId: string, side: RoomSide): Promise<Outcome>;
  act(identity: Identity, key: string, target: CaucusTarget, order: CaucusOrder): Promise<Outcome>;
}

export function createCaucusActs(parts: CaucusParts): CaucusActs {
  const { unitOfWork, disputes, mediations, caucuses, writeMediation, sealer, clock, ids } = parts;

  async function write(work: Write, before: CaucusRecord | undefined, command: CaucusCommand): Promise<CaucusRecord> {
    const state = before?.caucus ?? noCaucus;
    const facts = caucusDecider.decide(state, command);
    const caucus = evolved(caucusDecider, state, facts) as OpenedCaucus;
    const record = { version: (before?.version ?? 0) + 1, caucus };
    if (before) await caucuses.save(work.ticket, scopeOf(command.actor as Identity), record);
    else await caucuses.insert(work.ticket, record);
    work.append({
      stream: 'case',
      aggregate: { type: 'caucus', id: caucus.id },
      version: record.version,
      kind: command.type,
      actor: command.actor,
      organization: caucus.committee,
      at: command.now,
      facts,
      // No service: what is said in a room leaves it by a release alone.
      seats: seatsOf(organizationsOfRoom(caucus), []),
      keyScope: roomKey(caucus.id),
    });
    return record;
  }

  /** Shows the other sides what was released: the same words, in the case, in the same transaction. */
  async function show(work: Write, identity: Identity, before: MediationRecord, room: OpenedCaucus, entry: string) {
    const released = room.entries.find(({ id }) => id === entry);
    if (!released?.released) throw new Error('What was released is not in its room');
    const dispute = found('dispute', await disputes.hold(work.ticket, before.mediation.dispute));
    const offer = { side: room.side, amountFen: released.amountFen, text: released.released.text };
    const stands = { actor: bringingAlong(identity), now: clock.now(), dispute: extractOf(dispute.dispute) };
    const command = { type: 'offerReleased', offer, ...stands } as const;
    await writeMediation(work, { before, dispute, command, by: identity });
  }

  return {
    async open(identity, key, mediationId, side) {
      const id = ids('cau');
      await sealer.load([caseKey(mediationId)]);
      await sealer.prepare([roomKey(id)], identity.organization);
      const request = { identity, operation: 'caucusOpen', key, input: { mediationId, side } };
      return unitOfWork.write(request, async (work) => {
        const [seen] = await mediations.byIds(scopeOf(identity), [mediationId], work.ticket);
        const { mediation } = found('mediation', seen && (await mediations.hold(work.ticket, mediationId)));
        const stands = { actor: identity, now: clock.now(), mediation: mediationExtractOf(mediation) };
        return outcomeOf(await write(work, undefined, { type: 'open', id, side, ...stands }));
      });
    },

    async act(identity, key, { caucusId, expectedVersion }, order) {
      const scope = scopeOf(identity);
      const mediationId = found('caucus', await caucuses.mediationOf(scope, caucusId));
      const dispute = found('caucus', await mediations.disputeOf(scope, mediationId));
      await sealer.load([roomKey(caucusId), caseKey(dispute), caseKey(mediationId)]);
      const request = { identity, operation: `caucus.${order.type}`, key, input: { caucusId, order } };
      return unitOfWork.write(request, async (work) => {
        // Held in the order of their ids: room, dispute, mediation.
        const before = found('caucus', await caucuses.hold(work.ticket, caucusId));
        if (order.type === 'release') found('dispute', await disputes.hold(work.ticket, dispute));
        const held = found('caucus', await mediations.hold(work.ticket, mediationId));
        const mediation = mediationExtractOf(held.mediation);
        // Also whoever knows its id: a room that is not theirs is not there.
        found('caucus', mayRead(before.caucus, mediation, identity) ? before : undefined);
        if (before.version !== expectedVersion) throw new Conflict('STALE_VERSION', before.version);
        const entry = order.type === 'say' || order.type === 'offer' ? { entry: ids('ent') } : {};
        const stands = { actor: identity, now: clock.now(), mediation };
        const after = await write(work, before, { ...order, ...entry, ...stands } as CaucusCommand);
        if (order.type === 'release') await show(work, identity, held, after.caucus, order.entry);
        return outcomeOf(after);
      });
    },
  };
}

const outcomeOf = ({ version, caucus }: CaucusRecord): Outcome => ({ id: caucus.id, version });
