import {
  processSettings,
  processVariables,
  serviceUrl,
  type ProcessSettings,
} from '@concord/kit/foundation/process.environment';
import { readEnvironment } from '@concord/kit/http/environment';
import { doorSettings, doorVariables, type DoorSettings } from './environment.js';

/** The variables of a gateway that runs as a process of its own. */
const variables = {
  ...processVariables('gateway', '4000'),
  ...doorVariables,
  IDENTITY_URL: serviceUrl('http://127.0.0.1:4001'),
  PATIENTS_URL: serviceUrl('http://127.0.0.1:4002'),
  COMPLAINTS_URL: serviceUrl('http://127.0.0.1:4003'),
  CLAIMS_URL: serviceUrl('http://127.0.0.1:4004'),
  MEDIATION_URL: serviceUrl('http://127.0.0.1:4005'),
};

/** What the process is told by its environment. */
export interface GatewaySettings extends ProcessSettings, DoorSettings {
  /** Where each service is, one address or several, by its name in the graph. */
  readonly services: Readonly<
    Record<'identity' | 'patients' | 'complaints' | 'claims' | 'mediation', readonly string[]>
  >;
}

/** Reads and checks the environment; throws an OperatorFault that names each variable at fault. */
export function readGatewaySettings(
  source: Readonly<Record<string, string | undefined>> = process.env,
): GatewaySettings {
  const read = readEnvironment(variables, source);
  return {
    ...processSettings(read),
    ...doorSettings(read),
    services: {
      ...{ identity: read.IDENTITY_URL, patients: read.PATIENTS_URL, complaints: read.COMPLAINTS_URL },
      ...{ claims: read.CLAIMS_URL, mediation: read.MEDIATION_URL },
    },
  };
}
