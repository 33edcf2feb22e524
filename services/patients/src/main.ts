import { runService } from '@concord/kit/foundation/run-service';
import { readSettings } from './environment.js';
import { createPatients } from './service.js';

// Patients are asked by others and ask nobody.
await runService({
  name: 'patients',
  readSettings,
  create: (installation, { tiers }) => createPatients(installation, { tiers }),
});
