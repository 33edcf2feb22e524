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
  const guarded = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: OWN_PAGES },
    hsts: https && { maxAge: 31_536_000 },
    // For browsers that do not know `frame-ancestors`.
    xFrameOptions: { action: 'deny' },
  });
  return (request, response, next) => {
    response.setHeader('permissions-policy', NOTHING_OF_THE_DEVICE);
    guarded(request, response, next);
  };
}

/** No page of ours needs an ear, an eye, a place or a purse. */
const NOTHING_OF_THE_DEVICE = 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=()';

/** For answers that are about somebody, or about this moment: nobody on the way keeps them. */
export const UNKEPT = { 'cache-control': 'no-store' } as const;

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
  const policy = helmet.contentSecurityPolicy({ useDefaults: false, directives: EXPLORER });
  return (request, response, next) => {
    response.setHeader('x-frame-options', 'SAMEORIGIN');
    policy(request, response, next);
  };
}
