import { afterEach, beforeEach, expect, it } from 'vitest';
import { BadInput } from '../domain/conflict.js';
import { Denied, Resync } from '../graphql/errors.js';
import type { Identity } from '../identity/identity.js';
import { files } from '../test/database.js';
import { serviceIdentity } from '../identity/service-identity.js';
import { signedIn } from '../test/store.js';
import type { AnnouncedPage } from './events-read.js';
import { tellerAndListener } from './pair.fixture.js';

const open = files();
let pair: Awaited<ReturnType<typeof tellerAndListener>>;
beforeEach(async () => {
  pair = await tellerAndListener(open);
});
afterEach(() => pair.close());

const ask = (identity: Identity, change: object = {}, signal?: AbortSignal) => {
  const question = { seat: 'service:listener', after: 0, limit: 10, waitMs: 0, ...change };
  const internal = pair.teller.reactions.internal();
  return internal('events.read', question, { identity, requestId: 'r', signal }) as Promise<AnnouncedPage>;
};
const listener = (change: Partial<Identity> = {}) => pair.mint({ ...serviceIdentity('listener'), ...change });

it('answers lines of the seat, with what is told of each and nothing else', async () => {
  await pair.say('x', 'a', '-');
  const { lines } = await ask(listener());
  const at = '2026-03-02T08:00:00.000Z';
  expect(lines).toEqual([
    { number: 1, caseKey: 'note:x', organization: 'A', at, events: [{ type: 'Said', word: 'a' }] },
    { number: 2, caseKey: 'note:x', organization: 'A', at, events: [] },
  ]);
  expect((await ask(listener(), { after: 1, limit: 1 })).lines.map(({ number }) => number)).toEqual([2]);
});

it('is for the service whose seat it is and for nobody else', async () => {
  await expect(ask(listener())).resolves.toEqual({ lines: [] });
  const others = [
    pair.mint(serviceIdentity('other')),
    listener({ kind: 'PERSON' }),
    listener({ organizationKind: 'HOSPITAL' }),
    pair.mint(signedIn),
  ];
  for (const other of others) await expect(ask(other)).rejects.toThrow(Denied);
  await expect(ask({ ...serviceIdentity('listener') })).rejects.toThrow('Not signed in');
  await expect(ask(listener(), { seat: 'org:A' })).rejects.toThrow(BadInput);
  await expect(ask(listener(), { seat: 'audit' })).rejects.toThrow('seat: missing or malformed');
});

it('names the field that is malformed', async () => {
  for (const [field, value] of Object.entries({ after: -1, limit: 0, waitMs: '20', seat: 5 }))
    await expect(ask(listener(), { [field]: value })).rejects.toThrow(`${field}: missing or malformed`);
});

it('says so to a reader that is ahead: one of the two was restored', async () => {
  await pair.say('x', 'a');
  await expect(ask(listener(), { after: 1 })).resolves.toEqual({ lines: [] });
  await expect(ask(listener(), { after: 2 })).rejects.toThrow(Resync);
});

it('waits for news of the seat, and for nothing longer than asked', async () => {
  const waiting = ask(listener(), { waitMs: 20_000 });
  await pair.say('x', 'a');
  expect((await waiting).lines).toHaveLength(1);
  expect(await ask(listener(), { after: 1, waitMs: 5 })).toEqual({ lines: [] });
});

it('lets go when the reader goes, and when the service stops', async () => {
  const reader = new AbortController();
  const left = ask(listener(), { waitMs: 20_000 }, reader.signal);
  const waiting = ask(listener(), { waitMs: 20_000 });
  reader.abort();
  expect(await left).toEqual({ lines: [] });
  await pair.teller.reactions.stop();
  expect(await waiting).toEqual({ lines: [] });
});
