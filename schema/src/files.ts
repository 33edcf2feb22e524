import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compose, type Part } from './compose.js';

/** What a schema folder should hold, by path within it. */
export function filesOf(parts: readonly Part[]): ReadonlyMap<string, string> {
  const subgraphs = parts.map(({ name, sdl }) => [`subgraphs/${name}.graphql`, sdl] as const);
  return new Map([...subgraphs, ['supergraph.graphql', compose(parts)]]);
}

/** Writes the files; those of services that are gone are left for a person to remove. */
export async function writeFiles(folder: string, parts: readonly Part[]): Promise<void> {
  const files = filesOf(parts);
  await mkdir(join(folder, 'subgraphs'), { recursive: true });
  for (const [path, text] of files) await writeFile(join(folder, path), text);
}

/** The files that are not what the services would make them now: changed, missing, or of a service that is gone. */
export async function staleFiles(folder: string, parts: readonly Part[]): Promise<readonly string[]> {
  const files = filesOf(parts);
  const kept = await readdir(join(folder, 'subgraphs')).catch(() => []);
  const stale = kept.map((name) => `subgraphs/${name}`).filter((path) => !files.has(path));
  for (const [path, text] of files) {
    const committed = await readFile(join(folder, path), 'utf8').catch(() => undefined);
    if (committed !== text) stale.push(path);
  }
  return stale.toSorted();
}
