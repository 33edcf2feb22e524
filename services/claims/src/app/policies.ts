import type { Clock } from '@concord/kit/domain/clock';
import { evolved } from '@concord/kit/domain/decider';
import type { NewId } from '@concord/kit/domain/ids';
import type { Identity } from '@concord/kit/identity/identity';
import type { Sealer } from '@concord/kit/policy/contract';
import type { Outcome, UnitOfWork } from '@concord/kit/store/contract';
import { ledgerDecider } from '../domain/ledger.decide.js';
import { ledgerIdOf } from '../domain/ledger.js';
import type { PolicyDraft } from '../domain/policy.commands.js';
import { policyDecider } from '../domain/policy.decide.js';
import { ledgerOpening } from '../domain/policy.ledger.js';
import { noPolicy, STANDARD_CONTRACT } from '../domain/policy.js';
import { caseKey, roomKey, seatOf } from './addressing.js';
import type { Directory } from './directory.ports.js';
import { ledgerEntry } from './ledger.writing.js';
import type { LedgerRecord, LedgerStore, PolicyRecord, PolicyStore } from './ports.js';

/** What is told of a policy; its id is made here. */
export type ToldOfPolicy = Omit<PolicyDraft, 'id' | 'contractPack'> & { readonly contractPack?: string };

export interface PolicyParts {
  readonly unitOfWork: UnitOfWork;
  readonly policies: PolicyStore;
  readonly ledgers: LedgerStore;
  readonly directory: Directory;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly ids: NewId;
}

/** What can be done to policies. */
export interface PolicyActs {
  /**
   * Issues a policy and opens its ledger, in one transaction.
   *
   * @param authorityFen up to which share of its own, in 分, a reviewer consents alone; it stands on the ledger alone
   */
  issue(identity: Identity, key: string, told: ToldOfPolicy, authorityFen: number): Promise<Outcome>;
}

export function createPolicyActs(parts: PolicyParts): PolicyActs {
  const { unitOfWork, policies, ledgers, directory, sealer, clock, ids } = parts;

  return {
    async issue(identity, key, told, authorityFen) {
      const id = ids('pol');
      await sealer.prepare([caseKey(id), roomKey(ledgerIdOf(id))], identity.organization);
      const request = { identity, operation: 'policyIssue', key, input: { told, authorityFen } };
      return unitOfWork.write(request, async ({ ticket, append }) => {
        const by = { actor: identity, now: clock.now() };
        const draft: PolicyDraft = { ...told, id, contractPack: told.contractPack ?? STANDARD_CONTRACT };
        const named = { staff: [], organizations: [told.hospital] };
        const said = await directory.extract(ticket, identity.organization, named);
        const facts = policyDecider.decide(noPolicy, { type: 'issue', draft, directory: said, ...by });
        const [fact] = facts;
        if (!fact) throw new Error('Issuing a policy is a fact');
        const opening = ledgerOpening(fact, authorityFen);
        const opened = ledgerDecider.decide(ledgerDecider.initial, { ...opening, ...by });

        const policy = evolved(policyDecider, noPolicy, facts) as PolicyRecord['policy'];
        await policies.insert(ticket, { version: 1, policy });
        append({
          stream: 'case',
          aggregate: { type: 'policy', id },
          version: 1,
          kind: 'issue',
          actor: identity,
          at: by.now,
          facts,
          seats: [...new Set([policy.organization, policy.hospital])].map(seatOf),
          keyScope: caseKey(id),
        });
        const ledger = evolved(ledgerDecider, ledgerDecider.initial, opened) as LedgerRecord['ledger'];
        const record = { version: 1, ledger };
        await ledgers.insert(ticket, record);
        append(ledgerEntry({ record, kind: 'open', facts: opened }, by));
        return { id, version: 1 };
      });
    },
  };
}
