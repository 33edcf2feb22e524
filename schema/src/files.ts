import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { composed, type Part } from './compose.js';
import { cutSdl, type Keeps } from './cut.js';

/** What the files of a schema folder are made from. */
export interface Written {
  readonly parts: readonly Part[];
  /** By the name of a contract: which fields are in it. */
  readonly contracts?: Readonly<Record<string, Keeps>>;
  /** By file name: pages about the contracts, whose texts they are made from. */
  readonly pages?: (contracts: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
}

/** Folders that hold nothing but what is written here. */
const FOLDERS = ['subgraphs', 'contracts'];

/** What a schema folder should hold, by path within it. */
export function filesOf({ parts, contracts = {}, pages }: Written): ReadonlyMap<string, string> {
  const { supergraph, api } = composed(parts);
  const cut = Object.fromEntries(Object.entries(contracts).map(([name, keeps]) => [name, cutSdl(api, keeps)]));
  return new Map([
    ...parts.map(({ name, sdl }) => [`subgraphs/${name}.graphql`, sdl] as const),
    ['supergraph.graphql', supergraph],
    ...Object.entries(cut).map(([name, sdl]) => [`contracts/${name}.graphql`, sdl] as const),
    ...Object.entries(pages?.(cut) ?? {}),
  ]);
}

/** Writes the files; those of services that are gone are left for a person to remove. */
export async function writeFiles(folder: string, written: Written): Promise<void> {
  for (const [path, text] of filesOf(written)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** The files that are not what the services would make them now: changed, missing, or of a service that is gone. */
export async function staleFiles(folder: string, written: Written): Promise<readonly string[]> {
  const files = filesOf(written);
  const stale: string[] = [];
  for (const within of FOLDERS) {
    const kept = await readdir(join(folder, within)).catch(() => []);
    stale.push(...kept.map((name) => `${within}/${name}`).filter((path) => !files.has(path)));
  }
  for (const [path, text] of files) {
    const committed = await readFile(join(folder, path), 'utf8').catch(() => undefined);
    if (committed !== text) stale.push(path);
  }
  return stale.toSorted();
}
