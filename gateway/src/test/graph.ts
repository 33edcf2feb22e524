import { composed, type Part } from '@concord/schema/compose';
import { cutSdl, type Keeps } from '@concord/schema/cut';
import { contractNames } from '@concord/schema/contract-names';
import type { Graph } from '../graph.js';

/** What a contract of the tests leaves out; nothing when left out. */
export type Contracts = Readonly<Partial<Record<(typeof contractNames)[number], Keeps>>>;

/** The graph of these services, of which every audience is served everything, or what `contracts` says. */
export function graphOf(parts: readonly Part[], contracts: Contracts = {}): Graph {
  const { supergraph, api } = composed(parts);
  const sdlOf = (keeps: Keeps = () => true) => cutSdl(api, keeps);
  const sdls = contractNames.map((name) => [name, sdlOf(contracts[name])] as const);
  return { supergraphSdl: supergraph, contracts: Object.fromEntries(sdls) as Graph['contracts'] };
}
