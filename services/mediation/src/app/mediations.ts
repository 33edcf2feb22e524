import { legalYear } from '@concord/casework/domain/legal-day';
import type { Clock } from '@concord/kit/domain/clock';
import { Conflict, NotFound } from '@concord/kit/domain/conflict';
import type { NewId } from '@concord/kit/domain/ids';
import type { Identity } from '@concord/kit/identity/identity';
import type { Sealer } from '@concord/kit/policy/contract';
import { scopeOf, type Outcome, type UnitOfWork, type Write } from '@concord/kit/store/contract';
import { named } from '../domain/directory.js';
import { extractOf } from '../domain/dispute.extract.js';
import type { MediationCommand } from '../domain/mediation.commands.js';
import { agreementContent } from '../domain/mediation.content.js';
import { draftedOf } from '../domain/mediation.readings.js';
import { found, service, timer } from './acting.js';
import { caseKey, disclosureKey } from './addressing.js';
import type { Directory } from './directory.ports.js';
import { unlessRefused, type DisputeTarget } from './disputes.js';
import type { LawInForce } from './law.ports.js';
import type { WriteMediation } from './mediation.writer.js';
import { namedInMediation, type MediationOrder, type ToldAtApplication } from './orders.js';
import type { CaseNumbers, DisputeStore, Lapse, MediationRecord, MediationStore } from './ports.js';

/** What another service told of a mediation. */
export type MediationNews = Distributed<
  Extract<
    MediationCommand,
    {
      type: 'recordConsent' | 'recordConsentEnd' | 'confirmSeal' | 'denySeal' | 'recordInsurerPayment' | 'confirmBasis';
    }
  >
>;
type Distributed<Command> = Command extends unknown ? Omit<Command, 'actor' | 'now' | 'dispute'> : never;

/** Which mediation is meant, and which state of it the person saw. */
export interface MediationTarget {
  readonly mediationId: string;
  readonly expectedVersion: number;
}

export interface MediationParts {
  readonly unitOfWork: UnitOfWork;
  readonly disputes: DisputeStore;
  readonly mediations: MediationStore;
  readonly writeMediation: WriteMediation;
  readonly caseNumbers: CaseNumbers;
  readonly directory: Directory;
  readonly law: LawInForce;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly ids: NewId;
  /** SHA-256 over the canonical text of a value, in hexadecimal. */
  hash(content: object): string;
}

/** Everything that can be done to mediations; each act holds the dispute it is about. */
export interface MediationActs {
  /** `target` is the dispute that mediation is applied for. */
  apply(identity: Identity, key: string, target: DisputeTarget, told: ToldAtApplication): Promise<Outcome>;
  act(identity: Identity, key: string, target: MediationTarget, order: MediationOrder): Promise<Outcome>;
  /** Loads, before a transaction, what `record` needs in one. @throws NotFound when there is no such mediation */
  load(mediationId: string): Promise<void>;
  /** Records what another service told; nothing where it no longer matters. */
  record(work: Write, mediationId: string, news: MediationNews): Promise<void>;
  /** The timer's own act; does nothing when somebody was faster. */
  lapse(lapse: Lapse): Promise<void>;
}

const EVERY_CASE = { service: 'mediation' };

export function createMediationActs(parts: MediationParts): MediationActs {
  const { unitOfWork, disputes, mediations, writeMediation, caseNumbers, directory, law, sealer, clock, ids } = parts;

  /** The order with the ids of what it makes, and with the hash of what is sealed. */
  function whole(order: MediationOrder, before: MediationRecord) {
    switch (order.type) {
      case 'scheduleSession':
        return { ...order, session: { ...order.session, id: ids('ses') } };
      case 'propose':
        return { ...order, proposal: { ...order.proposal, id: ids('prp') } };
      case 'draft':
        return { ...order, agreement: ids('agr') };
      case 'requestSeal': {
        const drafted = draftedOf(before.mediation);
        // Without a draft there is nothing to hash; the table refuses the move.
        return { ...order, hash: drafted ? parts.hash(agreementContent(drafted)) : '' };
      }
      default:
        return order;
    }
  }

  /** A mediation in a transaction, held together with its dispute: the dispute's row first. */
  async function held(work: Write, mediationId: string) {
    const about = await mediations.disputeOf(EVERY_CASE, mediationId, work.ticket);
    if (about === undefined) throw new NotFound('mediation');
    const dispute = found('dispute', await disputes.hold(work.ticket, about));
    return { dispute, before: found('mediation', await mediations.hold(work.ticket, mediationId)) };
  }

  const load = async (mediationId: string): Promise<void> => {
    const dispute = found('mediation', await mediations.disputeOf(EVERY_CASE, mediationId));
    await sealer.load([caseKey(dispute), caseKey(mediationId)]);
  };

  return {
    async apply(identity, key, { disputeId, expectedVersion }, told) {
      const id = ids('med');
      // Only a hospital gives its data away.
      const disclosureId = identity.organizationKind === 'HOSPITAL' && told.disclosure ? ids('dcl') : undefined;
      // A committee records what comes to it; whom a hospital turns to, it says.
      const elsewhere = identity.organizationKind === 'COMMITTEE' ? undefined : told.committee;
      const committee = elsewhere ?? identity.organization;
      await sealer.load([caseKey(disputeId)]);
      await sealer.prepare([caseKey(id)], committee);
      if (disclosureId) await sealer.prepare([disclosureKey(disclosureId)], identity.organization);
      const request = { identity, operation: 'mediationApply', key, input: { disputeId, told } };
      return unitOfWork.write(request, async (work) => {
        const { ticket } = work;
        const [seen] = await disputes.byIds(scopeOf(identity), [disputeId], ticket);
        const dispute = found('dispute', seen && (await disputes.hold(ticket, disputeId)));
        if (dispute.version !== expectedVersion) throw new Conflict('STALE_VERSION', dispute.version);
        const now = clock.now();
        const said = await directory.extract(ticket, identity.organization, named({ organizations: [committee] }));
        const caseNo = await caseNumbers.next(ticket, 'TJ', committee, legalYear(now));
        const application = { ...told, committee, id, caseNo, calendar: law.calendar() };
        const stands = { actor: identity, now, directory: said, dispute: extractOf(dispute.dispute) };
        const command = { type: 'apply', application, ...stands } as const;
        return outcomeOf(await writeMediation(work, { dispute, command, disclosureId }));
      });
    },

    async act(identity, key, { mediationId, expectedVersion }, order) {
      const scope = scopeOf(identity);
      const about = found('mediation', await mediations.disputeOf(scope, mediationId));
      await sealer.load([caseKey(about), caseKey(mediationId)]);
      const request = { identity, operation: `mediation.${order.type}`, key, input: { mediationId, order } };
      return unitOfWork.write(request, async (work) => {
        const dispute = found('dispute', await disputes.hold(work.ticket, about));
        const before = found('mediation', (await mediations.byIds(scope, [mediationId], work.ticket))[0]);
        if (before.version !== expectedVersion) throw new Conflict('STALE_VERSION', before.version);
        const said = await directory.extract(work.ticket, identity.organization, namedInMediation(order));
        const stands = { actor: identity, now: clock.now(), directory: said, dispute: extractOf(dispute.dispute) };
        const command = { ...whole(order, before), ...stands } as MediationCommand;
        return outcomeOf(await writeMediation(work, { before, dispute, command, scope }));
      });
    },

    load,

    async record(work, mediationId, news) {
      const { dispute, before } = await held(work, mediationId);
      const stands = { actor: service, now: clock.now(), dispute: extractOf(dispute.dispute) };
      await unlessRefused(() =>
        writeMediation(work, { before, dispute, command: { ...news, ...stands } as MediationCommand }),
      );
    },

    async lapse({ mediation, move }) {
      await load(mediation);
      await unitOfWork.apply(async (work) => {
        const { dispute, before } = await held(work, mediation);
        const stands = { actor: timer, now: clock.now(), dispute: extractOf(dispute.dispute) };
        await unlessRefused(() => writeMediation(work, { before, dispute, command: { type: move, ...stands } }));
      });
    },
  };
}

const outcomeOf = ({ version, mediation }: MediationRecord): Outcome => ({ id: mediation.id, version });
