import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Json, Question } from './http.js';
import { until } from './until.js';

/** A subscription that is open. */
export interface Listener {
  /** The answers so far, oldest first: `{ data, errors? }`. */
  readonly heard: readonly Json[];
  /** Every frame as it came, for scans. */
  readonly frames: readonly string[];
  /** The next answer that was not taken yet; rejects when the stream ends before it comes. */
  next(): Promise<Json>;
  /** How the stream ended: the close code of its socket, or the errors it was refused with. */
  readonly ended: Promise<{ readonly code?: number; readonly errors?: readonly Json[] }>;
  stop(): Promise<void>;
}

/** Where and as whom a subscription is asked for. */
export interface Listening {
  /** `ws://127.0.0.1:4000/graphql` */
  readonly url: string;
  readonly origin: string;
  readonly token: string;
}

/** Subscribes with the library that the portals use, and does not come back by itself when it is cut. */
export function listen({ url, origin, token }: Listening, question: Question): Listener {
  const frames: string[] = [];
  const heard: Json[] = [];
  let taken = 0;
  let over: { code?: number; errors?: readonly Json[] } | undefined;
  const client: Client = createClient({
    url,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${token}` },
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { origin });
        this.on('message', (frame: Buffer) => frames.push(frame.toString()));
      }
    },
  });
  const ended = new Promise<{ code?: number; errors?: readonly Json[] }>((resolve) => {
    const end = (how: { code?: number; errors?: readonly Json[] }) => {
      over = how;
      resolve(how);
    };
    client.subscribe(question as { query: string; variables?: Record<string, unknown> }, {
      next: (answer) => void heard.push(answer),
      error: (error) => end(Array.isArray(error) ? { errors: error } : { code: (error as { code?: number }).code }),
      complete: () => end({}),
    });
  });
  return {
    heard,
    frames,
    ended,
    async next() {
      await until('the next answer of a subscription', () => heard.length > taken || over);
      const answer = heard[taken];
      if (!answer) throw new Error(`The stream ended: ${JSON.stringify(over)}`);
      taken += 1;
      return answer;
    },
    async stop() {
      await client.dispose();
    },
  };
}
