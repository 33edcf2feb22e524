import { runService } from '@concord/kit/foundation/run-service';
import { readSettings } from './environment.js';
import { createClaims } from './service.js';

await runService({
  name: 'claims',
  readSettings,
  create: (installation) => createClaims(installation),
  peers: ({ identityUrl, mediationUrl }) => ({ identity: identityUrl, mediation: mediationUrl }),
});
