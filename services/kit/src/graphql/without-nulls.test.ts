import { expect, expectTypeOf, it } from 'vitest';
import { withoutNulls } from './without-nulls.js';

it('leaves out what a client says null for, and nothing else', () => {
  class Input {
    id = 'cmp_1';
    reason: string | null = null;
    title?: string | null;
    count: number | null = 0;
    agitated = false;
    text: string | null = '';
  }
  const read = withoutNulls(new Input());
  expect(read).toEqual({ id: 'cmp_1', reason: undefined, title: undefined, count: 0, agitated: false, text: '' });
  expect(read.reason).toBeUndefined();
  expectTypeOf(read.reason).toEqualTypeOf<string | undefined>();
  expectTypeOf(read.title).toEqualTypeOf<string | undefined>();
  expectTypeOf(read.id).toEqualTypeOf<string>();
});
