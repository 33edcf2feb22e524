import type { Readiness } from '../graphql/service.js';

/**
 * What instances of one service say together: ready while one of them is. The checks of one that is alone are its own;
 * of several each is named by its place in the list of addresses, from 1. No address is told.
 */
export async function readinessOfSet(instances: readonly (() => Promise<Readiness>)[]): Promise<Readiness> {
  const answers = await Promise.all(instances.map(readinessOf));
  const [only, ...others] = answers;
  if (only && others.length === 0) return only;
  return {
    ready: answers.some(({ ready }) => ready),
    checks: Object.fromEntries(
      answers.flatMap(({ checks }, at) => Object.entries(checks).map(([name, state]) => [`${at + 1}.${name}`, state])),
    ),
  };
}

async function readinessOf(ask: () => Promise<Readiness>): Promise<Readiness> {
  try {
    return await ask();
  } catch {
    return { ready: false, checks: { answer: 'unreachable' } };
  }
}
