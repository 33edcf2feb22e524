import type { CaseNumbers } from '@concord/casework/app/case-number.ports';
import { legalYear } from '@concord/casework/domain/legal-day';
import type { Clock } from '@concord/kit/domain/clock';
import { Conflict, NotFound } from '@concord/kit/domain/conflict';
import type { NewId } from '@concord/kit/domain/ids';
import type { Identity } from '@concord/kit/identity/identity';
import { scopeOf, type Outcome, type Ticket, type UnitOfWork } from '@concord/kit/store/contract';
import type { ClaimOrder, Notice } from '../domain/claim.commands.js';
import { STANDARD_CONTRACT } from '../domain/policy.js';
import { caseKey } from './addressing.js';
import { touchesLedger, type ClaimWriting, type WritingParts } from './claim.writing.js';

/** What a person tells of a loss at the insurer's own desk; id, number and law are added here. */
export type ToldAtDesk = Pick<
  Notice,
  'hospital' | 'line' | 'claimedFen' | 'departments' | 'occurredOn' | 'firstClaimedOn'
>;

/** An order of a person to an existing claim. */
export type PersonOrder = Exclude<ClaimOrder, { type: 'notice' }>;

/** Which claim is meant, and which state of it the person saw. */
export interface Target {
  readonly claimId: string;
  readonly expectedVersion: number;
}

/** The law a new claim is under. */
export interface LawInForce {
  /** @param pack the id of the pack of the hospital's place, where it said so */
  rulePack(pack: string | undefined, now: Date): string;
  calendar(): string;
}

export interface ClaimParts extends WritingParts {
  readonly writing: ClaimWriting;
  readonly unitOfWork: UnitOfWork;
  readonly caseNumbers: CaseNumbers;
  readonly law: LawInForce;
  readonly clock: Clock;
  readonly ids: NewId;
}

/** Everything people do to claims: load, decide, save. */
export interface ClaimActs {
  /** A notice at the insurer's own desk, of a hospital that keeps no dispute here. */
  notice(identity: Identity, key: string, told: ToldAtDesk): Promise<Outcome>;
  act(identity: Identity, key: string, target: Target, order: PersonOrder): Promise<Outcome>;
}

/** More policies of one hospital than this are looked at by nobody. */
export const MOST_POLICIES = 100;

export function createClaimActs(parts: ClaimParts): ClaimActs {
  const { writing, unitOfWork, policies, caseNumbers, directory, law, sealer, clock, ids } = parts;

  async function noticeOf(ticket: Ticket, id: string, insurer: string, told: ToldAtDesk, now: Date): Promise<Notice> {
    return {
      ...told,
      id,
      organization: insurer,
      caseNo: await caseNumbers.next(ticket, insurer, legalYear(now)),
      rulePack: law.rulePack(await directory.rulePackOf(ticket, told.hospital), now),
      contractPack: STANDARD_CONTRACT,
      calendar: law.calendar(),
      noticedAt: now.toISOString(),
    };
  }

  return {
    async notice(identity, key, told) {
      const id = ids('clm');
      const scope = scopeOf(identity);
      await sealer.prepare([caseKey(id)], identity.organization);
      const policyIds = await policies.idsOf(scope, told.hospital, MOST_POLICIES);
      await sealer.load(policyIds.map(caseKey));
      return unitOfWork.write({ identity, operation: 'claimNotice', key, input: told }, async (work) => {
        const now = clock.now();
        const notice = await noticeOf(work.ticket, id, identity.organization, told, now);
        return writing.write(work, { scope, policyIds }, { type: 'notice', notice }, { actor: identity, now });
      });
    },

    async act(identity, key, target, order) {
      const { claimId, expectedVersion } = target;
      const scope = scopeOf(identity);
      await writing.loadKeys(scope, claimId, order);
      const request = { identity, operation: `claim.${order.type}`, key, input: { claimId, order: unnamed(order) } };
      return unitOfWork.write(request, async (work) => {
        const seen = await writing.see(work.ticket, scope, claimId, touchesLedger(order.type));
        if (!seen.before) throw new NotFound('claim');
        if (seen.before.version !== expectedVersion) throw new Conflict('STALE_VERSION', seen.before.version);
        return writing.write(work, seen, order, { actor: identity, now: clock.now() });
      });
    },
  };
}

/** An order without the ids that were made for it: a retry makes new ones, and is the same order all the same. */
function unnamed(order: PersonOrder): object {
  switch (order.type) {
    case 'consent':
      return { ...order, undertaking: undefined };
    case 'approve':
      return { ...order, approval: undefined };
    case 'requestDocuments':
      return { ...order, documents: order.documents.map(({ kind, title }) => ({ kind, title })) };
    default:
      return order;
  }
}
