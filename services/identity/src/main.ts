import { runService } from '@concord/kit/foundation/run-service';
import { readSettings } from './environment.js';
import { createIdentity } from './service.js';

// Who works where is asked by others; this service asks nobody.
await runService({
  name: 'identity',
  readSettings,
  create: (installation, { rates }) => createIdentity(installation, { rates }),
});
