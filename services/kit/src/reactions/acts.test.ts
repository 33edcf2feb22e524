import { afterEach, beforeEach, expect, it } from 'vitest';
import { NotFound } from '../domain/conflict.js';
import { Denied } from '../graphql/errors.js';
import { files } from '../test/database.js';
import { serviceIdentity } from '../identity/service-identity.js';
import { signedIn } from '../test/store.js';
import { tellerAndListener } from './pair.fixture.js';

const open = files();
let pair: Awaited<ReturnType<typeof tellerAndListener>>;
beforeEach(async () => {
  pair = await tellerAndListener(open);
});
afterEach(() => pair.close());

it('the platform brings reactions up to date and retries what is parked', async () => {
  const bad = new Set(['poison']);
  const { foundation, heard } = await pair.listener(bad);
  const internal = foundation.reactions.internal();
  const asked = (name: string) => internal(name, {}, { identity: pair.mint(serviceIdentity('demo')), requestId: 'r' });
  await pair.say('x', 'a', 'poison');
  expect(await asked('reactions.catchUp')).toEqual({ 'write-down-what-is-said': 2 });
  expect(await heard('x')).toBe('a');
  bad.clear();
  expect(await asked('reactions.retryParked')).toEqual({
    'write-down-what-is-said': { settled: 1, parkedCases: 0 },
  });
  expect(await heard('x')).toBe('a poison');
});

it('nobody else does, and other acts go on to the service or are not found', async () => {
  const { foundation } = await pair.listener();
  const call = { identity: pair.mint(signedIn), requestId: 'r' };
  const internal = foundation.reactions.internal();
  for (const name of ['reactions.catchUp', 'reactions.retryParked'])
    await expect(internal(name, {}, call)).rejects.toThrow(Denied);
  await expect(internal('session.open', {}, call)).rejects.toThrow(NotFound);
  // This one announces nothing.
  await expect(internal('events.read', {}, call)).rejects.toThrow(NotFound);
  const otherwise = foundation.reactions.internal(async (name) => `did ${name}`);
  expect(await otherwise('session.open', {}, call)).toBe('did session.open');
});

it('nothing is answered to a copy of an identity, nor after its end', async () => {
  const { foundation } = await pair.listener();
  const asked: string[] = [];
  const internal = foundation.reactions.internal(async (name) => void asked.push(name));
  const now = pair.installation.clock.now().getTime();
  for (const identity of [{ ...pair.mint(signedIn) }, pair.mint({ ...signedIn, expiresAt: now })])
    await expect(internal('session.open', {}, { identity, requestId: 'r' })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  expect(asked).toEqual([]);
  await internal('session.open', {}, { identity: pair.mint({ ...signedIn, expiresAt: now + 1 }), requestId: 'r' });
  expect(asked).toEqual(['session.open']);
});
