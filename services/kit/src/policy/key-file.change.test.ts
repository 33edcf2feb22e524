import { describe, expect, test } from 'vitest';
import { withNewKey, withoutKey } from './key-file.change.js';
import { draftKeyFile, parseKeyFile } from './key-file.js';

const now = new Date('2026-03-02T08:00:00.000Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('a rotation', () => {
  test('makes a master key that wraps from now on, and keeps those before it', () => {
    const first = draftKeyFile();
    const { current } = parseKeyFile('f', first);
    const { text, kid } = withNewKey('f', first, now);
    const file = parseKeyFile('f', text);
    expect(file.current).toBe(kid);
    expect([...file.kek.keys()]).toEqual([current, kid]);
    expect(file.kek.get(current)).toEqual(parseKeyFile('f', first).kek.get(current));
    expect(file.index).toEqual(parseKeyFile('f', first).index);
    expect(file.hmac).toEqual(parseKeyFile('f', first).hmac);
    expect(file.made?.get(kid)).toBe(now.toISOString());
  });

  test('is not made of what is no key file', () => {
    expect(() => withNewKey('f', '{"version":1}', now)).toThrow(/missing or malformed/);
  });
});

describe('a retirement', () => {
  const first = draftKeyFile();
  const old = parseKeyFile('f', first).current;
  const rotated = withNewKey('f', first, now);

  test('takes one master key away and leaves the others', () => {
    const { text } = withoutKey('f', rotated.text, old, later(10));
    expect([...parseKeyFile('f', text).kek.keys()]).toEqual([rotated.kid]);
  });

  test.each([
    ['of the one that wraps', rotated.kid, later(60), /is the master key that wraps/],
    ['of one that is not there', 'k_0', later(60), /holds no master key k_0/],
    ['while some process may not have heard of the next one', old, later(9), /younger than 10 minutes/],
  ])('is refused %s', (_, kid, at, fault) => {
    expect(() => withoutKey('f', rotated.text, kid, at)).toThrow(fault);
  });

  test('need not wait where no process runs', () => {
    expect(parseKeyFile('f', withoutKey('f', rotated.text, old).text).kek.has(old)).toBe(false);
  });

  test('forgets when the key was made', () => {
    const twice = withNewKey('f', rotated.text, later(5));
    const { text } = withoutKey('f', twice.text, rotated.kid, later(20));
    expect([...parseKeyFile('f', text).made!.keys()]).toEqual([twice.kid]);
  });
});
