import type { Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** What our own pages may load: themselves. Styles set on single elements are what component libraries do. */
const OWN_PAGES = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  styleSrcAttr: ["'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** The explorer is a foreign program with inline code and frames of its own. Still nothing leaves this origin. */
const EXPLORER = {
  ...OWN_PAGES,
  scriptSrc: ["'self'", "'unsafe-inline'", "'unsafe-eval'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  workerSrc: ["'self'", 'blob:'],
  frameSrc: ["'self'"],
  baseUri: ["'self'"],
  frameAncestors: ["'self'"],
};

/** @param https adds that browsers must come over TLS from now on: not on a machine that has none */
export function secureHeaders(https: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: OWN_PAGES },
    hsts: https && { maxAge: 31_536_000 },
  });
}

/** The same by name, for whoever writes the head of an answer at once: they are alike for all answers. */
export function secureHeadersOf(https: boolean): Readonly<Record<string, string>> {
  const named: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => void (named[name.toLowerCase()] = value),
    removeHeader: (name: string) => void delete named[name.toLowerCase()],
  };
  secureHeaders(https)({} as Request, response as unknown as Response, () => undefined);
  return named;
}

/** For `/explorer/` alone, after `secureHeaders`. */
export function explorerHeaders(): RequestHandler {
  return helmet.contentSecurityPolicy({ useDefaults: false, directives: EXPLORER });
}
