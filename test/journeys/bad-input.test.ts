import { connect } from 'node:net';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { mutation, register, step } from '../actors/complaints.js';
import { registerPatient } from '../actors/patients.js';
import { inBothModes } from '../world/both-modes.js';
import { post, type Json } from '../world/http.js';
import type { Person } from '../world/person.js';
import type { World } from '../world/world.js';

const WORKLIST = `{ complaints(first: 20) { totalCount { count } edges { node { id version caseNo status summary narrative
  patient { id name } handler { name } timeline { id kind version note } } } } }`;
/** Looks like an identity number and must not come back, whatever is done with it. */
const NUMBER = '110101199001011234';

inBothModes('what is not understood', (open) => {
  let world: World;
  let [front, pro, stranger] = [] as unknown as [Person, Person, Person];
  let [mine, foreign]: Json[] = [];
  let usual: { patientId: string; departmentIds: readonly string[] };
  let before: Json;

  beforeAll(async () => {
    world = await open();
    const [hospital, other] = [world.hospital('甬江'), world.hospital('东湖')];
    [front, pro, stranger] = [hospital.person('FRONT'), hospital.person('PRO'), other.person('PRO')];
    usual = {
      patientId: await registerPatient(front, '张桂芳', '13857400101'),
      departmentIds: [await hospital.department('普通外科')],
    };
    mine = await step(pro, 'triage', await register(front, usual));
    foreign = await register(other.person('FRONT'), {
      patientId: await registerPatient(other.person('FRONT'), '许慧', '13857400201'),
      departmentIds: [await other.department('口腔科')],
    });
  });
  afterAll(() => world.stop());
  // Nothing that is refused leaves a trace in what people see.
  beforeEach(async () => {
    before = [await pro.ask(WORKLIST), await stranger.ask(WORKLIST)];
  });
  afterEach(nothingWasLost);

  async function nothingWasLost(): Promise<void> {
    expect([await pro.ask(WORKLIST), await stranger.ask(WORKLIST)]).toEqual(before);
    const alive = await fetch(`${world.url()}/readyz`);
    expect(alive.status).toBe(200);
  }

  /** Code and reason of the error that an act meets. */
  async function meets(act: string, input: object): Promise<string> {
    const { query, variables } = mutation(act, input as Record<string, unknown>);
    const { extensions } = await pro.refusal(query, variables);
    return [extensions.code, extensions.reason].filter(Boolean).join(' ');
  }

  describe('an act', () => {
    it('on an unknown case and on another hospital’s is answered alike', async () => {
      const text = async (complaintId: string) => {
        const { query, variables } = mutation('triage', { complaintId, expectedVersion: 1 });
        return JSON.stringify(await pro.refusal(query, variables));
      };
      expect(await meets('triage', { complaintId: foreign.id, expectedVersion: 1 })).toBe('NOT_FOUND');
      expect(await text(foreign.id)).toBe(await text('cmp_00000000000000000000000000'));
      expect(await text(foreign.id)).not.toContain(foreign.id);
    });

    it('in the wrong state is a refusal with its sentence in both languages', async () => {
      const { query, variables } = mutation('archive', {
        ...{ complaintId: mine.id, expectedVersion: mine.version, analysisTag: '候诊' },
      });
      const { complaintArchive } = await pro.ask(query.replace('code', 'code message { zh en }'), variables);
      expect(complaintArchive.refusals).toMatchObject([
        { code: 'WRONG_STATE', message: { zh: expect.stringMatching(/状态/), en: expect.stringMatching(/state/) } },
      ]);
    });

    it('on a version that is not the present one is a conflict that tells the present one', async () => {
      const { query, variables } = mutation('assign', {
        ...{ complaintId: mine.id, expectedVersion: 1, handlerId: await pro.id() },
      });
      const { extensions } = await pro.refusal(query, variables);
      expect(extensions).toMatchObject({ code: 'CONFLICT', reason: 'STALE_VERSION', currentVersion: 2 });
    });

    it('with a key that was used for something else is a conflict; with the same thing it is the same answer', async () => {
      const { query, variables } = mutation('register', { ...told(), idempotencyKey: 'key-once' });
      const first = (await front.ask(query, variables)).complaintRegister.complaint;
      const again = (await front.ask(query, variables)).complaintRegister.complaint;
      expect(again).toEqual(first);
      before = [await pro.ask(WORKLIST), await stranger.ask(WORKLIST)];
      const other = { input: { ...variables.input, summary: '另一件事' } };
      expect((await front.refusal(query, other)).extensions).toMatchObject({ code: 'CONFLICT', reason: 'KEY_REUSED' });
    });

    it('with a value that is none names the field and never the value', async () => {
      const wrong: Record<string, object> = {
        summary: { summary: '长'.repeat(121) },
        narrative: { narrative: `${NUMBER}${'长'.repeat(5_000)}` },
        departmentIds: { departmentIds: Array.from({ length: 21 }, () => NUMBER) },
        receivedAt: { receivedAt: `2026-02-30T09:00:00Z ${NUMBER}` },
        promisedBy: { promisedBy: 'soon' },
        category: { category: NUMBER },
        idempotencyKey: { idempotencyKey: '' },
      };
      for (const [field, value] of Object.entries(wrong)) {
        const { query, variables } = mutation('register', { ...told(), ...value });
        const answer = await front.answer(query, variables);
        expect([field, answer.errors?.[0]?.extensions.code]).toEqual([field, 'BAD_USER_INPUT']);
        expect(answer.text).not.toMatch(new RegExp(`${NUMBER}|长长|soon`));
      }
      expect((await front.answer(...both('register', { ...told(), summary: '长'.repeat(121) }))).text).toContain(
        'summary',
      );
    });

    const told = () => ({
      ...{ ...usual, channel: 'PHONE', category: 'OTHER', summary: '停车场指引不清' },
      complainant: { relation: 'SELF' },
    });
    const both = (act: string, input: object) => {
      const { query, variables } = mutation(act, input as Record<string, unknown>);
      return [query, variables] as const;
    };
  });

  describe('a question', () => {
    it.each([
      ['without a document', {}, 400],
      ['that is no JSON', '{bad', 400],
      ['that is no GraphQL', { query: '{ complaints(' }, 400],
      ['for what there is not', { query: '{ complainz { id } }' }, 400],
      [
        'with a variable of another shape',
        { query: 'query($a: ID!) { complaint(id: $a) { id } }', variables: { a: { x: NUMBER } } },
        400,
      ],
      ['for too many rows', { query: '{ complaints(first: 1000000) { asOf } }' }, 400],
      ['with a cursor of nobody', { query: `{ complaints(after: "${NUMBER}") { asOf } }` }, 200],
      ['larger than may be', { query: `{ complaints(first: 1) { asOf } } #${'x'.repeat(300_000)}` }, 413],
      ['for a subscription', { query: 'subscription { complaintFeed { cursor } }' }, 400],
    ])('%s is refused, and tells nothing', async (_what, body, status) => {
      const answer = await post(`${world.url()}/graphql`, body, await pro.token());
      expect(answer.errors?.[0]?.extensions.code).toMatch(/^(BAD_USER_INPUT|TOO_MUCH)$/);
      expect(answer.status).toBe(status);
      expect(answer.text).not.toMatch(new RegExp(`${NUMBER}|Did you mean|node_modules|\\.[jt]s:\\d`));
    });

    it('from nobody, with a made-up token, or from another page is turned away', async () => {
      const body = { query: '{ me { id } }' };
      expect((await post(`${world.url()}/graphql`, body)).status).toBe(401);
      expect((await post(`${world.url()}/graphql`, body, 'made-up-token-1234567890')).status).toBe(401);
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${await pro.token()}` };
      const evil = await fetch(`${world.url()}/graphql`, {
        ...{ method: 'POST', headers: { ...headers, origin: 'https://evil.example' }, body: JSON.stringify(body) },
      });
      expect(evil.status).toBe(403);
      expect(evil.headers.get('access-control-allow-origin')).toBeNull();
      expect((await fetch(`${world.url()}/graphql`)).status).toBe(405);
    });
  });

  describe('half a handshake', () => {
    const socket = (origin = world.origin) =>
      new WebSocket(`${world.url().replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { origin });
    const closing = async (opened: WebSocket) => ((await once(opened, 'close')) as [number])[0];

    it('that never introduces itself is closed', async () => {
      expect(await closing(socket())).toBe(4408);
    });

    it('that asks before it introduces itself is closed, and hears nothing', async () => {
      const opened = socket();
      const frames: string[] = [];
      opened.on('message', (frame: Buffer) => frames.push(frame.toString()));
      await once(opened, 'open');
      const payload = { query: 'subscription { complaintFeed { cursor } }' };
      opened.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
      expect(await closing(opened)).toBe(4401);
      expect(frames).toEqual([]);
    });

    it('that introduces itself with nothing, or with words of another protocol, is closed', async () => {
      for (const [frame, code] of [
        ['{"type":"connection_init"}', 4401],
        ['{"type":"connection_init","payload":{"authorization":"Bearer x"}}', 4401],
        ['{"type":"start"}', 4400],
        ['{bad', 4400],
      ] as const) {
        const opened = socket();
        await once(opened, 'open');
        opened.send(frame);
        expect([frame, await closing(opened)]).toEqual([frame, code]);
      }
    });

    it('from another page is not even opened', async () => {
      const [, response] = (await once(socket('https://evil.example'), 'unexpected-response')) as [unknown, Json];
      expect(response.statusCode).toBe(403);
    });

    it('that breaks off in the middle of a request or an upgrade takes nothing down', async () => {
      const port = Number(new URL(world.url()).port);
      const halves = [
        'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"query":',
        'GET /graphql HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upg',
      ];
      for (const half of halves) {
        const line = connect(port, '127.0.0.1');
        await once(line, 'connect');
        await new Promise((sent) => line.write(half, sent));
        line.destroy();
        await once(line, 'close');
      }
    });
  });
});
