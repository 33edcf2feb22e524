import { serviceSettings, serviceVariables, type ServiceSettings } from '@concord/kit/foundation/process.environment';
import { readEnvironment } from '@concord/kit/http/environment';
import * as v from 'valibot';
import { tierCodes, usualTiers, type TierTerm } from './domain/patient.terms.js';

const TIERS = 'REGULAR=普通/Regular,GOLD=金卡/Gold';

const tiers = v.pipe(
  v.string(),
  v.examples([TIERS]),
  v.transform((list): unknown => list.split(',').map((each) => /^(\w+)=([^/=]+)\/([^/=]+)$/.exec(each.trim()) ?? [])),
  v.array(v.tuple([v.string(), v.picklist(tierCodes), v.string(), v.string()]), 'Expected CODE=中文/English, …'),
  v.check((each) => new Set(each.map(([, tier]) => tier)).size === each.length, 'Expected each tier once'),
  v.check((each) => each.some(([, tier]) => tier === 'REGULAR'), 'Expected REGULAR, which everybody has, among them'),
  v.transform((each) => each.map(([, tier, zh, en]): TierTerm => ({ tier, name: { zh, en } }))),
);

/** The variables of a patients service that runs as a process of its own. */
const variables = {
  ...serviceVariables('patients', '4002'),
  MEMBER_TIERS: v.optional(tiers),
};

/** What the process is told by its environment. */
export interface Settings extends ServiceSettings {
  /** Lowest first. */
  readonly tiers: readonly TierTerm[];
}

/** Reads and checks the environment; throws an OperatorFault that names each variable at fault. */
export function readSettings(source: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const read = readEnvironment(variables, source);
  return { ...serviceSettings(read), tiers: read.MEMBER_TIERS ?? usualTiers };
}
