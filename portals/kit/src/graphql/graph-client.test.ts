import { gql, type TypedDocumentNode } from '@urql/core';
import { expect, it } from 'vitest';
import { createGraphClient } from './graph-client.js';

const STAGE: TypedDocumentNode<{ stage: string }, object> = gql('query Stage { stage }');

it('answers a question asked again with what is true then, though the first is still under way', async () => {
  const answers: ((stage: string) => void)[] = [];
  const fetch = () =>
    new Promise<Response>((answered) =>
      answers.push((stage) =>
        answered(Response.json({ data: { stage } }, { headers: { 'content-type': 'application/json' } })),
      ),
    );
  const client = createGraphClient({ url: 'http://concord.test/graphql', fetch, documents: 'text' });
  const [first, second] = [client.ask(STAGE, {}), client.ask(STAGE, {})];
  await expect.poll(() => answers.length).toBe(2);
  answers[0]!('NOTICED');
  answers[1]!('ACKNOWLEDGED');
  expect([(await first).value, (await second).value]).toEqual([{ stage: 'NOTICED' }, { stage: 'ACKNOWLEDGED' }]);
});
