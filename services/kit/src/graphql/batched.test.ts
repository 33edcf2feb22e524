import { expect, it } from 'vitest';
import { batched } from './batched.js';

it('asks once for all keys of a tick, each key once, and answers null for what is missing', async () => {
  const asked: (readonly string[])[] = [];
  const wards = batched((keys) => {
    asked.push(keys);
    return Promise.resolve(
      new Map([
        ['w1', 'first'],
        ['w2', 'second'],
      ]),
    );
  });
  const answers = await Promise.all(['w2', 'w9', 'w1', 'w2'].map((key) => wards.load(key)));
  expect(answers).toEqual(['second', null, 'first', 'second']);
  expect(asked).toEqual([['w2', 'w9', 'w1']]);
});
