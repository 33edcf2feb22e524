import { BadInput } from '@concord/kit/domain/conflict';
import { describe, expect, it } from 'vitest';
import { nameKey, toPersonName } from './person-name.js';

describe('the name of a person', () => {
  it.each([
    [' 张 三 ', '张三'],
    ['张　三', '张三'],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉 . 买买提', '阿卜杜拉·买买提'],
    ['ＬＩ  Ming', 'LI Ming'],
    ['J. Smith', 'J. Smith'],
    ['𠮷野家', '𠮷野家'],
    ['无名氏1', '无名氏1'],
  ])('%s is kept as %s', (told, kept) => expect(toPersonName(told, ['name'])).toBe(kept));

  it.each([
    ['13800001234', 'letters'],
    ['张\u0000三', 'not written'],
    ['张\u200b三', 'not written'],
    ['王'.repeat(61), 'at most 60'],
  ])('refuses %j', (told, problem) => {
    const read = () => toPersonName(told, ['input', 'name']);
    expect(read).toThrow(BadInput);
    expect(read).toThrow(new RegExp(`^input\\.name: .*${problem}`));
    expect(read).not.toThrow(new RegExp(told));
  });

  it.each(['', '  　'])('is needed: %j is none', (told) =>
    expect(() => toPersonName(told, ['name'])).toThrow('name: a name is needed'),
  );

  it('compares without spaces, dots, width and case', () => {
    expect(nameKey('阿卜杜拉·买买提')).toBe(nameKey('阿卜杜拉买买提'));
    expect(nameKey('LI Ming')).toBe(nameKey('ｌｉming'));
    expect(nameKey('张三')).not.toBe(nameKey('张三丰'));
  });
});
