import { createServer, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { clamdScanner } from './scanner.js';

/** Speaks as much of clamd's protocol as an INSTREAM needs: parts with their lengths, and a verdict on what they hold. */
function clamd(): Promise<{ server: Server; address: string }> {
  const server = createServer((socket) => {
    let heard = Buffer.alloc(0);
    socket.on('data', (piece: Buffer) => {
      heard = Buffer.concat([heard, piece]);
      if (heard.includes('PING')) return socket.end('PONG\n');
      if (heard.includes('VERSION')) return socket.end('ClamAV 1.0.0/27000\0');
      if (!heard.subarray(-4).equals(Buffer.alloc(4))) return;
      socket.end(heard.includes('EICAR') ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
    });
  });
  return new Promise((listening) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      listening({ server, address: `127.0.0.1:${port}` });
    }),
  );
}

let running: Server | undefined;
afterEach(() => void running?.close());

it('asks clamd about the bytes, and takes its word', async () => {
  const { server, address } = await clamd();
  running = server;
  const scanner = clamdScanner(address);
  expect(await scanner.isInfected(Buffer.from('a paper'))).toBe(false);
  expect(await scanner.isInfected(Buffer.from('EICAR in a paper'))).toBe(true);
});

it('gives no verdict where nobody answers', async () => {
  const { server, address } = await clamd();
  await new Promise((closed) => server.close(closed));
  await expect(clamdScanner(address).isInfected(Buffer.from('a paper'))).rejects.toThrow(/connect|clamd|scan/i);
});
