import { expect, test } from 'vitest';
import { isOrActsFor } from './actor.js';

test('a handler is themself or whoever is their deputy today', () => {
  expect(isOrActsFor({ id: 'stf_1' }, 'stf_1')).toBe(true);
  expect(isOrActsFor({ id: 'stf_2' }, 'stf_1')).toBe(false);
  expect(isOrActsFor({ id: 'stf_2', actsFor: ['stf_3', 'stf_1'] }, 'stf_1')).toBe(true);
  expect(isOrActsFor({ id: 'stf_2', actsFor: [] }, 'stf_1')).toBe(false);
});
