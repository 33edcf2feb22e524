import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../http/environment.js';
import { draftKeyFile } from '../policy/key-file.js';
import { openKeys } from '../policy/keys.js';
import { keyPlaceOf, keySettings, keyVariables } from './key.environment.js';

const read = (file: string, source: Record<string, string> = {}) =>
  keySettings(file, readEnvironment(keyVariables, source));
const kms = { KMS_URL: 'https://kms:8200/v1/transit', KMS_TOKEN_FILE: '/run/token' };

describe('where the keys rest', () => {
  it('is a file when nothing else is said', () => {
    expect(read('keys.json')).toEqual({ keyFile: 'keys.json' });
    expect(keyPlaceOf(read('keys.json')).name).toBe('keys.json');
  });

  it('may be the environment', async () => {
    const settings = read('environment', { KEY_TEXT: draftKeyFile() });
    expect((await openKeys({ place: keyPlaceOf(settings), createIfMissing: false })).kids).toHaveLength(1);
  });

  it('may be under a key service, by a key of any name', () => {
    expect(read('keys.json', kms).kms).toEqual({ url: kms.KMS_URL, key: 'concord', tokenFile: '/run/token' });
    expect(read('keys.json', { ...kms, KMS_KEY: 'ward-7' }).kms?.key).toBe('ward-7');
    expect(read('keys.json', { ...kms, KMS_URL: 'http://127.0.0.1:8200/v1/transit' }).kms).toBeDefined();
  });

  it.each([
    ['environment', {}, /KEY_TEXT, which is missing/],
    ['keys.json', { KEY_TEXT: 'k0e1y2' }, /KEY_FILE names a file/],
    ['keys.json', { KMS_URL: kms.KMS_URL }, /KMS_TOKEN_FILE is missing/],
    ['keys.json', { ...kms, KMS_URL: 'http://kms.hospital.example:8200/v1/transit' }, /Expected https/],
    ['keys.json', { ...kms, KMS_URL: 'http://127.0.0.1.example.org/v1' }, /Expected https/],
    ['keys.json', { ...kms, KMS_KEY: '../sys/seal' }, /KMS_KEY is wrong/],
  ])('is refused: %s with %o', (file, source: Record<string, string>, fault) => {
    expect(() => read(file, source)).toThrow(fault);
    expect(() => read(file, source)).not.toThrow(/k0e1y2/);
  });
});
