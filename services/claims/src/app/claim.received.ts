import { legalYear } from '@concord/casework/domain/legal-day';
import type { Actor } from '@concord/kit/domain/actor';
import { Conflict } from '@concord/kit/domain/conflict';
import { Refusal } from '@concord/kit/domain/refusal';
import { serviceIdentity } from '@concord/kit/identity/service-identity';
import type { Scope, Write } from '@concord/kit/store/contract';
import type { ClaimOrder, Notice } from '../domain/claim.commands.js';
import { STANDARD_CONTRACT } from '../domain/policy.js';
import { caseKey } from './addressing.js';
import { touchesLedger } from './claim.writing.js';
import { MOST_POLICIES, type ClaimParts } from './claims.js';
import type { ClaimRecord, Ended, LedgerRecord } from './ports.js';

/** What another service tells of a loss; number, contract and calendar are added here. */
export type ToldByService = Omit<Notice, 'caseNo' | 'contractPack' | 'calendar'>;

/** An event about a claim that is not there yet: another source was faster. It is tried again, and parked. */
export class UnknownClaim extends Error {
  override readonly name = 'UnknownClaim';
  constructor() {
    super('An event speaks of a claim that is not there yet');
  }
}

/** What happens to claims without a person of the insurer: events of other services, and clocks. */
export interface ReceivedActs {
  /** Before the transaction of an event: keys of what it will touch. */
  prepareNotice(told: Pick<ToldByService, 'id' | 'organization' | 'hospital'>): Promise<void>;
  prepare(claimId: string): Promise<void>;
  /** A claim begins, under the id that the event gave it; does nothing when it has begun. */
  notice(work: Write, told: ToldByService, source: string): Promise<void>;
  /**
   * An order that follows from an event. What no longer matters in the state the claim is in changes nothing.
   *
   * @param order may look at the claim and, where it asks for one, at the ledger; `undefined` for nothing to do
   * @throws UnknownClaim
   */
  receive(work: Write, claimId: string, source: string, order: (seen: Seen) => ClaimOrder | undefined): Promise<void>;
  /** @throws UnknownClaim */
  setMediationStage(work: Write, claimId: string, stage: string): Promise<void>;
  /** A clock's own act; does nothing when somebody was faster. */
  end(ended: Ended, timer: Actor): Promise<void>;
}

/** The claim an event is about, as it stands in this transaction. */
export interface Seen {
  readonly record: ClaimRecord;
  readonly now: Date;
  /** The ledger of its policy, held. */
  readonly ledger?: LedgerRecord;
}

const EVERYTHING: Scope = { service: 'claims' };

export function createReceivedActs(parts: ClaimParts): ReceivedActs {
  const { writing, unitOfWork, claims, policies, caseNumbers, law, sealer, clock } = parts;

  return {
    async prepareNotice({ id, organization, hospital }) {
      await sealer.prepare([caseKey(id)], organization);
      const own = { organizations: [organization] };
      await sealer.load((await policies.idsOf(own, hospital, MOST_POLICIES)).map(caseKey));
    },
    prepare: (claimId) => writing.loadKeys(EVERYTHING, claimId),

    async notice(work, told, source) {
      const { ticket } = work;
      const [known] = await claims.byIds(EVERYTHING, [told.id], ticket);
      if (known) return;
      const { organization, hospital } = told;
      const now = clock.now();
      const notice: Notice = {
        ...told,
        caseNo: await caseNumbers.next(ticket, organization, legalYear(now)),
        contractPack: STANDARD_CONTRACT,
        calendar: law.calendar(),
      };
      const policyIds = await policies.idsOf({ organizations: [organization] }, hospital, MOST_POLICIES, ticket);
      const from = { scope: EVERYTHING, policyIds };
      await writing.write(work, from, { type: 'notice', notice }, { actor: speaking(source), now });
    },

    async receive(work, claimId, source, order) {
      const seen = await writing.see(work.ticket, EVERYTHING, claimId, true);
      if (!seen.before) throw new UnknownClaim();
      const now = clock.now();
      const given = order({ record: seen.before, now, ...(seen.held && { ledger: seen.held }) });
      if (!given) return;
      const write = writing.write(work, seen, given, { actor: speaking(source), now });
      // An agreement in force that the claim does not answer for is nothing to pass over: it waits where it is seen.
      await (given.type === 'recordBasis' ? write : write.catch(unlessMoot));
    },

    async setMediationStage({ ticket }, claimId, stage) {
      if (!(await claims.setMediationStage(ticket, claimId, stage))) throw new UnknownClaim();
    },

    async end({ id, move }, timer) {
      await writing.loadKeys(EVERYTHING, id);
      await unitOfWork
        .apply(async (work) => {
          const seen = await writing.see(work.ticket, EVERYTHING, id, touchesLedger(move));
          if (!seen.before) return;
          await writing.write(work, seen, { type: move }, { actor: timer, now: clock.now() }).catch(unlessMoot);
        })
        .catch(unlessOvertaken);
    },
  };
}

/** A service that acts: on its own, in the name of nobody. */
function speaking(source: string): Actor {
  return { ...serviceIdentity(source), roles: ['SYS'] };
}

// A refusal comes before anything is written: the claim has gone on, and what was told does not matter any more.
function unlessMoot(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}

function unlessOvertaken(error: unknown): void {
  if (!(error instanceof Conflict) || error.reason !== 'STALE_VERSION') throw error;
}
