import {
  serviceSettings,
  serviceUrl,
  serviceVariables,
  type ServiceSettings,
} from '@concord/kit/foundation/process.environment';
import { readEnvironment } from '@concord/kit/http/environment';

/** The variables of a mediation service that runs as a process of its own. */
const variables = {
  ...serviceVariables('mediation', '4005'),
  IDENTITY_URL: serviceUrl('http://127.0.0.1:4001'),
  COMPLAINTS_URL: serviceUrl('http://127.0.0.1:4003'),
  CLAIMS_URL: serviceUrl('http://127.0.0.1:4004'),
};

/** What the process is told by its environment. */
export interface Settings extends ServiceSettings {
  readonly identityUrl: readonly string[];
  readonly complaintsUrl: readonly string[];
  readonly claimsUrl: readonly string[];
}

/** Reads and checks the environment; throws an OperatorFault that names each variable at fault. */
export function readSettings(source: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const read = readEnvironment(variables, source);
  return {
    ...serviceSettings(read),
    identityUrl: read.IDENTITY_URL,
    complaintsUrl: read.COMPLAINTS_URL,
    claimsUrl: read.CLAIMS_URL,
  };
}
