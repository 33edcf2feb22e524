import { runService } from '@concord/kit/foundation/run-service';
import { readSettings } from './environment.js';
import { createComplaints } from './service.js';

await runService({
  name: 'complaints',
  readSettings,
  create: (installation) => createComplaints(installation),
  peers: ({ identityUrl, patientsUrl, claimsUrl, mediationUrl }) => ({
    ...{ identity: identityUrl, patients: patientsUrl, claims: claimsUrl, mediation: mediationUrl },
  }),
});
