import { Router } from 'express';
import type { Readiness, ServiceConnection } from '@concord/kit/graphql/service';
import { UNKEPT } from './headers.js';

/** A service has this long to say whether it is ready. Milliseconds. */
const PATIENCE = 1_000;

/** Without it nobody is let in. Any other service that is away costs its own fields, and the rest is worth having. */
const NEEDED = 'identity';

/**
 * `/livez` looks at nothing but this process. `/readyz` asks every service and tells of each; not ready is only a gateway
 * that can answer nothing, for to whoever shares out the work every gateway looks alike.
 */
export function healthRoutes(
  connections: Readonly<Record<string, ServiceConnection>>,
  isStopping: () => boolean,
): Router {
  return Router()
    .get('/livez', (_request, response) => void response.set(UNKEPT).json({ live: true }))
    .get('/readyz', async (_request, response) => {
      const names = Object.keys(connections);
      const answers = await Promise.all(Object.values(connections).map(readinessOf));
      const services = Object.fromEntries(names.map((name, index) => [name, answers[index]]));
      const ready = !isStopping() && services[NEEDED]?.ready !== false;
      response
        .status(ready ? 200 : 503)
        .set(UNKEPT)
        .json({ ready, services });
    });
}

async function readinessOf(connection: ServiceConnection): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Readiness>((resolve) => {
    timer = setTimeout(() => resolve({ ready: false, checks: { answer: 'late' } }), PATIENCE);
  });
  try {
    return await Promise.race([connection.readiness(), late]);
  } catch {
    return { ready: false, checks: { answer: 'failed' } };
  } finally {
    clearTimeout(timer);
  }
}
