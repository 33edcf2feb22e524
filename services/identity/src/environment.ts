import { serviceSettings, serviceVariables, type ServiceSettings } from '@concord/kit/foundation/process.environment';
import { readEnvironment } from '@concord/kit/http/environment';
import * as v from 'valibot';
import { defaultRates, type SignInRates } from './secrets/sign-in-limits.js';

const rate = v.pipe(v.string(), v.examples(['120']), v.toNumber(), v.integer(), v.minValue(1));

/** The variables of an identity service that runs as a process of its own. */
const variables = {
  ...serviceVariables('identity', '4001'),
  SIGN_INS_PER_ADDRESS: v.optional(rate, String(defaultRates.perAddress)),
  SIGN_INS_PER_ACCOUNT: v.optional(rate, String(defaultRates.perAccount)),
};

/** What the process is told by its environment. */
export interface Settings extends ServiceSettings {
  /** Sign-ins let through in a minute. */
  readonly rates: SignInRates;
}

/** Reads and checks the environment; throws an OperatorFault that names each variable at fault. */
export function readSettings(source: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const read = readEnvironment(variables, source);
  return {
    ...serviceSettings(read),
    rates: { perAddress: read.SIGN_INS_PER_ADDRESS, perAccount: read.SIGN_INS_PER_ACCOUNT },
  };
}
