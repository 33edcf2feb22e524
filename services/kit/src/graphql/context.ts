import type DataLoader from 'dataloader';
import type { Call, Identity } from '../identity/identity.js';
import type { WatchedIdentity } from './watched-identity.js';

/** Makes a loader for one request. The same function gives the same loader throughout the request. */
export type LoaderFactory<Key, Value> = (context: SubgraphContext) => DataLoader<Key, Value>;

/**
 * What a resolver knows besides its arguments. A new one for each request and for each event of a stream, so that
 * nothing loaded for one is shown in another.
 */
export interface SubgraphContext {
  readonly call: Call;
  readonly identity: Identity;
  /** The loader of this request that `factory` makes; keep `factory` in one place, its identity is the key. */
  loader<Key, Value>(factory: LoaderFactory<Key, Value>): DataLoader<Key, Value>;
}

/** A fresh context for one request or event. Under `watch`, resolvers see the caller through it. */
export function createContext(call: Call, watch?: WatchedIdentity): SubgraphContext {
  const loaders = new Map<unknown, unknown>();
  const context: SubgraphContext = {
    call: watch ? watchedCall(call, watch) : call,
    identity: watch?.identity ?? call.identity,
    loader<Key, Value>(factory: LoaderFactory<Key, Value>) {
      if (!loaders.has(factory)) loaders.set(factory, factory(context));
      return loaders.get(factory) as DataLoader<Key, Value>;
    },
  };
  return context;
}

/** Whoever goes on as the caller, e.g. to another service, goes on as this person: nobody watches there. */
function watchedCall(call: Call, watch: WatchedIdentity): Call {
  const identity = () => {
    watch.touch();
    return call.identity;
  };
  return Object.defineProperty({ ...call }, 'identity', { enumerable: true, get: identity });
}
