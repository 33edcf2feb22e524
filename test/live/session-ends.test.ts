import { afterAll, beforeAll, expect, it } from 'vitest';
import { register } from '../actors/complaints.js';
import { post, type Json } from '../world/http.js';
import { listen, type Listener } from '../world/listener.js';
import type { Organization } from '../world/organization.js';
import { until } from '../world/until.js';
import { openWorld, type WatchedWorld } from '../world/world.js';

const FEED = `subscription($after: Cursor) { complaintFeed(after: $after) { cursor entry { complaint { id } } } }`;
const END =
  'mutation($input: StaffSessionsEndInput!) { staffSessionsEnd(input: $input) { staffId refusals { code } } }';

let world: WatchedWorld;
let ours: Organization;
let department: string;
beforeAll(async () => {
  world = await openWorld();
  ours = world.hospital('甬江');
  department = await ours.department('普通外科');
});
afterAll(() => world.stop());

const complain = async (): Promise<string> =>
  (await register(ours.person('FRONT'), { anonymous: true, channel: 'LETTER', departmentIds: [department] })).id;
const told = ({ heard }: Listener): string[] =>
  heard.flatMap(({ data }) => (data?.complaintFeed.entry ? [data.complaintFeed.entry.complaint.id as string] : []));
const cursorOf = ({ heard }: Listener) => (heard.at(-1) as Json).data.complaintFeed.cursor as string;
const opens = (listener: Listener) => until('the stream is open', () => listener.heard.length > 0);

it('a stream ends when an administrator ends the session, and goes on without a gap after the next sign-in', async () => {
  const pro = ours.person('PRO');
  const stream = await pro.listen(FEED);
  await opens(stream);
  const after = cursorOf(stream);
  const input = { idempotencyKey: 'end-of-pro', staffId: await pro.id() };
  expect((await ours.administrator.ask(END, { input })).staffSessionsEnd.refusals).toEqual([]);
  expect(await stream.ended).toEqual({ code: 4403 });
  const missed = await complain();
  expect(told(stream)).not.toContain(missed);

  const again = await pro.listen(FEED, { after });
  await until('what was missed is told', () => told(again).includes(missed));
  await again.stop();
});

it('a stream that began before the session was renewed ends at its time, and the same session comes back to it', async () => {
  const sup = ours.person('SUP');
  const stream = await sup.listen(FEED);
  await opens(stream);
  const token = await sup.token();
  world.clock.advance(20 * 60_000);
  expect((await post(`${world.url()}/auth/refresh`, {}, token)).status).toBe(200);
  const after = cursorOf(stream);
  world.clock.advance(11 * 60_000);
  await stream.ended;
  const { errors } = stream.heard.at(-1) as Json;
  expect(errors[0].extensions.code).toBe('UNAUTHENTICATED');
  const missed = await complain();

  const url = `${world.url().replace('http:', 'ws:')}/graphql`;
  const again = listen({ url, origin: world.origin, token }, { query: FEED, variables: { after } });
  await until('what was missed is told', () => told(again).includes(missed));
  await again.stop();
});
