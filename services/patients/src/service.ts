import { layFoundation } from '@concord/kit/foundation/foundation';
import type { Installation } from '@concord/kit/foundation/installation';
import { NotFound } from '@concord/kit/domain/conflict';
import { Denied } from '@concord/kit/graphql/errors';
import type { Service } from '@concord/kit/graphql/service';
import { createRevealing } from '@concord/kit/policy/reveal';
import { createRevealBook } from '@concord/kit/store/reveal-book';
import { announced } from './app/announcements.js';
import { createMatching } from './app/matching.js';
import { createPatientFiles } from './app/patient-files.js';
import { createReveal } from './app/reveal.js';
import { usualTiers, type TierTerm } from './domain/patient.terms.js';
import { createPatientLoaders } from './graphql/patient.loader.js';
import { mayLookFor, mayRevealField } from './graphql/patient.policy.js';
import { createPatientsSubgraph } from './graphql/schema.js';
import { createPatientReader } from './store/patient.reader.js';
import { createPatientStore } from './store/patient.store.js';
import { patientContents } from './store/contents.js';

/** What this service is set to, besides what every service gets. */
export interface PatientSettings {
  /** The member tiers of the hospital, lowest first; the usual four when left out. */
  readonly tiers?: readonly TierTerm[];
}

/** Builds the patients service: the one place where its parts are put together. */
export async function createPatients(installation: Installation, settings: PatientSettings = {}): Promise<Service> {
  const { clock, accept } = installation;
  const tiers = settings.tiers ?? usualTiers;
  const foundation = await layFoundation(installation, { name: 'patients', ...patientContents });
  const { unitOfWork, ids, reactions, access, onFault, onDenied } = foundation;

  const revealing = createRevealing({ book: createRevealBook(access), clock });
  const reader = createPatientReader(foundation);
  const subgraph = await createPatientsSubgraph({
    files: createPatientFiles({ unitOfWork, patients: createPatientStore(foundation), tiers, clock, ids }),
    reveal: createReveal({ patients: reader, revealing, mayReveal: mayRevealField }),
    loaders: createPatientLoaders(reader),
    ...{ reader, tiers, accept, clock, onFault },
    onDenied,
    audit: foundation.audit,
  });
  reactions.announce(announced);
  const matching = createMatching(reader);

  return {
    name: subgraph.name,
    sdl: subgraph.sdl,
    execute: subgraph.execute,
    subscribe: subgraph.subscribe,
    internal: reactions.internal(async (name, input, { identity }) => {
      if (name !== 'patients.matching') throw new NotFound(name);
      if (!mayLookFor(identity)) throw new Denied('FORBIDDEN', 'Patients are not looked for by this role');
      return matching(identity, input);
    }),
    readiness: foundation.readiness,
    async start() {
      foundation.start();
    },
    stop: foundation.close,
  };
}
