import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** How a line behaves. What is not said is as on a good line. */
export interface Weather {
  /** Milliseconds that each piece is held back, in both directions. */
  readonly delay?: number;
  /** Bytes that come through in each direction every ten milliseconds. */
  readonly drip?: number;
  /** Nothing comes through, and nobody is told: a cable that was pulled, a host that hangs. It comes when this is over. */
  readonly silent?: boolean;
  /** The same for answers alone: what is asked arrives. */
  readonly halfOpen?: boolean;
  /** Each connection is reset once so many bytes of its answer have come through. */
  readonly cutAfter?: number;
  /** Each new connection is reset as soon as it is there. */
  readonly reset?: boolean;
}

/** A line between who asks and who answers, whose weather a test makes. */
export interface Proxy {
  readonly port: number;
  /** From now on, for connections that are there and for new ones. */
  weather(weather: Weather): void;
  /** Resets every connection that is there. */
  cut(): void;
  /** Connections that are there. */
  open(): number;
  stop(): Promise<void>;
}

/** Milliseconds. */
const EVERY = 10;

/** A proxy to a port of this machine, in fair weather. */
export async function openProxy(to: number): Promise<Proxy> {
  let weather: Weather = {};
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer({ allowHalfOpen: true }, (asking) => {
    if (weather.reset) return void asking.resetAndDestroy();
    const answering = connect({ port: to, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
    const pair = [asking.setNoDelay(true), answering] as const;
    pairs.add(pair);
    const reset = () => {
      pairs.delete(pair);
      for (const end of pair) if (!end.destroyed) end.resetAndDestroy();
    };
    let answered = 0;
    carry(asking, answering, () => weather.silent === true);
    carry(
      answering,
      asking,
      () => weather.silent === true || weather.halfOpen === true,
      (bytes) => {
        answered += bytes;
        if (weather.cutAfter !== undefined && answered >= weather.cutAfter) reset();
      },
    );
    for (const end of pair) end.on('error', reset).on('close', reset);
  });

  /** Carries in one direction, piece by piece, as the weather is at the moment; the end comes behind the last piece. */
  function carry(from: Socket, into: Socket, isHeld: () => boolean, carried?: (bytes: number) => void): void {
    const queue: Buffer[] = [];
    let carrying = false;
    let ended = false;
    const drain = async () => {
      if (carrying) return;
      carrying = true;
      while (queue.length > 0 && !into.destroyed) {
        const { delay = 0, drip = 0, cutAfter } = weather;
        if (delay > 0) await pause(delay);
        if (drip > 0) await pause(EVERY);
        while (isHeld() && !into.destroyed) await pause(EVERY);
        const chunk = queue.shift()!;
        const piece = chunk.subarray(0, drip || cutAfter || chunk.length);
        if (piece.length < chunk.length) queue.unshift(chunk.subarray(piece.length));
        if (into.destroyed) return;
        await new Promise<void>((resolve) => into.write(piece, () => resolve()));
        carried?.(piece.length);
      }
      carrying = false;
      if (ended && !into.destroyed) into.end();
    };
    from.on('data', (chunk: Buffer) => {
      queue.push(chunk);
      void drain();
    });
    from.on('end', () => {
      ended = true;
      void drain();
    });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    weather: (next) => void (weather = next),
    cut: () => [...pairs].forEach(([asking]) => asking.resetAndDestroy()),
    open: () => pairs.size,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const pair of pairs) for (const end of pair) end.destroy();
      await closed;
    },
  };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
