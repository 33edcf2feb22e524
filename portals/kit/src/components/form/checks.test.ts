import { object, pipe, safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  day,
  filledWhere,
  maybeMoney,
  maybeMoment,
  maybeWritten,
  money,
  percent,
  phone,
  rowsOf,
  someMoney,
  ticked,
  wholeNumber,
  written,
} from './checks.js';

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

describe('an amount that has to be given', () => {
  it('is not left empty', () => expect(safeParse(money, ' ').issues?.[0].message).toBe('form.required'));
  it('may be nothing, unless more than nothing is asked', () => {
    expect(safeParse(money, '０').output).toBe('0.00');
    expect(safeParse(someMoney, '0.00').issues?.[0].message).toBe('form.moreThanNothing');
    expect(safeParse(someMoney, '0.01').output).toBe('0.01');
  });
});

describe('numbers', () => {
  it.each([
    ['30', 30],
    ['33.33 %', 33.33],
    ['１００％', 100],
    ['0', 0],
  ])('%s is a percentage', (typed, points) => expect(safeParse(percent, typed).output).toBe(points));
  it.each(['101', '-1', '30.123', '三成', ''])('%s is none', (typed) =>
    expect(safeParse(percent, typed).success).toBe(false),
  );
  it.each([
    ['3', undefined],
    ['0', 'form.tooSmall'],
    ['25', 'form.tooLarge'],
    ['2.5', 'form.wholeNumber'],
    ['', 'form.required'],
  ])('%s, of 1 to 24: %s', (typed, message) =>
    expect(safeParse(wholeNumber(1, 24), typed).issues?.[0].message).toBe(message),
  );
});

describe('rows', () => {
  const instalments = rowsOf(object({ dueOn: day, amount: someMoney }));
  it('are checked one by one, each at its place', () => {
    const { issues } = safeParse(instalments, [
      { dueOn: '2026-12-01', amount: '100' },
      { dueOn: '', amount: '100' },
    ]);
    expect(issues?.[0]).toMatchObject({ message: 'form.required', path: [{ key: 1 }, { key: 'dueOn' }] });
    expect(issues?.every(({ path }) => path?.[0]?.key === 1)).toBe(true);
  });
  it('are at least as many as asked', () =>
    expect(safeParse(instalments, []).issues?.[0].message).toBe('form.rowsMissing'));
});

describe('other answers', () => {
  it('of spaces alone are empty', () => expect(safeParse(written(10), '   ').success).toBe(false));
  it('that are no moment are refused, not dropped', () => expect(safeParse(maybeMoment, '下周').success).toBe(false));

  it('asks for what the rest of the form makes necessary, also while something else is wrong', () => {
    const schema = pipe(
      object({ name: written(9), has: ticked, what: maybeWritten(9) }),
      filledWhere('what', ({ has }) => has),
    );
    const wrong = (has: boolean, what: string, name = '名') =>
      safeParse(schema, { name, has, what }).issues?.map(({ path }) => path?.[0].key) ?? [];
    expect(wrong(true, '')).toEqual(['what']);
    expect(wrong(true, '', '')).toEqual(['name', 'what']);
    expect(wrong(true, '有')).toEqual([]);
    expect(wrong(false, '')).toEqual([]);
  });
});
