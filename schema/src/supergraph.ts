import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The supergraph of a schema folder, as the gateway loads it. Apart from composing, which a running system never does. */
export function readSupergraph(folder: string): Promise<string> {
  return readFile(join(folder, 'supergraph.graphql'), 'utf8');
}
