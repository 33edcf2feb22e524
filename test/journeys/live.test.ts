import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, register, step } from '../actors/complaints.js';
import { registerPatient } from '../actors/patients.js';
import { becomes } from '../actors/staff.js';
import { inBothModes } from '../world/both-modes.js';
import type { Json } from '../world/http.js';
import type { Listener } from '../world/listener.js';
import type { Person } from '../world/person.js';
import { until } from '../world/until.js';
import type { World } from '../world/world.js';

const FEED = `subscription($after: Cursor, $caseId: ID) { complaintFeed(after: $after, caseId: $caseId) {
  cursor entry { id kind version staff { name } complaint { caseNo status patient { name } handler { name } } } } }`;

inBothModes('what is heard live', (open) => {
  let world: World;
  let [front, manager, pro, sup] = [] as unknown as [Person, Person, Person, Person];
  let patientId: string;
  let departmentIds: string[];
  beforeAll(async () => {
    world = await open();
    const hospital = world.hospital('甬江');
    [front, manager] = [hospital.person('FRONT'), hospital.person('CM')];
    [pro, sup] = [hospital.person('PRO'), hospital.person('SUP')];
    patientId = await registerPatient(front, '张桂芳', '13857400101');
    departmentIds = [await hospital.department('普通外科')];
  });
  afterAll(() => world.stop());

  const itemsOf = ({ heard }: Listener): Json[] => heard.map((answer) => answer.data.complaintFeed);
  /** What was told, without heartbeats. */
  const told = (listener: Listener): Json[] => itemsOf(listener).filter(({ entry }) => entry);
  const entries = (...listeners: Listener[]) =>
    listeners.flatMap(told).map(({ entry }) => `${entry.id} ${entry.version} ${entry.kind}`);
  const heardOf = (listener: Listener, count: number) => until(`${count} events`, () => told(listener).length >= count);
  const lastCursor = (listener: Listener) => itemsOf(listener).at(-1)?.cursor as string;

  /** A stream that is open for certain: what happens from now on is heard. */
  async function openStream(who: Person, variables: object = {}): Promise<Listener> {
    const listener = await who.listen(FEED, { ...variables });
    await until('the first heartbeat', () => itemsOf(listener).length > 0);
    return listener;
  }

  describe('two people and one complaint', () => {
    it('see each act as it happens, with the patient of the other service, and miss nothing while away', async () => {
      const [stays, leaves] = [await openStream(pro), await openStream(manager)];
      let complaint = await register(front, { patientId, departmentIds });
      complaint = await step(pro, 'triage', complaint);
      for (const listener of [stays, leaves]) {
        await heardOf(listener, 2);
        expect(told(listener)[0].entry).toMatchObject({
          ...{ kind: 'register', version: 1, staff: { name: '林小雨' } },
          complaint: { caseNo: complaint.caseNo, patient: { name: '张桂芳' } },
        });
      }
      expect(entries(leaves)).toEqual(entries(stays));
      expect(told(leaves)[1].entry).toMatchObject({ kind: 'triage', complaint: { status: 'TRIAGED', handler: null } });

      // One goes offline; meanwhile the complaint moves on, and so does their role.
      await leaves.stop();
      complaint = await step(pro, 'assign', complaint, { handlerId: await manager.id() });
      complaint = await step(pro, 'proposeOpinion', complaint, { text: '已致歉。' });
      await becomes(world.hospital('甬江'), manager, ['FIN']);
      await heardOf(stays, 4);

      await world.restartGateway();
      expect(await stays.ended).toMatchObject({ code: 1012 });
      const staysOn = await pro.listen(FEED, { after: lastCursor(stays) });
      complaint = await step(sup, 'approveOpinion', complaint);
      const back = await manager.listen(FEED, { after: lastCursor(leaves) });
      await register(front, { patientId, departmentIds });
      await heardOf(staysOn, 2);
      await heardOf(back, 4);

      expect(entries(leaves, back)).toEqual(entries(stays, staysOn));
      const { timeline } = await read(pro, complaint.id, 'timeline { id kind version }');
      expect(entries(leaves, back).slice(0, -1)).toEqual(
        (timeline as Json[]).map(({ id, version, kind }) => `${id} ${version} ${kind}`),
      );
      // The cursor outlives the change of role; what finance may see of a patient is decided anew.
      expect(told(back).map(({ entry }) => entry.complaint.patient.name)).toEqual(['张*', '张*', '张*', '张*']);
      expect(told(back)[0].entry.complaint).toMatchObject({ status: 'RESPONDED', handler: { name: '周敏' } });
      await Promise.all([staysOn.stop(), back.stop()]);
    });

    it('of one case hear nothing of another', async () => {
      const [one, other] = [
        await register(front, { patientId, departmentIds }),
        await register(front, { patientId, departmentIds }),
      ];
      const listener = await openStream(pro, { caseId: one.id });
      await step(pro, 'triage', other);
      await step(pro, 'triage', one);
      await heardOf(listener, 1);
      expect(told(listener).map(({ entry }) => [entry.kind, entry.complaint.caseNo])).toEqual([['triage', one.caseNo]]);
      await listener.stop();
    });
  });

  describe('a cursor', () => {
    const refused = async (who: Person, after: string) => {
      const listener = await who.listen(FEED, { after });
      const { errors } = await listener.ended;
      await listener.stop();
      return (errors ?? listener.heard[0].errors)?.[0].extensions;
    };

    it('that nobody made, or that was touched, asks to read anew', async () => {
      const listener = await openStream(pro);
      const cursor = lastCursor(listener);
      const touched = `${cursor.slice(0, -2)}${cursor.endsWith('A') ? 'BB' : 'AA'}`;
      for (const after of ['bm9uc2Vuc2U', touched])
        expect(await refused(pro, after)).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'RESYNC' });
      await listener.stop();
    });

    it('of another hospital asks to read anew, and tells nothing', async () => {
      const listener = await openStream(pro);
      const cursor = lastCursor(listener);
      await listener.stop();
      const stranger = world.hospital('东湖').person('PRO');
      expect(await refused(stranger, cursor)).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'RESYNC' });
    });
  });

  describe('a stream ends with its session', () => {
    it.each([
      ['when its person signs out', (who: Person) => who.signOut()],
      ['when it is revoked from another place', revoke],
    ])('%s', async (_how, end) => {
      const [leaver, witness] = [await openStream(sup), await openStream(pro)];
      const before = leaver.frames.length;
      await end(sup);
      expect(await leaver.ended).toMatchObject({ code: 4403 });
      await register(front, { patientId, departmentIds });
      await heardOf(witness, 1);
      expect(leaver.frames.slice(before).filter((frame) => /"kind"/.test(frame))).toEqual([]);
      await Promise.all([leaver.stop(), witness.stop()]);
    });
  });

  async function revoke(who: Person): Promise<void> {
    const { mySessions } = await who.ask('{ mySessions { id current } }');
    const sessionId = (mySessions as Json[]).find(({ current }) => current).id as string;
    const query =
      'mutation($input: SessionRevokeInput!) { sessionRevoke(input: $input) { sessionId refusals { code } } }';
    await who.ask(query, { input: { idempotencyKey: `revoke-${sessionId}`, sessionId } });
  }
});
