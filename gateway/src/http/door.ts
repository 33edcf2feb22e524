import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Gateway } from '../gateway.js';

/** A gateway on a port. */
export interface Door {
  /** Answers the port it took. */
  listen(at: { readonly port: number; readonly host: string }): Promise<number>;
  /** From now on every answer is the last one of its connection: whoever asks again asks somewhere else. */
  letGo(): void;
  /** Lets nobody in any more, stops the gateway, and waits for the requests that run, at most `grace` milliseconds. */
  close(grace?: number): Promise<void>;
}

const GRACE = 10_000;
/** How often connections are looked at that take too long. Node's own half a minute would be their patience. Milliseconds. */
const LOOK = 1_000;

/** Puts a gateway behind a server of its own. */
export function createDoor(gateway: Pick<Gateway, 'app' | 'attach' | 'stop'>): Door {
  let leaving = false;
  const server = createServer({ connectionsCheckingInterval: LOOK }, (request, response) => {
    response.shouldKeepAlive &&= !leaving;
    gateway.app(request, response);
  });
  gateway.attach(server);
  return {
    async listen({ port, host }) {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, resolve);
      });
      return (server.address() as AddressInfo).port;
    },
    letGo: () => void (leaving = true),
    async close(grace = GRACE) {
      leaving = true;
      const closed = new Promise<void>((resolve) => (server.listening ? server.close(() => resolve()) : resolve()));
      const hurry = setTimeout(() => server.closeAllConnections(), grace);
      await gateway.stop();
      server.closeIdleConnections();
      await closed;
      clearTimeout(hurry);
    },
  };
}
