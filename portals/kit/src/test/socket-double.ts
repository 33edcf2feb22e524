import { makeServer } from 'graphql-ws';
import type { GraphDouble } from './graph-double.js';

/** A server for sockets in memory, with the real protocol on both ends. */
export interface SocketDouble {
  /** To be given to a portal as its WebSocket. */
  readonly implementation: typeof WebSocket;
  /** Tears every open line, as a broken network would. */
  tear(): void;
}

export function createSocketDouble(graph: GraphDouble, person: () => string | undefined): SocketDouble {
  const open = new Set<PairedSocket>();
  const server = makeServer({ schema: graph.schema, context: () => ({ person: person() }) });

  class PairedSocket {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readyState = 0;
    readonly protocol = 'graphql-transport-ws';
    onopen?: () => void;
    onmessage?: (event: { data: string }) => void;
    onclose?: (event: { code: number; reason: string; wasClean: boolean }) => void;
    onerror?: (event: unknown) => void;
    private receive: (data: string) => Promise<void> = async () => {};
    private ended: (code: number, reason: string) => Promise<void> = async () => {};

    constructor() {
      queueMicrotask(() => {
        this.readyState = 1;
        open.add(this);
        this.ended = server.opened(
          {
            protocol: this.protocol,
            send: (data) => void queueMicrotask(() => this.onmessage?.({ data })),
            close: (code = 1000, reason = '') => this.finish(code, reason),
            onMessage: (listener) => (this.receive = listener),
          },
          {},
        ) as typeof this.ended;
        this.onopen?.();
      });
    }
    send(data: string): void {
      void this.receive(data);
    }
    close(code = 1000, reason = ''): void {
      this.finish(code, reason);
    }
    finish(code: number, reason: string): void {
      if (this.readyState === 3) return;
      this.readyState = 3;
      open.delete(this);
      void this.ended(code, reason);
      queueMicrotask(() => this.onclose?.({ code, reason, wasClean: code === 1000 }));
    }
  }

  return {
    implementation: PairedSocket as unknown as typeof WebSocket,
    tear: () => {
      for (const socket of [...open]) socket.finish(1006, 'torn');
    },
  };
}
