import { runProcess } from '@concord/kit/foundation/run-process';
import { beginGateway } from './distributed.js';
import { readGatewaySettings } from './gateway.environment.js';

await runProcess({ name: 'gateway', readSettings: readGatewaySettings, begin: beginGateway });
