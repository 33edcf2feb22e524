import { createCaseNumbers } from '@concord/casework/store/case-number.store';
import { NotFound } from '@concord/kit/domain/conflict';
import { fileActs } from '@concord/kit/files/acts';
import { layFoundation } from '@concord/kit/foundation/foundation';
import type { Installation } from '@concord/kit/foundation/installation';
import { createPapers } from '@concord/kit/graphql/attachment/papers';
import type { Service } from '@concord/kit/graphql/service';
import { createRevealing } from '@concord/kit/policy/reveal';
import { createBeat } from '@concord/kit/reactions/beat';
import { createRevealBook } from '@concord/kit/store/reveal-book';
import { latestCalendar } from '@concord/rules/calendar/calendars';
import { legalDate } from '@concord/rules/calendar/legal-time';
import { packInForce } from '@concord/rules/packs/published';
import { refOf } from '@concord/rules/packs/rule-pack';
import { announced } from './app/announcements.js';
import { CLAIMANTS_OF, createClaimants } from './claimants-act.js';
import { createWriting } from './app/complaint.writing.js';
import { createComplaintActs } from './app/complaints.js';
import { createDisputesReceived } from './app/disputes.received.js';
import { createReveal } from './app/reveal.js';
import { createWorklist } from './app/worklist.js';
import { patientsOf } from './app/patient-search.js';
import { createComplaintLoaders } from './graphql/complaint.loader.js';
import { mayRevealField } from './graphql/complaint.policy.js';
import { createComplaintsSubgraph } from './graphql/schema.js';
import { followTheDisputeWhenItMoves } from './reactions/follow-the-dispute-when-it-moves.js';
import { keepClaimStageWhenTheClaimMoves } from './reactions/keep-claim-stage-when-the-claim-moves.js';
import { keepDirectoryWhenPatientsRegister } from './reactions/keep-directory-when-patients-register.js';
import { keepDirectoryWhenStaffChanges } from './reactions/keep-directory-when-staff-changes.js';
import { lapseWhenSilenceIsOver } from './reactions/lapse-when-silence-is-over.js';
import { createComplaintStore } from './store/complaint.store.js';
import { complaintContents } from './store/contents.js';
import { createDirectory } from './store/directory.store.js';

/** What this service is set to, besides what every service gets. */
export interface ComplaintSettings {
  /** Milliseconds between looks for answers that met only silence. */
  readonly lapseEvery?: number;
}

/** Builds the complaints service: the one place where its parts are put together. */
export async function createComplaints(installation: Installation, settings: ComplaintSettings = {}): Promise<Service> {
  const { clock, accept, logger, heartbeat, peer } = installation;
  const foundation = await layFoundation(installation, { name: 'complaints', ...complaintContents });
  const { database, sealer, unitOfWork, ids, journal, feed, cursors, reactions, onFault, onDenied } = foundation;

  const store = createComplaintStore(database, sealer);
  const directory = createDirectory(database);
  const attachments = foundation.keepAttachments();
  const write = createWriting(store);
  const complaints = createComplaintActs({
    ...{ unitOfWork, sealer, clock, ids, write },
    complaints: store,
    caseNumbers: createCaseNumbers(database, 'complaints', 'TS'),
    directory,
    law: {
      inForce: (pack, now) => refOf(packInForce(pack, legalDate(now.getTime()))),
      calendar: () => latestCalendar().version,
    },
  });
  const subgraph = await createComplaintsSubgraph(
    {
      ...{
        complaints,
        journal,
        feed,
        cursors,
        clock,
        heartbeat,
        audit: foundation.audit,
        papers: createPapers(attachments),
      },
      reveal: createReveal({
        complaints: store,
        revealing: createRevealing({ book: createRevealBook(foundation.access), clock }),
        mayReveal: mayRevealField,
      }),
      worklist: createWorklist({ complaints: store, clock }),
      loaders: createComplaintLoaders(store),
      patients: (call) => patientsOf(peer, call),
    },
    { accept, clock, onFault, onDenied },
  );
  reactions.follow(keepDirectoryWhenStaffChanges(directory));
  reactions.follow(keepDirectoryWhenPatientsRegister(directory));
  const disputes = createDisputesReceived({ complaints: store, write, sealer, clock });
  reactions.follow(followTheDisputeWhenItMoves(disputes, store));
  reactions.follow(keepClaimStageWhenTheClaimMoves(store));
  reactions.announce(announced);
  const claimantsOf = createClaimants(store);
  const beat = createBeat(
    'lapse-when-silence-is-over',
    settings.lapseEvery ?? 30_000,
    lapseWhenSilenceIsOver({ complaints, store, clock }),
    logger,
  );

  return {
    name: subgraph.name,
    sdl: subgraph.sdl,
    execute: subgraph.execute,
    subscribe: subgraph.subscribe,
    internal: reactions.internal(
      fileActs(attachments, async (name, input, { identity }) => {
        if (name !== CLAIMANTS_OF) throw new NotFound(name);
        return claimantsOf(identity, input);
      }),
    ),
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
