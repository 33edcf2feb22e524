import { createServer, request, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** What stands in front of several gateways, as a load balancer would. */
export interface Front {
  readonly url: string;
  stop(): Promise<void>;
}

/** Milliseconds between two looks at whether a gateway is ready; a gateway must linger longer than this. */
const LOOK = 250;

/**
 * Shares requests out to gateways that say they are ready, in turn, each on a connection of its own; where nobody listens
 * the next one is asked. It sends nothing twice. Sockets are passed through to one gateway.
 */
export async function openFront(gateways: readonly string[]): Promise<Front> {
  let ready: readonly string[] = gateways;
  let turn = 0;
  const inTurn = () => {
    turn += 1;
    const known = ready.length > 0 ? ready : gateways;
    return known.map((_, at) => known[(turn + at) % known.length]!);
  };
  const look = async () => {
    const answers = await Promise.all(gateways.map(isReady));
    ready = gateways.filter((_, at) => answers[at]);
  };
  const looking = setInterval(() => void look(), LOOK);

  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    for (const gateway of inTurn()) {
      const answer = await passOn(gateway, incoming, Buffer.concat(chunks));
      if (answer === 'NOBODY') continue;
      if (answer === 'LOST') return void outgoing.destroy();
      outgoing.writeHead(answer.statusCode!, answer.headers);
      answer.on('error', () => outgoing.destroy());
      return void answer.pipe(outgoing);
    }
    outgoing.writeHead(502).end();
  });
  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) =>
    passThrough(inTurn()[0]!, incoming, socket, head),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      clearInterval(looking);
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function isReady(gateway: string): Promise<boolean> {
  try {
    return (await fetch(`${gateway}/readyz`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

function passOn(gateway: string, { method, url, headers }: IncomingMessage, body: Buffer) {
  return new Promise<IncomingMessage | 'NOBODY' | 'LOST'>((resolve) => {
    const { connection: _, 'transfer-encoding': __, ...kept } = headers;
    const sent = request(`${gateway}${url}`, {
      ...{ method, agent: false },
      headers: { ...kept, 'content-length': body.length },
    });
    sent.on('response', resolve);
    sent.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code === 'ECONNREFUSED' ? 'NOBODY' : 'LOST'));
    sent.end(body);
  });
}

function passThrough(
  gateway: string,
  { method, url, rawHeaders }: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const lines = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1]}`] : []));
  const upstream = connect(Number(new URL(gateway).port), '127.0.0.1', () => {
    upstream.write(`${method} ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    upstream.write(head);
    socket.pipe(upstream).pipe(socket);
  });
  for (const [one, other] of [
    [socket, upstream],
    [upstream, socket],
  ] as const)
    one.on('error', () => other.destroy()).on('close', () => other.destroy());
}
