import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Readiness } from '../graphql/service.js';
import { createHealth, type Health } from './health.js';

let server: Server | undefined;
afterEach(() => server?.close());

const ok = async (): Promise<Readiness> => ({ ready: true, checks: { database: 'ok' } });
async function ask(health: Health, path: string) {
  server?.close();
  server = createServer((request, response) => {
    if (!health.handle(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  return { status: response.status, body: await response.json().catch(() => undefined) };
}

test('is ready when every part is', async () => {
  const health = createHealth({ claims: ok, patients: ok });
  const checks = { 'claims.database': 'ok', 'patients.database': 'ok' };
  expect(await ask(health, '/readyz')).toEqual({ status: 200, body: { ready: true, checks } });
  expect((await ask(health, '/other')).status).toBe(404);
});

test('is not ready while a part is not, fails, or hangs; yet lives', async () => {
  const health = createHealth(
    {
      claims: ok,
      rules: async () => ({ ready: false, checks: { pack: 'missing' } }),
      patients: async () => Promise.reject(new Error('connect 10.0.0.1:3306')),
      mediation: () => new Promise(() => {}),
    },
    20,
  );
  const checks = {
    'claims.database': 'ok',
    'rules.pack': 'missing',
    'patients.answer': 'failed',
    'mediation.answer': 'late',
  };
  expect(await ask(health, '/readyz')).toEqual({ status: 503, body: { ready: false, checks } });
  expect(await ask(health, '/livez')).toEqual({ status: 200, body: { alive: true } });
});

test('is not ready while going down', async () => {
  const health = createHealth({ claims: ok });
  await health.readiness();
  health.turnOff();
  expect(await ask(health, '/readyz')).toEqual({
    status: 503,
    body: { ready: false, checks: { process: 'stopping' } },
  });
  expect((await ask(health, '/livez')).status).toBe(200);
});

test('asks the parts once for many who want to know', async () => {
  let asked = 0;
  const health = createHealth({ claims: () => ((asked += 1), ok()) });
  await Promise.all(Array.from({ length: 50 }, () => health.readiness()));
  expect(asked).toBe(1);
});
