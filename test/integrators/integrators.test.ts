import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ERROR_CODES } from '@concord/kit/graphql/errors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { register, step } from '../actors/complaints.js';
import { post, type Answer, type Json } from '../world/http.js';
import type { Person } from '../world/person.js';
import { openWorld, type World } from '../world/world.js';
import { isShown, readPage } from './page.js';

interface Heard {
  readonly news: Json[];
  readonly after: string;
}

const page = readPage();
const curl = spawnSync('curl', ['--version']).status === 0;

describe('the page for integrators', () => {
  let world: World;
  let token: string;
  let key: string;
  let [front, pro] = [] as unknown as [Person, Person];
  let system: Person;
  let complaint: Json;
  beforeAll(async () => {
    world = await openWorld({ demo: true });
    [front, pro] = [world.organization('甬江').person('FRONT'), world.organization('甬江').person('PRO')];
    token = await pro.token();
    system = await world.organization('甬江').hire({ account: 'it.desk', name: '系统', roles: ['SYSADMIN'] });
    key = await keyOfClient();
    const departmentIds = [await world.organization('甬江').department('皮肤科')];
    complaint = await register(front, { anonymous: true, departmentIds, channel: 'HOTLINE_12345' });
  });
  afterAll(() => world?.stop());

  /** Runs a program as an integrator would, beside the house; answers what it prints. */
  async function output(command: string, args: readonly string[], input = ''): Promise<string> {
    const child = spawn(command, args, {
      cwd: join(import.meta.dirname, '..'),
      env: { PATH: process.env['PATH'], CONCORD: world.url(), TOKEN: token, KEY: key },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin.end(input);
    return text(child.stdout);
  }
  /** Asks with a document and variables of the page. */
  const ask = (name: string, words: Record<string, string> = {}, variables = page.example('json', name, words)) =>
    post(`${world.url()}/graphql`, { query: page.example('graphql', name), variables: JSON.parse(variables) }, token);
  const asked = async (...of: Parameters<typeof ask>): Promise<Json> => {
    const { data, errors } = await ask(...of);
    expect(errors).toBeUndefined();
    return data;
  };
  const expectShown = (name: string, { data, errors }: Answer, words: Record<string, string> = {}) => {
    const shown = JSON.parse(page.example('json', name, words)) as { errors?: { extensions: Json }[] };
    const told = errors?.map(({ message, extensions }) => ({ message, extensions }));
    const answered = { data, ...(told && { errors: told }) };
    expect(isShown(shown, answered), `${name} answers ${JSON.stringify(answered)}`).toBe(true);
  };

  /** A year from the day of the house. */
  const expiresAt = () => new Date(world.clock.now().getTime() + 365 * 86_400_000).toISOString();
  async function keyOfClient(): Promise<string> {
    const input = page.example('json', 'client', { expiresAt: expiresAt() });
    const { data } = await post(
      `${world.url()}/graphql`,
      { query: page.example('graphql', 'client'), variables: JSON.parse(input) },
      await system.token(),
    );
    expect(data?.apiClientAdd.refusals).toEqual([]);
    return data?.apiClientAdd.key as string;
  }

  it('lets a client ask what its scopes leave, in its own words', async () => {
    const asked = async (query: string) => post(`${world.url()}/graphql`, { query }, key);
    expect(
      (await asked('{ complaints(first: 1) { edges { node { caseNo patient { name } } } } }')).errors,
    ).toBeUndefined();
    const { errors } = await asked('{ disputes(first: 1) { asOf } }');
    expect(errors?.[0]?.message).toBe('Cannot query field "disputes" on type "Query".');
    expect((await system.ask('{ apiClients { lastUsedAt } }')).apiClients).toEqual([
      { lastUsedAt: expect.any(String) },
    ]);
  });

  it.skipIf(!curl).each(['sign-in', 'refresh', 'ask', 'ask-client'])('says what %s answers', async (name) => {
    const command = page.example('sh', name).replaceAll('http://localhost:4000', world.url());
    const answered = await output('bash', ['--norc', '-euc', command]);
    const shown = JSON.parse(page.example('json', name)) as unknown;
    expect(isShown(shown, JSON.parse(answered)), answered).toBe(true);
  });

  it('pages through a worklist without missing or repeating a case', async () => {
    const { complaints: first } = await asked('worklist');
    expect(first.edges).toHaveLength(2);
    const after = JSON.stringify({ after: first.pageInfo.endCursor });
    const { complaints: second } = await asked('worklist', {}, after);
    const numbers = [first, second].flatMap(({ edges }: Json) => edges.map(({ node }: Json) => node.caseNo));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBeGreaterThan(2);
  });

  it('reads one case with its deadlines, day by day, and what may be done', async () => {
    const { complaint: read } = await asked('case', { caseNo: complaint.caseNo as string });
    expect(read).toMatchObject({ id: complaint.id, version: 1, status: 'REGISTERED' });
    const [deadline] = read.deadlines as Json[];
    expect(deadline.explanation.length).toBeGreaterThan(1);
    expect(deadline.article.zh).not.toBe('');
    expect(read.actions.map(({ name }: Json) => name)).toContain('triage');
  });

  it('reads a dispute from any end', async () => {
    const { disputes } = await pro.ask(
      '{ disputes(filter: {view: ALL}, first: 50) { edges { node { caseNo claims { caseNo } mediations { caseNo } } } } }',
    );
    const whole = (disputes.edges as Json[])
      .map(({ node }) => node)
      .find(({ claims, mediations }) => claims.length > 0 && mediations.length > 0);
    const { dispute } = await asked('dispute', { disputeNo: whole.caseNo as string });
    expect(dispute.complaint.caseNo).toMatch(/\d/);
    expect(dispute.claims).toMatchObject([{ caseNo: whole.claims[0].caseNo, dispute: { caseNo: whole.caseNo } }]);
    expect(dispute.mediations.map(({ caseNo }: Json) => caseNo)).toContain(whole.mediations[0].caseNo);
  });

  it('acts once, however often it is sent; tells of a key used twice and of a version that is old', async () => {
    const words = { id: complaint.id as string };
    expectShown('act-answer', await ask('act', words), words);
    expectShown('act-answer', await ask('act', words), words);
    const sent = page.example('json', 'act', words);
    expectShown('act-reused', await ask('act', words, sent.replace('GENERAL', 'MAJOR_URGENT')));
    expectShown('act-stale', await ask('act', words, sent.replace('0017', '0018')));
    const { timeline } = (await pro.ask('query($id: ID!) { complaint(id: $id) { timeline { kind } } }', words))
      .complaint;
    expect(timeline.map(({ kind }: Json) => kind)).toEqual(['register', 'triage']);
  });

  it('listens from a cursor, and goes on from the last one', async () => {
    const { complaints } = await asked('worklist');
    const read = await pro.ask('query($id: ID!) { complaint(id: $id) { id version } }', { id: complaint.id });
    const handlerId = await world.organization('甬江').person('CM').id();
    const assigned = await step(pro, 'assign', read.complaint, { handlerId });
    const [one, rest] = await listened(complaints.asOf as string, async () => {
      await step(pro, 'proposeOpinion', assigned, { text: '已致歉，候诊区增设提示。' });
    });
    expect(one.map(({ kind, complaint: of }) => [kind, of.caseNo])).toEqual([['assign', complaint.caseNo]]);
    expect(rest.map(({ kind }) => kind)).toEqual(['proposeOpinion']);
  });

  /** Runs the page's program: one news; then what is done meanwhile; then one more, from the cursor it kept. */
  async function listened(after: string, meanwhile: () => Promise<void>): Promise<[Json[], Json[]]> {
    const run = async (from: string) => {
      const call = `const heard = await listen(${JSON.stringify(from)}, 1); console.log(JSON.stringify(heard)); process.exit();`;
      const program = `${page.example('js', 'listen')}\n${call}`;
      return JSON.parse(await output(process.execPath, ['--input-type=module'], program)) as Heard;
    };
    const first = await run(after);
    await meanwhile();
    return [first.news, (await run(first.after)).news];
  }

  it('names every code of the closed list, and no other', () => {
    const table = [...page.text.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code);
    expect(table.sort()).toEqual([...ERROR_CODES].sort());
  });

  it('shows nothing that was not run', () => {
    expect(page.unused().filter((name) => curl || !/^(sh|json) (sign-in|refresh|ask|ask-client)$/.test(name))).toEqual(
      [],
    );
  });
});
