import { join } from 'node:path';
import express, { Router } from 'express';
import type { Text } from '@concord/kit/domain/text';

/** A folder of built files, e.g. a portal. */
export interface Mount {
  /** `/hospital`; without a slash at the end. */
  readonly path: string;
  /** Absolute. */
  readonly folder: string;
  /** Answers unknown addresses below `path` with `index.html`, where the portal's own router takes over. */
  readonly spaFallback: boolean;
  /** How the front page names it; left out, it is not named there. */
  readonly title?: Text;
}

const YEAR = 31_536_000_000;

/** Serves portals. Built files carry their hash in the name and are kept; pages are asked for anew. */
export function pageRoutes(mounts: readonly Mount[]): Router {
  const router = Router();
  for (const { path, folder, spaFallback } of mounts) {
    router.use(
      `${path}/assets`,
      express.static(join(folder, 'assets'), { immutable: true, maxAge: YEAR, fallthrough: false }),
    );
    router.use(path, express.static(folder, { maxAge: 0, dotfiles: 'ignore' }));
    if (spaFallback)
      router.get([path, `${path}/*splat`], (_request, response) => {
        response.sendFile('index.html', { root: folder, maxAge: 0 });
      });
  }
  return router.get('/', (_request, response) => void response.type('html').send(frontPage(mounts)));
}

/** A page that leads on: no script, no style, nothing loaded. */
function frontPage(mounts: readonly Mount[]): string {
  const titled = mounts.flatMap(({ path, title }) => (title ? [{ path, title }] : []));
  const places = [...titled, { path: '/explorer', title: { zh: '接口浏览器', en: 'API explorer' } }];
  const items = places.map(({ path, title }) => `<li><a href="${path}/">${title.zh} · ${title.en}</a></li>`);
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>和衷 Concord</title></head>
<body><h1>和衷 Concord</h1><ul>${items.join('')}</ul></body>
</html>
`;
}
