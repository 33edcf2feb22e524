import { createHash } from 'node:crypto';
import { layFoundation } from '@concord/kit/foundation/foundation';
import type { Installation } from '@concord/kit/foundation/installation';
import type { Service } from '@concord/kit/graphql/service';
import { createBeat } from '@concord/kit/reactions/beat';
import { canonicalJson } from '@concord/kit/store/canonical';
import { latestCalendar } from '@concord/rules/calendar/calendars';
import { legalDate } from '@concord/rules/calendar/legal-time';
import { NATIONWIDE } from '@concord/rules/packs/jurisdictions';
import { packInForce } from '@concord/rules/packs/published';
import { refOf } from '@concord/rules/packs/rule-pack';
import { announced } from './app/announcements.js';
import { createCaucusActs } from './app/caucuses.js';
import { claimantsOf } from './app/claimants.js';
import { createDisclosureActs } from './app/disclosures.js';
import { createDisclosureWriter } from './app/disclosure.writer.js';
import { createDisputeActs } from './app/disputes.js';
import { createDisputeWriter } from './app/dispute.writer.js';
import type { LawInForce } from './app/law.ports.js';
import { createMediationActs } from './app/mediations.js';
import { createMediationWriter } from './app/mediation.writer.js';
import { createCaseReading } from './app/reading.js';
import { createSightOfDisputes } from './app/sight.js';
import { createWorklist } from './app/worklist.js';
import { createMediationLoaders } from './graphql/loaders.js';
import { createMediationSubgraph } from './graphql/schema.js';
import { endDisclosuresWhenTheirDayIsOver } from './reactions/end-disclosures-when-their-day-is-over.js';
import { followTheClaimWhenTheInsurerActs } from './reactions/follow-the-claim-when-the-insurer-acts.js';
import { keepDirectoryWhenOrganizationsChange } from './reactions/keep-directory-when-organizations-change.js';
import { lapseWhenTimeIsOver } from './reactions/lapse-when-time-is-over.js';
import { openDisputeWhenCompensationIsClaimed } from './reactions/open-dispute-when-compensation-is-claimed.js';
import { createCaseNumbers } from './store/case-number.store.js';
import { createCaucusStore } from './store/caucus.store.js';
import { mediationContents } from './store/contents.js';
import { createDirectory } from './store/directory.store.js';
import { createDisclosureStore } from './store/disclosure.store.js';
import { createDisputeList } from './store/dispute.list.js';
import { createDisputeStore } from './store/dispute.store.js';
import { createMediationList } from './store/mediation.list.js';
import { createMediationStore } from './store/mediation.store.js';

/** What this service is set to, besides what every service gets. */
export interface MediationSettings {
  /** Milliseconds between looks for time that has run out. */
  readonly lapseEvery?: number;
}

/** Builds the mediation service: the one place where its parts are put together. */
export async function createMediation(installation: Installation, settings: MediationSettings = {}): Promise<Service> {
  const { clock, accept, logger, heartbeat, peer, self } = installation;
  const foundation = await layFoundation(installation, { name: 'mediation', ...mediationContents });
  const { database, sealer, unitOfWork, ids, journal, feed, cursors, reactions, onFault, onDenied } = foundation;

  const disputeStore = createDisputeStore(database, sealer);
  const mediationStore = createMediationStore(database, sealer);
  const caucusStore = createCaucusStore(database, sealer);
  const disclosureStore = createDisclosureStore(database, sealer);
  const stores = {
    ...{ disputes: disputeStore, mediations: mediationStore, caucuses: caucusStore, disclosures: disclosureStore },
  };
  const directory = createDirectory(database);
  const law: LawInForce = {
    rulePack: (organization, now) => refOf(packInForce(organization?.rulePack ?? NATIONWIDE, legalDate(now.getTime()))),
    calendar: () => latestCalendar().version,
  };

  const writeDisclosure = createDisclosureWriter(disclosureStore);
  const writeDispute = createDisputeWriter({ ...stores, writeDisclosure });
  const writeMediation = createMediationWriter({ ...stores, writeDispute, writeDisclosure });
  const common = { unitOfWork, sealer, clock, ids, directory, law, caseNumbers: createCaseNumbers(database) };
  const disputes = createDisputeActs({ ...common, disputes: disputeStore, writeDispute });
  const mediations = createMediationActs({
    ...{ ...common, disputes: disputeStore, mediations: mediationStore, writeMediation },
    hash: (content) => createHash('sha256').update(canonicalJson(content)).digest('hex'),
  });
  const caucuses = createCaucusActs({ ...stores, unitOfWork, sealer, clock, ids, writeMediation });
  const disclosures = createDisclosureActs({ ...common, ...stores, writeDisclosure });
  const reading = createCaseReading(stores);
  const sight = createSightOfDisputes({ ...stores, clock });
  const lists = { disputes: createDisputeList(database), mediations: createMediationList(database) };

  const subgraph = await createMediationSubgraph(
    {
      ...{ disputes, mediations, caucuses, disclosures, reading },
      ...{ journal, feed, cursors, clock, heartbeat },
      audit: foundation.audit,
      worklist: createWorklist({ lists, clock }),
      loaders: createMediationLoaders({ ...stores, reading, sight }),
    },
    { accept, clock, onFault, onDenied },
  );
  reactions.announce(announced);
  reactions.follow(keepDirectoryWhenOrganizationsChange(directory));
  reactions.follow(openDisputeWhenCompensationIsClaimed(disputes, claimantsOf(peer, self)));
  reactions.follow(followTheClaimWhenTheInsurerActs({ disputes, mediations, store: mediationStore }));
  const beat = createBeat(
    'lapse-when-time-is-over',
    settings.lapseEvery ?? 30_000,
    lapseWhenTimeIsOver({ mediations, store: mediationStore, clock }),
    logger,
  );
  const disclosureBeat = createBeat(
    'end-disclosures-when-their-day-is-over',
    settings.lapseEvery ?? 30_000,
    endDisclosuresWhenTheirDayIsOver({ disclosures, store: disclosureStore, clock }),
    logger,
  );

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
      disclosureBeat.start();
    },
    async stop() {
      await Promise.all([beat.stop(), disclosureBeat.stop()]);
      await foundation.close();
    },
  };
}
