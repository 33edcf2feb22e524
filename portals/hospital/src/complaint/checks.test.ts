import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { maybeMoney, maybeMoment, phone, written } from './checks.js';

describe('a telephone number', () => {
  it.each([
    ['138 0574 1001', '13805741001'],
    ['+86-138-0574-1001', '13805741001'],
    ['008613805741001', '13805741001'],
    ['１３８０５７４１００１', '13805741001'],
    ['（0574）8765 4321', '057487654321'],
    ['400-820-8820', '4008208820'],
    ['+1 202 555 0175', '+12025550175'],
  ])('%s is taken as %s', (typed, plain) => expect(safeParse(phone, typed).output).toBe(plain));
  it.each(['12345', '1380574', 'abc', '12805741001'])('%s is none', (typed) =>
    expect(safeParse(phone, typed).success).toBe(false),
  );
});

describe('an amount', () => {
  it.each([
    ['3000', '3000.00'],
    ['3,000.5', '3000.50'],
    ['￥0.01', '0.01'],
    ['12 元', '12.00'],
  ])('%s is %s', (typed, yuan) => expect(safeParse(maybeMoney, typed).output).toBe(yuan));
  it('left empty is none', () => expect(safeParse(maybeMoney, '').output).toBeUndefined());
  it.each(['-1', '1.234', '1e5', '三千'])('%s is refused', (typed) =>
    expect(safeParse(maybeMoney, typed).success).toBe(false),
  );
});

describe('other answers', () => {
  it('of spaces alone are empty', () => expect(safeParse(written(10), '   ').success).toBe(false));
  it('that are no moment are refused, not dropped', () => expect(safeParse(maybeMoment, '下周').success).toBe(false));
});
