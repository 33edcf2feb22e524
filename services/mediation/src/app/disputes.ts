import { legalYear } from '@concord/casework/domain/legal-day';
import type { Clock } from '@concord/kit/domain/clock';
import { Conflict, NotFound } from '@concord/kit/domain/conflict';
import type { NewId } from '@concord/kit/domain/ids';
import { Refusal } from '@concord/kit/domain/refusal';
import type { Identity } from '@concord/kit/identity/identity';
import type { Sealer } from '@concord/kit/policy/contract';
import { scopeOf, type Outcome, type UnitOfWork, type Write } from '@concord/kit/store/contract';
import { named, type DirectoryExtract } from '../domain/directory.js';
import { paysNothing } from '../domain/claim-stages.js';
import type { DisputeCommand, Opening } from '../domain/dispute.commands.js';
import { namedInDispute } from '../domain/dispute.naming.js';
import { found, service } from './acting.js';
import { caseKey, disclosureKey } from './addressing.js';
import type { Directory } from './directory.ports.js';
import type { WriteDispute } from './dispute.writer.js';
import type { LawInForce } from './law.ports.js';
import type { DisputeOrder } from './orders.js';
import type { CaseNumbers, DisputeRecord, DisputeStore } from './ports.js';

/** What a committee tells of a dispute that comes to it directly. */
export type ToldAtOpening = Omit<Opening, 'id' | 'caseNo' | 'rulePack' | 'calendar' | 'ownership' | FromComplaint>;
/** What is told of a dispute that a complaint became. */
export type ToldByComplaint = Omit<Opening, 'caseNo' | 'calendar'>;
type FromComplaint = 'complaintId' | 'complaintNo' | 'patientId';

/** What another service told of a dispute. */
export type DisputeNews = Distributed<
  Extract<DisputeCommand, { type: 'recordClaim' | 'recordClaimStage' | 'recordOpinion' }>
>;
type Distributed<Command> = Command extends unknown ? Omit<Command, 'actor' | 'now'> : never;

/** Which dispute is meant, and which state of it the person saw. */
export interface DisputeTarget {
  readonly disputeId: string;
  readonly expectedVersion: number;
}

export interface DisputeParts {
  readonly unitOfWork: UnitOfWork;
  readonly disputes: DisputeStore;
  readonly writeDispute: WriteDispute;
  readonly caseNumbers: CaseNumbers;
  readonly directory: Directory;
  readonly law: LawInForce;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly ids: NewId;
}

/** Everything that can be done to disputes: load, decide, save. */
export interface DisputeActs {
  open(identity: Identity, key: string, told: ToldAtOpening): Promise<Outcome>;
  act(identity: Identity, key: string, target: DisputeTarget, order: DisputeOrder): Promise<Outcome>;
  /** Makes ready, before a transaction, what `openFromComplaint` needs in one. */
  prepare(disputeId: string, hospital: string): Promise<void>;
  /** Opens the dispute that a complaint became; nothing when it is there. */
  openFromComplaint(work: Write, told: ToldByComplaint): Promise<void>;
  /** Loads, before a transaction, what `record` needs in one. */
  load(disputeId: string): Promise<void>;
  /**
   * Records what another service told; nothing where it no longer matters.
   *
   * @throws NotFound when the dispute is not here yet: what opens it is still on its way
   */
  record(work: Write, disputeId: string, news: DisputeNews): Promise<void>;
}

export function createDisputeActs(parts: DisputeParts): DisputeActs {
  const { unitOfWork, disputes, writeDispute, caseNumbers, directory, law, sealer, clock, ids } = parts;

  const opened = async (work: Write, told: ToldByComplaint, said: DirectoryExtract, act: Acts) => {
    const caseNo = await caseNumbers.next(work.ticket, 'JF', told.hospital, legalYear(act.now));
    const opening: Opening = { ...told, caseNo, calendar: law.calendar() };
    return writeDispute(work, { command: { type: 'open', opening, directory: said, ...act } });
  };

  return {
    async open(identity, key, told) {
      const id = ids('dsp');
      await sealer.prepare([caseKey(id)], told.hospital);
      return unitOfWork.write({ identity, operation: 'disputeOpen', key, input: told }, async (work) => {
        const now = clock.now();
        const { ticket } = work;
        const organizations = [told.hospital, identity.organization];
        const said = await directory.extract(
          ...([ticket, identity.organization, named({ organizations, departments: told.departments })] as const),
        );
        const listed = (which: string) => said.organizations.find((each) => each.id === which);
        // Whoever writes the dispute down, the law is that of the hospital's place.
        const hospital = listed(told.hospital);
        const [rulePack, ownership] = [law.rulePack(hospital, now), hospital?.ownership];
        return outcomeOf(await opened(work, { ...told, id, rulePack, ownership }, said, { actor: identity, now }));
      });
    },

    async act(identity, key, { disputeId, expectedVersion }, order) {
      const disclosureId = order.type === 'notifyInsurer' ? ids('dcl') : undefined;
      await sealer.load([caseKey(disputeId)]);
      if (disclosureId) await sealer.prepare([disclosureKey(disclosureId)], identity.organization);
      const operation = `dispute.${order.type}`;
      return unitOfWork.write({ identity, operation, key, input: { disputeId, order } }, async (work) => {
        const scope = scopeOf(identity);
        const before = found('dispute', (await disputes.byIds(scope, [disputeId], work.ticket))[0]);
        if (before.version !== expectedVersion) throw new Conflict('STALE_VERSION', before.version);
        const whole = order.type === 'notifyInsurer' ? { ...order, claim: ids('clm') } : order;
        const naming = namedInDispute(whole as Parameters<typeof namedInDispute>[0]);
        const said = await directory.extract(work.ticket, identity.organization, naming);
        const command = { ...whole, directory: said, actor: identity, now: clock.now() } as DisputeCommand;
        return outcomeOf(await writeDispute(work, { before, command, scope, disclosureId }));
      });
    },

    prepare: (disputeId, hospital) => sealer.prepare([caseKey(disputeId)], hospital),

    async openFromComplaint(work, told) {
      if (await disputes.hold(work.ticket, told.id)) return;
      const { ownership } = (await directory.organization(work.ticket, told.hospital)) ?? {};
      const nobody = await directory.extract(work.ticket, told.hospital, named({}));
      const act = { actor: service, now: clock.now() };
      await opened(work, { ...told, ownership: told.ownership ?? ownership }, nobody, act);
    },

    load: (disputeId) => sealer.load([caseKey(disputeId)]),

    async record(work, disputeId, news) {
      const before = await disputes.hold(work.ticket, disputeId);
      if (!before) throw new NotFound('dispute');
      const command = { ...news, actor: service, now: clock.now() } as DisputeCommand;
      if (news.type === 'recordClaimStage') {
        if (before.dispute.insurer?.claim !== news.claim) return;
        await disputes.noteClaimStage(work.ticket, disputeId, news.stage);
        // Only what a guard asks is a version of the dispute: nobody's form goes stale because a surveyor arrived.
        if (paysNothing(news.stage) === paysNothing(before.dispute.claimStage)) return;
      }
      await unlessRefused(() => writeDispute(work, { before, command }));
    },
  };
}

interface Acts {
  readonly actor: Identity | typeof service;
  readonly now: Date;
}

const outcomeOf = ({ version, dispute }: DisputeRecord): Outcome => ({ id: dispute.id, version });

/**
 * What another service told may have come too late to matter: the case is over, or stands on another claim. A decision
 * refuses before anything is written, so that nothing is left half done.
 */
export async function unlessRefused(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
