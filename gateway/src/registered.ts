import type { ContractName } from '@concord/schema/contract-names';

/** Registered documents by the hash of each, SHA-256 in hexadecimal. */
export type Documents = ReadonlyMap<string, string>;

/** By contract: the documents that its portal sends. */
export type Registered = ReadonlyMap<ContractName, Documents>;

/** Where registered documents come from: a portal and its contract. */
export interface DocumentSource {
  readonly contract?: ContractName | undefined;
  /** By hash, as code generation writes them: `sha256:…`. */
  readonly documents?: Readonly<Record<string, string>> | undefined;
}

/** The stores of all portals. */
export function registeredIn(sources: readonly DocumentSource[]): Registered {
  const stores = new Map<ContractName, Map<string, string>>();
  for (const { contract, documents = {} } of sources) {
    if (!contract) continue;
    const store = stores.get(contract) ?? new Map<string, string>();
    for (const [hash, text] of Object.entries(documents)) store.set(hash.replace(/^sha256:/, ''), text);
    stores.set(contract, store);
  }
  return stores;
}

/** What a client sends, as far as it says which document it means. */
interface Asked {
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash?: unknown } | null } | null;
}

/** Why a question has no words: it names a document that nobody registered, or had to name one. */
export type Wordless = 'UNKNOWN_DOCUMENT' | 'NOT_REGISTERED';

/**
 * Puts the registered text in the place of its hash, whatever text came with it.
 *
 * @param mustName whether words of one's own are not taken
 */
export function worded<Body extends object>(
  body: Body,
  documents: Documents | undefined,
  mustName: boolean,
): (Body & { readonly query?: unknown }) | Wordless {
  const { extensions } = body as Asked;
  const hash = extensions?.persistedQuery?.sha256Hash;
  if (typeof hash !== 'string') return mustName ? 'NOT_REGISTERED' : body;
  const text = documents?.get(hash);
  // Nor is the text kept that comes with it: documents are registered by the house alone.
  if (text === undefined) return 'UNKNOWN_DOCUMENT';
  const { persistedQuery: _, ...others } = extensions ?? {};
  return { ...body, query: text, extensions: others };
}

/** What is told of it. */
export const wordless: Readonly<Record<Wordless, string>> = {
  UNKNOWN_DOCUMENT: 'No document of this hash is registered',
  NOT_REGISTERED: 'Pages send the hash of a registered document',
};
