import { createServer } from 'node:http';
import { Pool } from 'undici';
import { SERVICES } from './graph.processes.mjs';

// Stands before each service and answers from memory what that service has answered before: to the byte, without the
// work. Behind it two gateways differ by their own work alone, as they do where every service has machines of its own.

/** @typedef {{ headers: Record<string, string>, body: Buffer }} Kept */

const addressOf = (/** @type {'REAL' | 'FRONT'} */ side, /** @type {string} */ name) =>
  process.env[`${side}_${name.toUpperCase()}_URL`] ?? '';

for (const name of SERVICES) {
  const pool = new Pool(addressOf('REAL', name), { connections: 16, pipelining: 1 });
  /** @type {Map<string, Kept>} */
  const kept = new Map();
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    const text = Buffer.concat(parts);
    const { method = 'GET', url: path = '/', headers } = request;
    const key = `${path} ${text}`;
    const known = kept.get(key);
    if (known) return response.writeHead(200, known.headers).end(known.body);
    const { authorization = '', 'content-type': type = 'application/json' } = headers;
    const answer = await pool.request({
      ...{ method: /** @type {'GET' | 'POST'} */ (method), path, headers: { authorization, 'content-type': type } },
      ...(method === 'POST' && { body: text }),
    });
    const body = Buffer.from(await answer.body.arrayBuffer());
    const told = { 'content-type': String(answer.headers['content-type']), 'content-length': String(body.length) };
    if (answer.statusCode === 200 && path === '/graph') kept.set(key, { headers: told, body });
    return response.writeHead(answer.statusCode, told).end(body);
  });
  server.keepAliveTimeout = 60_000;
  const { port } = new URL(addressOf('FRONT', name));
  await new Promise((resolve) => server.listen(Number(port), '127.0.0.1', () => resolve(undefined)));
  process.once('SIGTERM', () => {
    server.close();
    server.closeAllConnections();
    void pool.destroy();
  });
}
process.stdout.write(`{"msg":"listening","port":${new URL(addressOf('FRONT', SERVICES[0] ?? '')).port}}\n`);
