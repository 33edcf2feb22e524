import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

// The floor: a bare `ws` server that sends a text to everybody, as often as it is told.

const server = createServer();
const sockets = new WebSocketServer({ server, handleProtocols: () => 'graphql-transport-ws' });
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
});
process.on('message', async (/** @type {any} */ asked) => {
  if (asked.streams) process.send?.({ streams: { opened: sockets.clients.size, open: 0 } });
  if (asked.memory) process.send?.({ memory: used() });
  if (!asked.broadcast) return;
  const text = Buffer.from(asked.broadcast.text);
  for (let n = 0; n < asked.broadcast.times; n++) {
    for (const socket of sockets.clients) socket.send(text, { binary: false });
    await new Promise((resume) => setImmediate(resume));
  }
});
process.once('disconnect', () => process.exit());
// With an end of its own it leaves the profile that it was asked for.
process.once('SIGTERM', () => process.exit());

/** Bytes in use after everything that is over was thrown away. */
function used() {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
