import { createCaseNumbers } from '@concord/casework/store/case-number.store';
import { layFoundation } from '@concord/kit/foundation/foundation';
import type { Installation } from '@concord/kit/foundation/installation';
import type { Service } from '@concord/kit/graphql/service';
import { createBeat } from '@concord/kit/reactions/beat';
import { latestCalendar } from '@concord/rules/calendar/calendars';
import { legalDate } from '@concord/rules/calendar/legal-time';
import { NATIONWIDE } from '@concord/rules/packs/jurisdictions';
import { packInForce } from '@concord/rules/packs/published';
import { refOf } from '@concord/rules/packs/rule-pack';
import { announced } from './app/announcements.js';
import { createReceivedActs } from './app/claim.received.js';
import { createClaimWriting } from './app/claim.writing.js';
import { createClaimActs, type LawInForce } from './app/claims.js';
import { createPolicyActs } from './app/policies.js';
import { createReserveActs } from './app/reserves.js';
import { createWorklist } from './app/worklist.js';
import { createClaimLoaders } from './graphql/claim.loader.js';
import { createClaimsSubgraph } from './graphql/schema.js';
import { endWhenTimeIsOver } from './reactions/end-when-time-is-over.js';
import { followTheDispute } from './reactions/follow-the-dispute.js';
import { keepDirectoryWhenStaffChanges } from './reactions/keep-directory-when-staff-changes.js';
import { createDisclosureStore } from './store/claim-disclosure.store.js';
import { createClaimStore } from './store/claim.store.js';
import { claimContents } from './store/contents.js';
import { createDirectory } from './store/directory.store.js';
import { createLedgerStore, createReserveStore } from './store/insurer-only.store.js';
import { createPolicyStore } from './store/policy.store.js';

/** What this service is set to, besides what every service gets. */
export interface ClaimSettings {
  /** Milliseconds between looks for consents and approvals whose time is over. */
  readonly lapseEvery?: number;
}

/** Builds the claims service: the one place where its parts are put together. */
export async function createClaims(installation: Installation, settings: ClaimSettings = {}): Promise<Service> {
  const { clock, accept, logger, heartbeat } = installation;
  const foundation = await layFoundation(installation, { name: 'claims', ...claimContents });
  const { database, sealer, unitOfWork, ids, journal, feed, cursors, reactions, onFault, onDenied } = foundation;

  const stores = {
    claims: createClaimStore(database, sealer),
    policies: createPolicyStore(database, sealer),
    ledgers: createLedgerStore(database, sealer),
    reserves: createReserveStore(database, sealer),
    disclosures: createDisclosureStore(database),
  };
  const directory = createDirectory(database);
  const parts = { ...stores, directory, sealer, unitOfWork, clock, ids };
  const law: LawInForce = {
    rulePack: (pack, now) => refOf(packInForce(pack ?? NATIONWIDE, legalDate(now.getTime()))),
    calendar: () => latestCalendar().version,
  };
  const claimParts = {
    ...{ ...parts, law },
    writing: createClaimWriting(parts),
    caseNumbers: createCaseNumbers(database, 'claims', 'LP'),
  };
  const received = createReceivedActs(claimParts);

  const subgraph = await createClaimsSubgraph(
    {
      ...{ journal, feed, cursors, clock, ids, heartbeat, audit: foundation.audit },
      claims: createClaimActs(claimParts),
      policies: createPolicyActs(parts),
      reserves: createReserveActs(parts),
      worklist: createWorklist(parts),
      policyList: stores.policies,
      loaders: createClaimLoaders({ ...stores, clock }),
    },
    { accept, clock, onFault, onDenied },
  );
  reactions.announce(announced);
  reactions.follow(keepDirectoryWhenStaffChanges(directory));
  reactions.follow(followTheDispute({ received, disclosures: stores.disclosures }));
  const ending = endWhenTimeIsOver({ received, claims: stores.claims, clock });
  const beat = createBeat('end-when-time-is-over', settings.lapseEvery ?? 30_000, ending, logger);

  return {
    name: subgraph.name,
    sdl: subgraph.sdl,
    execute: subgraph.execute,
    subscribe: subgraph.subscribe,
    internal: reactions.internal(),
    readiness: foundation.readiness,
    async start() {
      foundation.start();
      beat.start();
    },
    async stop() {
      await beat.stop();
      await foundation.close();
    },
  };
}
