import { flushPromises } from '@vue/test-utils';
import { createMemoryHistory } from 'vue-router';
import { createPortal, type Portal } from '../create-portal.js';
import type { DraftKeys } from '../drafts/draft-key.js';
import { createMemoryDraftKeys } from './draft-keys.js';
import type { PortalDefinition } from '../portal.js';
import type { GraphDouble } from './graph-double.js';
import type { Account } from './doors-double.js';
import { createServerDouble, type ServerDouble } from './server-double.js';
import { createSocketDouble, type SocketDouble } from './socket-double.js';

/** A portal on the page of a test, speaking to a graph in memory over its real client. */
export interface PortalUnderTest {
  readonly portal: Portal;
  readonly server: ServerDouble;
  readonly socket: SocketDouble;
  readonly storage: Storage;
  /** Goes to an address and waits until the page stands. */
  go(path: string): Promise<void>;
  /** A second sitting on the same machine: same storage and keys, a new page. */
  reload(path: string): Promise<PortalUnderTest>;
  close(): void;
}

export interface HarnessOptions {
  readonly graph: GraphDouble;
  readonly accounts: Readonly<Record<string, Account>>;
  /** Signed in from the start. */
  readonly person?: string;
  readonly language?: 'zh-CN' | 'en';
  readonly storage?: Storage;
  readonly draftKeys?: DraftKeys;
  readonly server?: ServerDouble;
  /** Where else people of this house can sign in. */
  readonly providers?: readonly { readonly id: string; readonly name: string }[];
}

export async function openPortal(definition: PortalDefinition, options: HarnessOptions): Promise<PortalUnderTest> {
  const storage = options.storage ?? localStorage;
  const draftKeys = options.draftKeys ?? createMemoryDraftKeys();
  const server = options.server ?? createServerDouble(options.graph, options.accounts, options);
  const socket = createSocketDouble(options.graph, server.person);
  if (options.person) server.enter(options.person);
  storage.setItem('concord.language', options.language ?? 'zh-CN');
  const portal = createPortal(definition, {
    fetch: server.fetch,
    storage,
    draftKeys,
    history: createMemoryHistory(),
    languages: [],
    graphUrl: 'http://portal.test/graphql',
    liveUrl: 'ws://portal.test/graphql',
    documents: 'text',
    webSocketImpl: socket.implementation,
  });
  const root = document.createElement('div');
  document.body.append(root);
  const go = async (path: string) => {
    await portal.router.push(path);
    await flushPromises();
  };
  const close = () => {
    portal.app.unmount();
    root.remove();
    document.body.replaceChildren();
  };
  await portal.router.push('/sign-in');
  portal.app.mount(root);
  return {
    portal,
    server,
    socket,
    storage,
    go,
    close,
    async reload(path) {
      close();
      const next = await openPortal(definition, { ...options, storage, draftKeys, server, person: undefined });
      await next.go(path);
      return next;
    },
  };
}
