import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The graph as a running system loads it, all of it text. */
export interface GraphText<Name extends string = string> {
  readonly supergraphSdl: string;
  /** By contract: what it is of the graph. */
  readonly contracts: Readonly<Record<Name, string>>;
}

/** The graph of a schema folder with these contracts. Apart from composing, which a running system never does. */
export async function readGraph<Name extends string>(folder: string, names: readonly Name[]): Promise<GraphText<Name>> {
  const read = (path: string) => readFile(join(folder, path), 'utf8');
  const contracts = await Promise.all(
    names.map(async (name) => [name, await read(join('contracts', `${name}.graphql`))] as const),
  );
  return {
    supergraphSdl: await read('supergraph.graphql'),
    contracts: Object.fromEntries(contracts) as Record<Name, string>,
  };
}
