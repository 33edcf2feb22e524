import './theme/base.css';
import { createApp, type App } from 'vue';
import { createRouter, type Router, type RouterHistory } from 'vue-router';
import { accountRoutes } from './account/routes.js';
import { administrationRoutes } from './administration/routes.js';
import PortalShell from './components/shell/PortalShell.vue';
import { createDraftBox, draftBoxKey } from './drafts/draft-box.js';
import type { DraftKeys } from './drafts/draft-key.js';
import { createGraphClient, graphClientKey } from './graphql/graph-client.js';
import { createLive, type LiveOptions } from './graphql/live.js';
import type { DocumentMode } from './graphql/registered-document.js';
import { createRenewingFetch } from './graphql/renewing-fetch.js';
import { createKeyBoard } from './keys/key-board.js';
import { keyBoardKey } from './keys/use-keys.js';
import { createLanguage, preferredLanguage } from './language/language.js';
import { createFileDoor, fileDoorKey } from './papers/file-door.js';
import { liveKey, portalKey, type PortalDefinition, type PortalParts } from './portal.js';
import { guardEntrance, sessionRoutes } from './session/entrance.js';
import { createSession, sessionKey, type Session } from './session/session.js';
import { createSignInEndpoints } from './session/sign-in-endpoints.js';

/** Where a portal runs: a browser, or a test that brings its own. */
export interface Surroundings {
  readonly fetch: typeof fetch;
  readonly storage: Storage;
  readonly draftKeys: DraftKeys;
  readonly history: RouterHistory;
  readonly languages: readonly string[];
  readonly graphUrl: string;
  readonly liveUrl: string;
  readonly documents: DocumentMode;
  readonly webSocketImpl?: LiveOptions['webSocketImpl'];
}

export interface Portal {
  readonly app: App;
  readonly router: Router;
  readonly session: Session;
}

/** Builds a portal out of what makes it differ. The one place where its parts are put together. */
export function createPortal(definition: PortalDefinition, around: Surroundings): Portal {
  const endpoints = createSignInEndpoints(around.fetch);
  const session: Session = createSession({
    endpoints,
    loadPerson: async () => (await client.ask(definition.me, {})).value?.me,
    onLeave: (person) => drafts.empty(person.id),
  });
  const renewing = createRenewingFetch(around.fetch, () => session.renew());
  const client = createGraphClient({
    url: around.graphUrl,
    fetch: renewing,
    documents: around.documents,
  });
  const drafts = createDraftBox({
    storage: around.storage,
    keys: around.draftKeys,
    person: () => session.person.value?.id,
  });
  const live = createLive({
    url: around.liveUrl,
    documents: around.documents,
    renew: () => session.renew(),
    webSocketImpl: around.webSocketImpl,
  });
  const router = createRouter({
    history: around.history,
    routes: [...definition.routes, ...accountRoutes, ...administrationRoutes, ...sessionRoutes],
  });
  guardEntrance(router, session, definition.house);

  const language = preferredLanguage(around.storage, around.languages);
  document.documentElement.lang = language;
  document.documentElement.dataset['house'] = definition.house;

  const app = createApp(PortalShell);
  app
    .use(router)
    .use(createLanguage(definition.sentences, language))
    .provide(portalKey, definition)
    .provide(sessionKey, session)
    .provide(graphClientKey, client)
    .provide(fileDoorKey, createFileDoor(renewing))
    .provide(draftBoxKey, drafts)
    .provide(liveKey, live)
    .provide(keyBoardKey, createKeyBoard());
  const parts: PortalParts = { app, client, live, session };
  definition.install?.(parts);
  return { app, router, session };
}
