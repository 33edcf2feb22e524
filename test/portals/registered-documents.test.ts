import { afterAll, beforeAll, expect, it } from 'vitest';
import { needs } from '../support/programs.js';
import { openWorld, type World } from '../world/world.js';
import { openDesks, PATIENCE, type Desk, type Desks } from './desk.js';
import { fillRegistration, sendRegistration } from './hands.js';

needs('chromium', 'a portal of a house in production', () => {
  let world: World;
  let desks: Desks;
  let [front, office] = [] as unknown as [Desk, Desk];
  /** What the portal of the office sent to the graph, in bodies and in frames. */
  const bodies: string[] = [];
  const frames: string[] = [];
  beforeAll(async () => {
    world = await openWorld({ demo: true, production: true });
    desks = await openDesks(world);
    [front, office] = [await desks.open(), await desks.open()];
    office.page.on(
      'request',
      (request) => void (request.url().endsWith('/graphql') && bodies.push(request.postData() ?? '')),
    );
    office.page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => void frames.push(String(payload))));
    await Promise.all([front.signIn('front'), office.signIn('pro')]);
  });
  afterAll(async () => {
    await desks?.close();
    await world?.stop();
  });

  it('asks and listens by the hashes of its documents alone, and is answered', async () => {
    await office.go('/complaints');
    const total = office.page.getByRole('status').filter({ hasText: /共 [1-9]\d* 件/ });
    await total.waitFor();
    await front.go('/complaints/register');
    await fillRegistration(front.page, {
      ...{ patient: '张桂芳', summary: '换药时被告知预约不存在', category: '医疗服务行为' },
      ...{ departments: ['普通外科', '护理部'], seen: ['事由涉及手术'] },
    });
    await sendRegistration(front.page);
    await office.page.getByRole('button', { name: /条更新，点此显示/ }).waitFor({ timeout: PATIENCE });

    const asked = bodies.map(
      (body) => JSON.parse(body) as { query?: string; extensions?: { persistedQuery?: object } },
    );
    const listened = frames.flatMap((frame) => {
      const { type, payload } = JSON.parse(frame) as { type: string; payload?: (typeof asked)[number] };
      return type === 'subscribe' && payload ? [payload] : [];
    });
    expect(asked.length).toBeGreaterThan(1);
    expect(listened.length).toBeGreaterThan(0);
    for (const { query, extensions } of [...asked, ...listened]) {
      expect(query || undefined).toBeUndefined();
      expect(extensions?.persistedQuery).toEqual({ version: 1, sha256Hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    }
    expect([...front.faults, ...office.faults]).toEqual([]);
  });

  it('whose page is made to ask in other words is not answered', async () => {
    const answered = await office.page.evaluate(async () => {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ me { id } }' }),
      });
      return [response.status, await response.text()] as const;
    });
    expect(answered).toEqual([400, expect.stringContaining('NOT_REGISTERED')]);
  });
});
