import {
  serviceSettings,
  serviceUrl,
  serviceVariables,
  type ServiceSettings,
} from '@concord/kit/foundation/process.environment';
import { readEnvironment } from '@concord/kit/http/environment';

/** The variables of a complaints service that runs as a process of its own. */
const variables = {
  ...serviceVariables('complaints', '4003'),
  IDENTITY_URL: serviceUrl('http://127.0.0.1:4001'),
  PATIENTS_URL: serviceUrl('http://127.0.0.1:4002'),
  CLAIMS_URL: serviceUrl('http://127.0.0.1:4004'),
  MEDIATION_URL: serviceUrl('http://127.0.0.1:4005'),
};

/** What the process is told by its environment. */
export interface Settings extends ServiceSettings {
  readonly identityUrl: readonly string[];
  readonly patientsUrl: readonly string[];
  readonly claimsUrl: readonly string[];
  readonly mediationUrl: readonly string[];
}

/** Reads and checks the environment; throws an OperatorFault that names each variable at fault. */
export function readSettings(source: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const read = readEnvironment(variables, source);
  return {
    ...serviceSettings(read),
    identityUrl: read.IDENTITY_URL,
    patientsUrl: read.PATIENTS_URL,
    claimsUrl: read.CLAIMS_URL,
    mediationUrl: read.MEDIATION_URL,
  };
}
