import { request } from 'node:http';
import { WebSocket, type ClientOptions } from 'ws';
import type { Json } from '../../world/http.js';
import { ORIGIN } from '../../world/house.js';
import type { Door, Person } from '../../world/person.js';
import { until } from '../../world/until.js';

/** A socket by hand, so that a check can also do what no client library does. */
export interface HandSocket {
  readonly socket: WebSocket;
  /** Every frame as it came, oldest first. */
  readonly frames: readonly string[];
  /** Sends a message, or text that is none. */
  send(message: object | string): void;
  subscribe(id: string, query: string, variables?: object): void;
  /** The next message that was not taken yet; rejects when the socket is closed before. */
  next(): Promise<Json>;
  /** The code it is closed with. */
  readonly closed: Promise<number>;
  close(): Promise<number>;
}

const graphOf = (door: Door) => `${door.url().replace('http:', 'ws:')}/graphql`;

/** Opens a socket and says nothing. */
export async function openSocket(
  door: Door,
  { query = '', protocols = ['graphql-transport-ws'], ...options }: ClientOptions & Opening = {},
): Promise<HandSocket> {
  const socket = new WebSocket(graphOf(door) + query, protocols, { origin: ORIGIN, ...options });
  const frames: string[] = [];
  let [taken, code] = [0, undefined as number | undefined];
  socket.on('message', (frame: Buffer) => frames.push(frame.toString()));
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  void closed.then((how) => (code = how));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.on('error', () => undefined);
  const send = (message: object | string) =>
    socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  return {
    ...{ socket, frames, closed, send },
    subscribe: (id, asked, variables) => send({ id, type: 'subscribe', payload: { query: asked, variables } }),
    async next() {
      await until('the next message', () => frames.length > taken || code !== undefined);
      const frame = frames[taken];
      if (frame === undefined) throw new Error(`The socket was closed with ${code}`);
      taken += 1;
      return JSON.parse(frame);
    },
    close() {
      socket.close();
      return closed;
    },
  };
}

/** How a socket is asked for, besides its headers. */
export interface Opening {
  /** Behind the address, with its question mark. */
  readonly query?: string;
  readonly protocols?: string[];
}

/** Opens a socket and signs it in. @throws Error when it is not let in */
export async function signedIn(door: Door, person: Person): Promise<HandSocket> {
  const opened = await openSocket(door);
  opened.send({ type: 'connection_init', payload: { authorization: `Bearer ${await person.token()}` } });
  const { type } = await opened.next();
  if (type !== 'connection_ack') throw new Error(`Expected an acknowledgement, got ${type}`);
  return opened;
}

/** The status that an upgrade is answered with; 101 when it is made. */
export function upgrade(door: Door, headers: Readonly<Record<string, string>>, path = '/graphql'): Promise<number> {
  return new Promise((resolve, reject) => {
    const websocket = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
    const key = { 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', 'sec-websocket-protocol': 'graphql-transport-ws' };
    request(door.url() + path, { headers: { ...websocket, ...key, ...headers } })
      .on('response', (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
      .on('upgrade', (_response, socket) => {
        socket.destroy();
        resolve(101);
      })
      .on('error', reject)
      .end();
  });
}
