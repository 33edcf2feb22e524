import { WebSocket, type ClientOptions } from 'ws';
import { ORIGIN, type World } from './world.js';

/** A message of `graphql-transport-ws`. */
export interface Message {
  readonly type: string;
  readonly id?: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- each test knows the shape it asked for
  readonly payload?: any;
}

/** A socket by hand, so that a test can also do what no client library does. */
export interface TestSocket {
  readonly socket: WebSocket;
  /** Everything received, oldest first. */
  readonly received: readonly Message[];
  send(message: Message | string): void;
  /** The next message that was not asked for yet; rejects when the socket closes before. */
  next(): Promise<Message>;
  subscribe(id: string, query: string, variables?: object): void;
  /** The code the server closes with. */
  readonly closed: Promise<number>;
  end(): Promise<number>;
}

/** Opens a socket and leaves it at that. */
export async function openSocket(
  world: World,
  options: ClientOptions = {},
  protocols: string[] = ['graphql-transport-ws'],
): Promise<TestSocket> {
  const socket = new WebSocket(world.wsUrl, protocols, { origin: ORIGIN, ...options });
  const received: Message[] = [];
  let read = 0;
  let wake = () => undefined as void;
  socket.on('message', (text: Buffer) => {
    received.push(JSON.parse(text.toString()) as Message);
    wake();
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  let code: number | undefined;
  void closed.then((value) => {
    code = value;
    wake();
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));

  const send = (message: Message | string) =>
    socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  return {
    socket,
    received,
    send,
    async next() {
      for (;;) {
        const message = received[read];
        if (message) {
          read += 1;
          return message;
        }
        if (code !== undefined) throw new Error(`The socket was closed with ${code}`);
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    subscribe: (id, query, variables) => send({ id, type: 'subscribe', payload: { query, variables } }),
    closed,
    end() {
      socket.close();
      return closed;
    },
  };
}

/** Opens a socket and signs it in. */
export async function signedIn(world: World, token = world.identity.tokenFor({}), options: ClientOptions = {}) {
  const opened = await openSocket(world, options);
  opened.send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
  const ack = await opened.next();
  if (ack.type !== 'connection_ack') throw new Error(`Expected an ack, got ${ack.type}`);
  return opened;
}

/** Waits until something holds, and says what when it does not. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Waited in vain: ${what}`);
}
