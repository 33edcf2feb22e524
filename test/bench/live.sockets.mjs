import { once } from 'node:events';
import { WebSocket } from 'ws';

// Listeners in a process of their own, so that what they cost is not counted to the server. They are told where to listen
// and what of, say when they have all heard so many, and how long after `since` each heard the last.

/** @type {WebSocket[]} */
const sockets = [];
let heard = 0;
let sample = '';
let wanted = Infinity;
let since = 0n;
/** @type {number[]} */
let delays = [];

const now = () => process.hrtime.bigint();

process.on('message', async (/** @type {any} */ asked) => {
  if (asked.open) await openAll(asked.open);
  if (asked.expect) {
    [heard, delays, wanted, since] = [0, [], asked.expect, BigInt(asked.since)];
    process.send?.({ expecting: true });
  }
});
process.once('disconnect', () => process.exit());

/** @param {{ url: string, origin: string, tokens: string[], query: string, count: number }} where */
async function openAll({ url, origin, tokens, query, count }) {
  for (let n = 0; n < count; n++) sockets.push(await openOne(url, origin, tokens[n % tokens.length], query, n));
  process.send?.({ opened: sockets.length });
}

async function openOne(
  /** @type {string} */ url,
  /** @type {string} */ origin,
  /** @type {string | undefined} */ token,
  /** @type {string} */ query,
  /** @type {number} */ n,
) {
  const socket = new WebSocket(url, ['graphql-transport-ws'], { origin });
  await once(socket, 'open');
  if (token === undefined) {
    socket.on('message', take);
    return socket;
  }
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
  await once(socket, 'message');
  socket.send(JSON.stringify({ id: `news-${n}`, type: 'subscribe', payload: { query } }));
  socket.on('message', take);
  return socket;
}

/** Heartbeats are no events. */
function take(/** @type {Buffer} */ frame) {
  if (frame.includes('"entry":null')) return;
  if (sample === '') sample = frame.toString();
  heard += 1;
  delays.push(Number(now() - since) / 1e6);
  if (heard === wanted) process.send?.({ heard, sample, delays: quantiles(delays) });
}

function quantiles(/** @type {number[]} */ values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { p50: at(0.5), p99: at(0.99) };
}
