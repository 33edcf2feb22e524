import { Client, createRequest, fetchExchange, type AnyVariables, type TypedDocumentNode } from '@urql/core';
import { inject, type InjectionKey } from 'vue';
import { faultOf, type Fault } from './fault.js';
import { extensionsFor, type DocumentMode } from './registered-document.js';

/** Either a value or the fault that stands in its place; never both, never an exception. */
export type Answer<T> =
  { readonly value: T; readonly fault?: undefined } | { readonly value?: undefined; readonly fault: Fault };

/** The one way to ask the graph. Nothing is cached: clocks and permissions are as fresh as the last question. */
export interface GraphClient {
  /** A query. */
  ask<T, V extends AnyVariables>(document: TypedDocumentNode<T, V>, variables: V): Promise<Answer<T>>;
  /** A mutation. */
  act<T, V extends AnyVariables>(document: TypedDocumentNode<T, V>, variables: V): Promise<Answer<T>>;
}

export interface GraphClientOptions {
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly documents: DocumentMode;
}

export function createGraphClient({ url, fetch, documents }: GraphClientOptions): GraphClient {
  const client = new Client({
    url,
    fetch,
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin' },
    exchanges: [fetchExchange],
  });
  let sent = 0;
  const send = async <T, V extends AnyVariables>(
    kind: 'query' | 'mutation',
    document: TypedDocumentNode<T, V>,
    variables: V,
  ): Promise<Answer<T>> => {
    const worded = createRequest(document, variables, extensionsFor(document, documents));
    // What is asked again in the same words is asked for what changed meanwhile: it must not get the answer under way.
    const request = { ...worded, key: ++sent };
    const source = kind === 'query' ? client.executeQuery<T, V>(request) : client.executeMutation<T, V>(request);
    const result = await source.toPromise();
    return result.error ? { fault: faultOf(result.error) } : { value: result.data as T };
  };
  return {
    ask: (document, variables) => send('query', document, variables),
    act: (document, variables) => send('mutation', document, variables),
  };
}

const key: InjectionKey<GraphClient> = Symbol('graph client');
export const graphClientKey = key;

/** The client of this portal. */
export function useGraphClient(): GraphClient {
  const client = inject(key);
  if (!client) throw new Error('No graph client: this component is used outside of a portal');
  return client;
}
