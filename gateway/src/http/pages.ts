import { basename, join } from 'node:path';
import compression from 'compression';
import express, { Router, type RequestHandler } from 'express';
import type { Text } from '@concord/kit/domain/text';
import type { DocumentSource } from '../registered.js';
import { answerError } from './answer.js';

/** A folder of built files, e.g. a portal. */
export interface Mount extends DocumentSource {
  /** `/hospital`; without a slash at the end. */
  readonly path: string;
  /** Absolute. */
  readonly folder: string;
  /** Answers unknown addresses below `path` with `index.html`, where the portal's own router takes over. */
  readonly spaFallback: boolean;
  /** How the front page names it; left out, it is not named there. */
  readonly title?: Text;
}

/** What a portal was built to send, beside its files: for the gateway, not for browsers. */
export const DOCUMENTS_FILE = 'persisted-documents.json';

const YEAR = 31_536_000_000;

/**
 * Serves portals. Built files carry their hash in the name and are kept; pages are asked for anew. Compressed: they are
 * the same for everybody. Answers of the graph are not, where a secret could be told by the size of an answer.
 */
export function pageRoutes(mounts: readonly Mount[]): Router {
  const router = Router();
  for (const { path, folder, spaFallback } of mounts) {
    router.use(path, withhold, compression());
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
  return router;
}

/** To whoever is not let in, the documents of a portal would tell a part of the schema. */
const withhold: RequestHandler = (request, response, next) => {
  if (basename(decoded(request.path)).toLowerCase() !== DOCUMENTS_FILE) return next();
  return answerError(response, 404, 'NOT_FOUND', 'There is nothing here');
};

/** As files are looked for; what cannot be read is left to those who look. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
