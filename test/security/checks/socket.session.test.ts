import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { register } from '../../actors/complaints.js';
import { registerPatient } from '../../actors/patients.js';
import { becomes } from '../../actors/staff.js';
import type { Json } from '../../world/http.js';
import type { Listener } from '../../world/listener.js';
import type { Organization } from '../../world/organization.js';
import type { Person } from '../../world/person.js';
import { until } from '../../world/until.js';
import { openWorld, type WatchedWorld } from '../../world/world.js';
import { INSIDE } from './requests.js';

const FEED = `subscription($after: Cursor, $caseId: ID) { complaintFeed(after: $after, caseId: $caseId) {
  cursor entry { kind complaint { id caseNo summary patient { name } } } } }`;

let world: WatchedWorld;
let ours: Organization;
let department: string;
beforeAll(async () => {
  world = await openWorld();
  ours = world.hospital('甬江');
  department = await ours.department('普通外科');
});
afterAll(() => world.stop());

const complain = (more: object = {}) =>
  register(ours.person('FRONT'), { anonymous: true, channel: 'LETTER', departmentIds: [department], ...more });
const entries = ({ heard }: Listener): Json[] =>
  heard.flatMap(({ data }) => (data?.complaintFeed?.entry ? [data.complaintFeed.entry] : []));
const isOpen = (listener: Listener) => until('the stream is open', () => listener.heard.length > 0);
/** Somebody of the hospital who is nobody else’s in this file. */
const newcomer = (account: string, roles: readonly string[]) =>
  ours.hire({ account, name: '费临', roles, department: '医患关系办公室' });
/** The administrator ends somebody’s time at the hospital. */
async function suspend(who: Person): Promise<void> {
  const staffId = await who.id();
  const { staffMembers } = await ours.administrator.ask('{ staffMembers(first: 100) { id version } }');
  const { version: expectedVersion } = (staffMembers as Json[]).find(({ id }) => id === staffId);
  const act =
    'mutation($input: StaffSuspendInput!) { staffSuspend(input: $input) { staff { status } refusals { code } } }';
  const input = { idempotencyKey: `end-${staffId}`, staffId, expectedVersion, reason: '离岗' };
  expect((await ours.administrator.ask(act, { input })).staffSuspend.staff).toEqual({ status: 'SUSPENDED' });
}

describe('a stream', () => {
  it('W06 ends with its session, and tells nothing after it', async () => {
    const [leaver, stayer] = [await newcomer('w06', ['PRO']), ours.person('SUP')];
    const leaving = await leaver.listen(FEED);
    await isOpen(leaving);
    world.clock.advance(31 * 60_000);
    expect(await leaving.ended).toEqual({ code: 4403 });
    const before = entries(leaving).length;
    // Whoever signs in again comes back to the same stream.
    const staying = await stayer.listen(FEED);
    await isOpen(staying);
    const { id } = await complain();
    await until('who is signed in hears of it', () => entries(staying).some(({ complaint }) => complaint.id === id));
    expect([entries(leaving).length, leaving.frames.join('').includes(id as string)]).toEqual([before, false]);
    for (const each of [leaving, staying]) await each.stop();
  });

  it('W07 ends when its person signs out, loses a role or is suspended, and tells nothing after it', async () => {
    const ends: Readonly<Record<string, (who: Person) => Promise<unknown>>> = {
      'signs out': (who) => who.signOut(),
      'becomes somebody else': (who) => becomes(ours, who, ['FRONT']),
      'is suspended': suspend,
    };
    const staying = await ours.person('SUP').listen(FEED);
    await isOpen(staying);
    for (const [at, [what, end]] of Object.entries(ends).entries()) {
      const who = await newcomer(`w07-${at}`, ['PRO']);
      const stream = await who.listen(FEED);
      await isOpen(stream);
      await end(who);
      expect([what, await stream.ended]).toEqual([what, { code: 4403 }]);
      const frames = stream.frames.length;
      const { id } = await complain();
      await until('who stayed hears of it', () => entries(staying).some(({ complaint }) => complaint.id === id));
      expect([what, stream.frames.slice(frames)]).toEqual([what, []]);
    }
    await staying.stop();
  });

  it('W09 tells of another house nothing: of its case, of all, from its cursor', async () => {
    const theirs = world.hospital('东湖');
    const { id, caseNo } = await complain({ summary: '缂丝候诊椅旁跌倒' });
    const mine = await ours.person('PRO').listen(FEED);
    await isOpen(mine);
    const after = mine.heard[0].data.complaintFeed.cursor as string;
    const stranger = theirs.person('PRO');
    const all = await stranger.listen(FEED);
    await isOpen(all);
    const others = [await stranger.listen(FEED, { caseId: id }), await stranger.listen(FEED, { after })];
    const next = await complain({ summary: '缂丝候诊椅旁又跌倒' });
    await until('our own hear of it', () => entries(mine).some(({ complaint }) => complaint.id === next.id));
    // The control: their stream carries what is theirs.
    const own = await register(theirs.person('FRONT'), {
      ...{ anonymous: true, channel: 'LETTER', departmentIds: [await theirs.department('口腔科')] },
    });
    await until('they hear of their own', () => entries(all).some(({ complaint }) => complaint.id === own.id));
    const bytes = [all, ...others].flatMap(({ frames }) => frames).join('\n');
    for (const word of [id, caseNo, next.id, next.caseNo, '缂丝', await ours.id(), department])
      expect([word, bytes.includes(word as string)]).toEqual([word, false]);
    expect(mine.frames.join('')).toContain('缂丝');
    for (const each of [mine, all, ...others]) await each.stop();
  });

  it('W10 says of a fault that there was one, and goes on', async () => {
    const number = '110101199001011234';
    const patientId = await registerPatient(ours.person('FRONT'), '费临之', '13957480011');
    const stream = await ours.person('PRO').listen(FEED);
    await isOpen(stream);
    const told = world.log.length;
    const sentence = `SQL near '${number}' ER_PARSE_ERROR in /srv/node_modules/x.js:12`;
    await world.whileFailing({ service: 'patients', statement: /from `?"?patient/i, sentence }, async () => {
      await complain({ patientId, anonymous: false, channel: 'FRONT_DESK' });
      await until('the stream tells of a fault', () => stream.heard.some(({ errors }) => errors));
    });
    const faults = stream.heard.flatMap(({ errors = [] }: Json) => errors as Json[]);
    for (const { message, extensions } of faults)
      expect([message, extensions.code]).toEqual(['Internal error', 'INTERNAL']);
    expect(stream.frames.join('')).not.toMatch(INSIDE);
    expect(world.log.slice(told).join('')).not.toMatch(/\d{17}[\dXx]|near '/);
    const { id } = await complain();
    await until('the stream goes on', () => entries(stream).some(({ complaint }) => complaint?.id === id));
    await stream.stop();
  });

  it('W14 goes on behind its cursor, with the next entry and without a gap', async () => {
    const pro = ours.person('PRO');
    const whole = await pro.listen(FEED);
    await isOpen(whole);
    const begin = whole.heard[0].data.complaintFeed.cursor as string;
    const made: string[] = [];
    for (let nth = 0; nth < 7; nth++) made.push((await complain()).id as string);
    await until('all are told', () => entries(whole).length >= 7);
    expect(entries(whole).map(({ complaint }) => complaint.id)).toEqual(made);
    const cursors = whole.heard.flatMap(({ data }) => (data.complaintFeed.entry ? [data.complaintFeed.cursor] : []));
    for (const [behind, after] of [[0, begin], ...cursors.map((cursor, nth) => [nth + 1, cursor])] as [
      number,
      string,
    ][]) {
      const again = await pro.listen(FEED, { after });
      await until('the rest is told', () => again.heard.length > 0 && entries(again).length >= 7 - behind);
      expect([behind, entries(again).map(({ complaint }) => complaint.id)]).toEqual([behind, made.slice(behind)]);
      await again.stop();
    }
    // A cursor is a place of one’s own: one that was made up is none.
    const forged = await pro.listen(FEED, { after: `${begin.slice(0, -2)}AA` });
    const { errors } = (await forged.next().catch(async () => forged.ended)) as Json;
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
    for (const each of [whole, forged]) await each.stop();
  });
});
