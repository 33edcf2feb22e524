import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Mount } from './pages.js';

const built = (portal: string) => fileURLToPath(new URL(`../../../portals/${portal}/dist`, import.meta.url));

const portals: readonly Mount[] = [
  { path: '/hospital', folder: built('hospital'), spaFallback: true, title: { zh: '医院工作台', en: 'Hospital desk' } },
];

/** The portals that are built. A gateway without them still serves the graph. */
export function portalMounts(): readonly Mount[] {
  return portals.filter(({ folder }) => existsSync(folder));
}
