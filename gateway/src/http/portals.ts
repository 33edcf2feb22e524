import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOCUMENTS_FILE, type Mount } from './pages.js';

const workspaces = fileURLToPath(new URL('../../../portals', import.meta.url));

/** One for each house, in the order in which a dispute goes through them. */
const titles = {
  hospital: { zh: '医院工作台', en: 'Hospital desk' },
  insurer: { zh: '保险工作台', en: 'Insurer desk' },
  committee: { zh: '调解工作台', en: 'Committee desk' },
} as const;

/**
 * The portals that are built, each in `dist/` of its workspace under `folder`. A gateway without some or any of them still
 * serves the graph, and its front page names those that are there.
 */
export function portalMounts(folder: string = workspaces): readonly Mount[] {
  return Object.entries(titles)
    .map(([house, title]) => ({ house: house as keyof typeof titles, title, built: join(folder, house, 'dist') }))
    .filter(({ built }) => existsSync(join(built, 'index.html')))
    .map(({ house, title, built }) => ({
      ...{ path: `/${house}`, folder: built, spaFallback: true, title },
      ...{ contract: house, documents: documentsOf(built) },
    }));
}

/** What a portal was built to send; one that was built without sends its words, which a house in production does not take. */
function documentsOf(built: string): Mount['documents'] {
  const file = join(built, DOCUMENTS_FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : undefined;
}
