import { describe, expect, it } from 'vitest';
import { stagesOf } from './stages.js';

const path = ['NOTICED', 'SURVEYING', 'PAID'];

describe('the steps of a case', () => {
  it('are the straight way as long as it is on it', () => expect(stagesOf(path, 'SURVEYING')).toBe(path));
  it('show a stage aside where it belongs, and only while it stands', () => {
    expect(stagesOf(path, 'DOCUMENTS', { DOCUMENTS: 'PAID' })).toEqual(['NOTICED', 'SURVEYING', 'DOCUMENTS', 'PAID']);
    expect(stagesOf(path, 'NOTICED', { DOCUMENTS: 'PAID' })).toEqual(path);
  });
  it('end with an end that is not that of the straight way', () =>
    expect(stagesOf(path, 'REFUSED')).toEqual([...path, 'REFUSED']));
});
