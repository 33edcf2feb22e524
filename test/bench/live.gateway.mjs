import { fileURLToPath } from 'node:url';
import { connectServices } from '@concord/gateway/distributed';
import { readGatewaySettings } from '@concord/gateway/gateway.environment';
import { createGateway } from '@concord/gateway/gateway';
import { createDoor } from '@concord/gateway/http/door';
import { createSessions } from '@concord/gateway/sessions';
import { systemClock as clock } from '@concord/kit/domain/clock';
import { createMint } from '@concord/kit/identity/mint';
import { contractNames } from '@concord/schema/contract-names';
import { readGraph } from '@concord/schema/graph';

// The gateway as it is, but for the places of a person: a dozen people stand for a thousand. Sessions are looked at less
// often than usual, because a look costs the same whether or not anything happens.

const settings = readGatewaySettings();
const connections = await connectServices(settings);
/** Streams of services that were opened, and that are open. */
const streams = { opened: 0, open: 0 };
const { subscribe } = connections.complaints;
/** @type {typeof subscribe} */
connections.complaints.subscribe = async (...asked) => {
  const stream = await subscribe(...asked);
  if (!('next' in stream)) return stream;
  streams.opened += 1;
  streams.open += 1;
  const close = stream.return?.bind(stream);
  stream.return = () => {
    streams.open -= 1;
    return close?.() ?? Promise.resolve({ done: true, value: undefined });
  };
  return stream;
};
const gateway = await createGateway({
  connections,
  graph: await readGraph(fileURLToPath(new URL('../../schema', import.meta.url)), contractNames),
  sessions: createSessions({ connection: connections.identity, mint: createMint().mint, clock }),
  clock,
  onFault: (fault) => process.stderr.write(`${JSON.stringify(fault)}\n`),
  origins: ['http://concord.test'],
  production: true,
  https: false,
  limits: { socketsPerPerson: 1_000_000, sessionCheck: 60_000 },
});
process.send?.({ port: await createDoor(gateway).listen({ port: 0, host: '127.0.0.1' }) });
process.on('message', (/** @type {any} */ asked) => {
  if (asked.streams) process.send?.({ streams });
  if (!asked.memory) return;
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ memory: heapUsed + external });
});
process.once('disconnect', () => process.exit());
// With an end of its own it leaves the profile that it was asked for.
process.once('SIGTERM', () => process.exit());
