import { expect, it } from 'vitest';
import { rotationOf } from './rotation.js';

const key = (id: string, current: boolean, dataKeys: number, held = true) => ({
  ...{ id, service: 'claims', current, dataKeys, held },
});

it('counts what is wrapped by the present key, and names the older ones that are still needed', () => {
  const rotation = rotationOf('claims', [key('new', true, 7), key('old', false, 3), key('gone', false, 0)]);
  expect(rotation).toMatchObject({ done: 7, all: 10, isLost: false });
  expect(rotation.older.map(({ id }) => id)).toEqual(['old']);
});

it('says when something is wrapped by a key that is not held, and not of one that wraps nothing', () => {
  expect(rotationOf('claims', [key('new', true, 1), key('old', false, 2, false)]).isLost).toBe(true);
  expect(rotationOf('claims', [key('new', true, 1), key('old', false, 0, false)]).isLost).toBe(false);
});
