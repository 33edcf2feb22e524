import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '@concord/gateway/demo/hospitals';
import { openWorld, type WatchedWorld } from '../../world/world.js';
import { postAs, refused, send, served } from './requests.js';

/** More connections than anybody of a hospital needs. */
const CROWD = 2_000;

let world: WatchedWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.stop());

const signIn = (account: string, password: string) =>
  send(`${world.url()}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password, as: 'token' }),
  });

describe('a crowd', () => {
  it('S27 of connections that say nothing, or a byte now and then, is let go and keeps nobody waiting', async () => {
    const { port } = new URL(world.url());
    const post = await postAs(world, world.hospital('甬江').person('PRO'));
    const open = () => connect({ port: Number(port), host: '127.0.0.1' }).on('error', () => undefined);
    const silent: Socket[] = [];
    let gone = 0;
    // In waves that the machine's own queue of newcomers takes, or some would wait there and never reach the house.
    while (silent.length < CROWD) {
      const wave = Array.from({ length: 200 }, open);
      for (const socket of wave) socket.resume().once('close', () => gone++);
      await Promise.all(wave.map((socket) => once(socket, 'connect')));
      silent.push(...wave);
    }

    const slow = open().resume();
    let [cut, bytes] = [false, 0];
    slow.once('close', () => (cut = true));
    const head = `POST /graphql HTTP/1.1\r\nhost: concord.test\r\nx-long: ${'x'.repeat(500)}`;
    const dripping = (async () => {
      for (; !cut && bytes < head.length; bytes++, await wait(250)) slow.write(head[bytes]!);
    })();
    // Meanwhile whoever asks is answered.
    for (let nth = 0; nth < 50; nth++) served(await post({ query: '{ me { id } departments { id } }' }));
    await dripping;
    // It was let go before it had said what it came for, and so were the silent ones.
    expect([cut, bytes < head.length]).toEqual([true, true]);
    await Promise.all(silent.map((socket) => socket.destroyed || once(socket, 'close')));
    expect(gone).toBe(CROWD);
    served(await post({ query: '{ me { id } }' }));
  });

  it('S28 of guesses is held, and told the same of an account that is there and of one that is not', async () => {
    const [known, unknown] = ['pro', 'nobody-has-this-account'];
    const told = async (account: string, password: string) => {
      const { status, text } = await signIn(account, password);
      return [status, text.replaceAll(account, '')];
    };
    const spent = async (account: string) => (await world.counted(() => told(account, 'wrong-password'))).statements;
    // What one attempt costs the house is what can be timed: the same statements, as far as the guess goes.
    expect(await spent(known)).toEqual(await spent(unknown));
    const guesses = async (account: string) => {
      const answers = [];
      for (let nth = 0; nth < 12; nth++) answers.push(await told(account, `guess-${nth}`));
      return answers;
    };
    const [ofKnown, ofUnknown] = [await guesses(known), await guesses(unknown)];
    expect(ofKnown).toEqual(ofUnknown);
    expect(ofKnown.map(([status]) => status)).toContain(429);
    // Locked is locked, for who knows the password as well.
    expect(refused(await signIn(known, DEMO_PASSWORD), 429)).toMatchObject({ code: 'TOO_MUCH' });

    // Two hundred guesses on one account, and one on each of two hundred: held either way, long before the last.
    const verdicts = async (account: (nth: number) => string) => {
      const statuses = [];
      for (let nth = 0; nth < 200; nth++) statuses.push((await signIn(account(nth), 'guess')).status);
      expect(new Set(statuses)).toEqual(new Set([401, 429]));
      return statuses.filter((status) => status === 401).length;
    };
    expect(await verdicts((nth) => `somebody-${nth}`)).toBeLessThan(150);
    expect(refused(await signIn(known, 'guess'), 429)).toMatchObject({ code: 'TOO_MUCH' });
  });
});
