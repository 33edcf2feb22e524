import { runService } from '@concord/kit/foundation/run-service';
import { readSettings } from './environment.js';
import { createPatients } from './service.js';

await runService({
  name: 'patients',
  readSettings,
  create: (installation, { tiers }) => createPatients(installation, { tiers }),
  peers: ({ identityUrl }) => ({ identity: identityUrl }),
});
