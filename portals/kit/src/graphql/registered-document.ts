import type { RequestExtensions } from '@urql/core';

/**
 * `registered`: the server holds the manifest of this portal's documents and gets the hash alone, so that nobody can
 * make a browser ask anything else. `text`: the document itself is sent, for a server without a manifest.
 */
export type DocumentMode = 'registered' | 'text';

interface Registered {
  readonly __meta__?: { readonly hash?: string };
}

/** The hash that code generation wrote into a document, without its `sha256:`. */
export function hashOf(document: object): string | undefined {
  return (document as Registered).__meta__?.hash?.replace(/^sha256:/, '');
}

/** What names a registered document in a request. */
export function extensionsFor(document: object, mode: DocumentMode): RequestExtensions | undefined {
  const sha256Hash = mode === 'registered' ? hashOf(document) : undefined;
  return sha256Hash ? { persistedQuery: { version: 1, sha256Hash } } : undefined;
}
