import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Ports for processes that are told each other's addresses before any of them starts, or that come back at the address
 * they had. Below those that a machine gives to whoever connects, so that nobody sits on one meanwhile.
 */
export async function freePorts(/** @type {number} */ count) {
  /** @type {Set<number>} */
  const ports = new Set();
  while (ports.size < count) {
    const port = randomInt(10_000, 32_000);
    if (!ports.has(port) && (await isFree(port))) ports.add(port);
  }
  return [...ports];
}

async function isFree(/** @type {number} */ port) {
  const server = createServer();
  const taken = once(server, 'error').then(() => false);
  const free = once(server.listen(port, '127.0.0.1'), 'listening').then(() => true);
  // Whichever comes; the other one never does.
  taken.catch(() => undefined);
  free.catch(() => undefined);
  const isFree = await Promise.race([taken, free]);
  if (isFree) await once(server.close(), 'close');
  return isFree;
}
