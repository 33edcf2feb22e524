import { GraphQLError } from 'graphql';
import { QueryFailedError } from 'typeorm';
import { beforeEach, describe, expect, test } from 'vitest';
import { BadInput, Conflict, NotFound } from '../domain/conflict.js';
import { OperatorFault } from '../domain/operator-fault.js';
import { Refusal } from '../domain/refusal.js';
import { createLogger, type Logger } from './logger.js';

const canaries = [
  '王小明',
  'Zhang Wei',
  '13812345678',
  '+86 138 1234 5678',
  '11010119900307123X',
  'pw-canary',
  'VIP2039',
];
let written: string;
let logger: Logger;
beforeEach(() => {
  written = '';
  logger = createLogger({
    service: 'claims',
    level: 'trace',
    destination: { write: (line) => void (written += line) },
  });
});
const lines = () =>
  written
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const leaks = (canary: string) =>
  written
    .split('\n')
    .flatMap((line) =>
      line.includes(canary) ? [line.slice(Math.max(0, line.indexOf(canary) - 60)).slice(0, 120)] : [],
    );

const thrown = (canary: string): unknown[] => {
  const parse = () => {
    try {
      return JSON.parse(canary);
    } catch (error) {
      return error;
    }
  };
  const driver = Object.assign(new Error(`Duplicate entry '${canary}' for key 'phone'`), {
    code: 'ER_DUP_ENTRY',
    sqlMessage: `Duplicate entry '${canary}'`,
    sql: `INSERT INTO patient VALUES ('${canary}')`,
  });
  const restacked = new Error('harmless');
  restacked.stack = `Error: ${canary}\n    at ${canary} (${canary}:1:1)\n${restacked.stack}`;
  return [
    driver,
    new QueryFailedError(`INSERT … '${canary}'`, [canary], driver),
    new GraphQLError(`Variable "$phone" got invalid value "${canary}"`, { extensions: { value: canary } }),
    new TypeError(`Invalid name ${canary}`),
    new TypeError(`Cannot read properties of undefined (reading '${canary}')`),
    new Error(`first line\n    at ${canary} (file.js:1:1)\nlast`),
    new AggregateError([new Error(canary)], canary),
    new Error('outer', { cause: new Error(canary, { cause: { name: canary } }) }),
    new BadInput(['phone'], `not a phone: ${canary}`),
    Object.assign(new Error('x'), { name: canary, code: canary, patient: { name: canary } }),
    parse(),
    restacked,
    canary,
    { message: canary, stack: canary },
  ];
};

describe('a canary is never in the log', () => {
  test.each(canaries)('%s, in the errors that carry one', (canary) => {
    for (const error of thrown(canary)) {
      // A string in the first place is the sentence of the line, written by us.
      if (typeof error !== 'string') logger.error(error);
      logger.error({ err: error }, 'failed');
      logger.error({ error, cause: error, fault: error, requestId: 'req_1' }, 'failed');
      logger.error({ requestId: 'req_1', at: { deep: { error } } }, 'failed: %s', error);
    }
    expect(leaks(canary)).toEqual([]);
    expect(lines().length).toBeGreaterThan(40);
  });

  test.each(canaries)('%s, in the fields and sentences that people log', (canary) => {
    const patient = { name: canary, phone: canary, idNumber: canary, toJSON: () => ({ name: canary }) };
    const fields = {
      variables: { phone: canary },
      input: patient,
      facts: [patient],
      body: canary,
      query: `{ patients(search: "${canary}") { id } }`,
      headers: { cookie: canary, authorization: `Bearer ${canary}` },
      password: canary,
      name: canary,
      [canary]: canary,
      caseId: patient,
      kind: [patient, [patient]],
    };
    logger.info(fields, 'answered');
    logger.child(fields).info('answered');
    logger.child({ requestId: 'req_1' }).child({ patient }).warn(fields);
    logger.info('patient %s with %o', canary, patient);
    logger.info({}, '%s', canary);
    expect(leaks(canary)).toEqual([]);
  });

  test.each(['王小明', '13812345678', '138 1234 5678', '110101199003071234', '11010119900307123x', '110101900307123'])(
    '%s, not even where a word is allowed or the sentence holds it',
    (canary) => {
      logger.info({ path: `/x/${canary}`, caseId: canary, reason: `because ${canary}` }, `about ${canary}.`);
      if (Number.isSafeInteger(Number(canary))) logger.info({ count: Number(canary) }, 'counted');
      expect(leaks(canary)).toEqual([]);
    },
  );
});

describe('a line', () => {
  test('keeps what finds a fault', () => {
    const child = logger.child({ requestId: 'req_01J8ZC13800138000' });
    child.error(new Conflict('STALE_VERSION', 3), 'lost');
    expect(lines()[0]).toMatchObject({
      level: 'error',
      service: 'claims',
      requestId: 'req_01J8ZC13800138000',
      msg: 'lost',
      err: { error: 'Conflict', code: 'STALE_VERSION' },
    });
    const { frames } = lines()[0]!['err'] as { frames: string[] };
    expect(frames[0]).toMatch(/logger\.test\.ts:\d+:\d+/);
  });

  test.each<[unknown, object]>([
    [new OperatorFault('Run: chmod 600 keys.json'), { sentence: 'Run: chmod 600 keys.json' }],
    [new NotFound('Complaint'), { sentence: 'Complaint' }],
    [new BadInput(['input', 'phone'], 'too short'), { sentence: 'input.phone' }],
    [new Refusal('CASE_CLOSED', { zh: '已结案', en: 'closed' }), { code: 'CASE_CLOSED' }],
    [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), { code: 'ECONNREFUSED' }],
    [
      new TypeError("Cannot read properties of undefined (reading 'id')"),
      { error: 'TypeError', sentence: /reading 'id'/ },
    ],
  ])('tells the useful part of %s', (error, told) => {
    logger.error({ err: error }, 'failed');
    const err = lines()[0]!['err'] as Record<string, unknown>;
    for (const [word, value] of Object.entries(told))
      expect(err[word]).toEqual(value instanceof RegExp ? expect.stringMatching(value) : value);
  });

  test('keeps the class of a fault and the form of a statement', () => {
    logger.error({ error: 'Error', incident: 'inc_1', frames: ['at a (/b.ts:1:2)'] }, 'fault');
    logger.warn({ milliseconds: 900, sql: `SELECT a FROM b WHERE c = ? AND d = 'Zhang Wei' AND e = "O` }, 'slow');
    expect(lines()[0]).toMatchObject({ error: 'Error', incident: 'inc_1', frames: ['at a (/b.ts:1:2)'] });
    expect(lines()[1]).toMatchObject({ milliseconds: 900, sql: 'SELECT a FROM b WHERE c = ? AND d = ? AND e = ?' });
  });

  test('tells which fields were left out', () => {
    logger.info({ count: 3, input: {}, 'my name': 1, at: 'a.b', ready: true, checks: { db: 'ok' } }, 'read');
    const line = { count: 3, at: 'a.b', ready: true, checks: { db: 'ok' }, hidden: ['input', '?'], msg: 'read' };
    expect(lines()[0]).toMatchObject(line);
  });
});
