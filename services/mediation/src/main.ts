import { runService } from '@concord/kit/foundation/run-service';
import { readSettings } from './environment.js';
import { createMediation } from './service.js';

await runService({
  name: 'mediation',
  readSettings,
  create: (installation) => createMediation(installation),
  peers: ({ identityUrl, complaintsUrl, claimsUrl }) => ({
    identity: identityUrl,
    complaints: complaintsUrl,
    claims: claimsUrl,
  }),
});
