import type { Identity } from '@concord/kit/identity/identity';
import { contractNames, type ContractName } from '@concord/schema/contract-names';

/** What somebody is served: the contract of their audience, of an API client cut by its scopes. */
export interface Served {
  readonly contract: ContractName;
  /** Absent where nothing is cut. */
  readonly scopes?: readonly string[];
  /** The same for all who are served the same. */
  readonly key: string;
}

const whole = new Map(contractNames.map((contract) => [contract.toUpperCase(), { contract, key: contract }]));

/** `undefined` for who is served nothing: services, and whoever is not of the organization they say. */
export function servedTo({ audience, organizationKind, scopes }: Identity): Served | undefined {
  if (audience !== organizationKind && audience !== 'PATIENT') return undefined;
  const served = whole.get(audience);
  if (!served || !scopes) return served;
  return { contract: served.contract, scopes, key: [served.key, ...[...scopes].sort()].join(' ') };
}

/** Everything that is served whole. */
export const servedWhole: readonly Served[] = [...whole.values()];
