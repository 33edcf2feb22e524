import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hospitals } from '@concord/gateway/demo/hospitals';
import { AskFailed, type Json } from './http.js';
import { openWorld, type WatchedWorld } from './world.js';

let world: WatchedWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.stop());

describe('a world', () => {
  it('has two hospitals, whose people sign in and are who they are', async () => {
    const pro = world.hospital('甬江').person('PRO');
    const { me } = await pro.ask('{ me { roles organization { name } department { name } } }');
    expect(me).toEqual({
      ...{ roles: ['PRO'], organization: { name: '甬江医院' } },
      department: { name: '医患关系办公室' },
    });
    const other = await world.hospital('东湖').person('PRO').ask('{ me { organization { name } } }');
    expect(other.me.organization.name).toBe('东湖口腔医院');
  });

  it('stands on its date, and people sign in again when it is moved past the end of a session', async () => {
    const front = world.hospital('甬江').person('FRONT');
    const openedAt = async () => (await front.ask('{ mySessions { openedAt } }')).mySessions[0].openedAt as string;
    expect(await openedAt()).toBe('2026-03-05T01:00:00.000Z');
    world.clock.advance(24 * 3_600_000);
    expect(await openedAt()).toBe('2026-03-06T01:00:00.000Z');
  });

  it('says what was asked and what came back when a request fails', async () => {
    const failed = await world
      .hospital('甬江')
      .person('CM')
      .ask('{ nothing }')
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(AskFailed);
    expect(String(failed)).toMatch(/\{ nothing \}[\s\S]*request [0-9a-f-]{36}[\s\S]*Cannot query field/);
  });

  it('keeps its records and its port over a restart', async () => {
    const url = world.url();
    await world.restartGateway();
    expect(world.url()).toBe(url);
    const { departments } = await world.hospital('甬江').person('FRONT').ask('{ departments { name } }');
    const [yongjiang] = hospitals;
    expect((departments as Json[]).map(({ name }) => name as string).sort()).toEqual(yongjiang?.departments.toSorted());
  });

  it('counts what an answer costs', async () => {
    const front = world.hospital('甬江').person('FRONT');
    await front.id();
    const { calls, statements } = await world.counted(() =>
      front.ask('{ complaintCounters { asOf } departments { id } }'),
    );
    expect(calls).toEqual({ complaints: 1, identity: 1 });
    expect(statements['complaints']).toBeGreaterThan(5);
  });
});

describe('a world with the demo', () => {
  it('has its patients and complaints, dated back from now', async () => {
    const now = '2026-03-05T04:00:00.000Z';
    const demo = await openWorld({ demo: true, now: new Date(now) });
    const { complaints } = await demo
      .hospital('甬江')
      .person('PRO')
      .ask('{ complaints(first: 50) { edges { node { receivedAt patient { name } } } } }');
    const received = complaints.edges.map(({ node }: Json) => node.receivedAt as string).sort();
    // It tells weeks of work, up to the day of the first start.
    expect(received.length).toBeGreaterThanOrEqual(15);
    expect(received.at(0)! < '2026-02-05').toBe(true);
    expect(received.at(-1)! < now && received.at(-1)! >= '2026-03-05').toBe(true);
    await demo.stop();
  });
});
