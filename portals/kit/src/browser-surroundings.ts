import { createWebHistory } from 'vue-router';
import type { Surroundings } from './create-portal.js';
import { createBrowserDraftKeys } from './drafts/draft-key.js';

/** The browser as it is, with the gateway on the same origin. `base` is the path of the portal. */
export function browserSurroundings(base: string): Surroundings {
  const socket = new URL('/graphql', location.href);
  socket.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  return {
    fetch: (input, init) => fetch(input, init),
    storage: localStorage,
    draftKeys: createBrowserDraftKeys(),
    history: createWebHistory(base),
    languages: navigator.languages,
    graphUrl: '/graphql',
    liveUrl: socket.href,
    // What was built is registered where it is served; what is being written is not yet.
    documents: import.meta.env.PROD ? 'registered' : 'text',
  };
}
