import { beforeEach, describe, expect, it } from 'vitest';
import { createFixture, seen } from './subgraph.fixture.js';

const { ask, faults } = await createFixture();
const NUMBER = '110101199001011234';

beforeEach(() => {
  faults.length = 0;
});

describe('errors that leave a subgraph', () => {
  it('tell what kind of no it is', async () => {
    const codes = async (how: string) => (await ask(`{ fail(how: "${how}") }`)).errors[0].extensions;
    expect(await codes('conflict')).toEqual({ code: 'CONFLICT', reason: 'STALE_VERSION', currentVersion: 7 });
    expect(await codes('missing')).toEqual({ code: 'NOT_FOUND' });
    expect(await codes('refusal')).toMatchObject({ code: 'FORBIDDEN', reason: 'WARD_FULL' });
    expect(faults).toEqual([]);
  });

  it('mask a fault and keep no message of it', async () => {
    const answer = await ask('{ fail(how: "fault") }');
    expect(answer.data).toEqual({ fail: null });
    expect(answer.errors).toEqual([
      {
        message: 'Internal error',
        path: ['fail'],
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'INTERNAL', incident: faults[0]!.incident },
      },
    ]);
    expect(faults).toMatchObject([{ requestId: 'req_1', at: 'fail', error: 'Error' }]);
    expect(faults[0]!.frames[0]).toMatch(/^at /);
    expect(JSON.stringify([answer, faults])).not.toMatch(/SQL|ER_[A-Z_]+|\d{17}/);
  });

  it('never repeat a value of a variable, an argument or a field of an input', async () => {
    const query = 'mutation ($input: WardOpenInput!) { wardOpen(input: $input) { refusals { code } } }';
    const answers = [
      await ask('query ($a: ID!) { ward(id: $a) { id } }', { a: { x: NUMBER } }),
      await ask(`{ ward(id: [${NUMBER}]) { id } }`),
      await ask(query, { input: { wardId: 'w1', beds: [], from: NUMBER } }),
      await ask(query, { input: { wardId: 'w1', beds: [], [`x${NUMBER}`]: 1 } }),
      await ask(query, { input: { wardId: 'w1', beds: [{ bedNo: 'ok' }, { bedNo: NUMBER }] } }),
    ];
    for (const answer of answers) expect(answer.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(answers)).not.toContain(NUMBER);
    expect(answers[0]!.errors[0].message).toContain('$a');
    expect(answers[4]!.errors[0].extensions.inputPath).toEqual(['beds', '1', 'bedNo']);
    expect(faults).toEqual([]);
  });

  it('give no hints about the schema, and blame the caller for a broken document', async () => {
    for (const query of [
      '{ war(id: "w1") { id } }',
      '{ ward(idd: "w1") { id } }',
      'garbage {',
      'subscription { wardFeed { id } }',
    ]) {
      const answer = await ask(query);
      expect(answer.errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT' });
      expect(JSON.stringify(answer)).not.toMatch(/Did you mean/);
    }
  });
});

describe('a payload', () => {
  const query =
    'mutation ($input: WardOpenInput!) { wardOpen(input: $input) { ward { id } refusals { code path message { zh } } } }';

  it('carries the noun, with the input as its schema transformed it', async () => {
    const answer = await ask(query, { input: { wardId: 'w1', beds: [{ bedNo: '  1A ' }] } });
    expect(answer).toEqual({ data: { wardOpen: { ward: { id: 'w1' }, refusals: [] } } });
    expect(seen.beds).toEqual(['1A']);
  });

  it('carries the refusal when the domain says no', async () => {
    const answer = await ask(query, { input: { wardId: 'full', beds: [] } });
    expect(answer).toEqual({
      data: { wardOpen: { ward: null, refusals: [{ code: 'WARD_FULL', path: ['wardId'], message: { zh: '已满' } }] } },
    });
  });
});
