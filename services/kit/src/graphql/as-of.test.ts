import { buildSchema, graphql, type GraphQLResolveInfo } from 'graphql';
import { expect, test } from 'vitest';
import { createDatedClock } from '../domain/clock.js';
import { asOf, type AsOf } from './as-of.js';

const schema = buildSchema('type Query { page: Page } type Page { asOf: String readAt: String }');
const now = new Date('2026-03-02T01:00:00Z');

async function told(document: string) {
  const read: string[] = [];
  const sources = {
    clock: createDatedClock(now),
    cursors: { seal: (seat: string, number: number) => `${seat}@${number}` },
    feed: { head: async (seat: string) => (read.push(seat), 7) },
  };
  let answer: AsOf | undefined;
  const page = async (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    answer = await asOf(sources, 'org:h1', info);
  };
  await graphql({ schema, source: document, rootValue: { page } });
  return { answer, read };
}

test('says where the feed of the seat stands, and when that was', async () => {
  expect(await told('{ page { asOf } }')).toEqual({ answer: { asOf: 'org:h1@7', readAt: now }, read: ['org:h1'] });
});

test('reads nothing when nobody asks for it', async () => {
  expect(await told('{ page { readAt } }')).toEqual({ answer: { asOf: '', readAt: now }, read: [] });
});
