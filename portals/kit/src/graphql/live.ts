import { stringifyDocument, type TypedDocumentNode } from '@urql/core';
import type { Client, ClientOptions } from 'graphql-ws';
import { createClient } from 'graphql-ws';
import { ref, type Ref } from 'vue';
import { extensionsFor, type DocumentMode } from './registered-document.js';

/** `still`: nobody listens. `away`: the line is down and is being tried again. */
export type LineState = 'still' | 'live' | 'away';

/** Live news. A listener survives every loss of the line; what was missed meanwhile is replayed from its cursor. */
export interface Live {
  readonly state: Readonly<Ref<LineState>>;
  /** `variables` is called at each (re)connection, so that a stream goes on from the last cursor. */
  listen<T, V extends object>(
    document: TypedDocumentNode<T, V>,
    variables: () => V,
    heard: (news: T) => void,
    refused?: (reasons: readonly string[]) => void,
  ): () => void;
  /** Called when the line is back after it was lost: whoever shows a list asks again. */
  onRestored(restored: () => void): () => void;
  stop(): void;
}

export interface LiveOptions {
  readonly url: string;
  readonly documents: DocumentMode;
  /** Asked when the server closes the line because nobody is signed in any more; the line waits for the answer. */
  readonly renew?: () => Promise<boolean>;
  /** Longest wait between two tries, milliseconds. */
  readonly longestWait?: number;
  readonly webSocketImpl?: ClientOptions['webSocketImpl'];
}

/** Close codes that mean: nobody is signed in, or what is known of the person changed. */
const signedOut = new Set([4401, 4403]);

/** Full jitter: a whole hospital must not come back in the same second. */
export function waitBefore(attempt: number, longest: number, random: () => number = Math.random): number {
  return Math.round(random() * Math.min(longest, 500 * 2 ** attempt)) + 50;
}

export function createLive({ url, documents, renew, longestWait = 30_000, webSocketImpl }: LiveOptions): Live {
  const state = ref<LineState>('still');
  const restored = new Set<() => void>();
  let lost = false;
  const pause = (attempt: number) => new Promise<void>((go) => setTimeout(go, waitBefore(attempt, longestWait)));
  const client: Client = createClient({
    url,
    ...(webSocketImpl !== undefined && { webSocketImpl }),
    keepAlive: 10_000,
    retryAttempts: Infinity,
    // A session that ended is not retried blindly: see `again`.
    shouldRetry: (fault) => !signedOut.has((fault as CloseEvent | undefined)?.code ?? 0),
    retryWait: pause,
    on: {
      connected: () => {
        state.value = 'live';
        if (lost) for (const again of restored) again();
        lost = false;
      },
      closed: () => {
        if (state.value === 'live') lost = true;
        state.value = 'away';
      },
    },
  });

  return {
    state,
    listen(document, variables, heard, refused) {
      const extensions = extensionsFor(document, documents);
      const payload = {
        // The protocol wants a text, if an empty one.
        query: extensions ? '' : stringifyDocument(document),
        extensions: extensions as Record<string, unknown> | undefined,
        // Read anew whenever the frame is written, hence the cursor of now and not that of the first connection.
        get variables() {
          return variables() as Record<string, unknown>;
        },
      };
      let ended = false;
      let attempt = 0;
      let stop = () => {};
      // graphql-ws gives up on some close codes (a session that ended, for one); the portal never does.
      const again = async (fault?: unknown) => {
        if (ended) return;
        state.value = 'away';
        lost = true;
        if (signedOut.has((fault as CloseEvent | undefined)?.code ?? 0)) await renew?.();
        await pause(attempt++);
        if (!ended) open();
      };
      const open = () => {
        stop = client.subscribe<Record<string, unknown>>(payload, {
          next: ({ data, errors }) => {
            attempt = 0;
            if (data) heard(data as never);
            else refused?.((errors ?? []).map(whyRefused));
          },
          error: (fault) => {
            if (Array.isArray(fault)) refused?.(fault.map(whyRefused));
            void again(fault);
          },
          complete: () => void again(),
        });
      };
      open();
      return () => {
        ended = true;
        stop();
      };
    },
    onRestored(listener) {
      restored.add(listener);
      return () => restored.delete(listener);
    },
    stop: () => void client.dispose(),
  };
}

/** The reason in a word (`RESYNC`) where there is one, else the code. */
function whyRefused({ extensions }: { readonly extensions?: Readonly<Record<string, unknown>> }): string {
  return String(extensions?.['reason'] ?? extensions?.['code'] ?? 'INTERNAL');
}
