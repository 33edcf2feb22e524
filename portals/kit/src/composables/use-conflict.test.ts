import { describe, expect, it } from 'vitest';
import { conflictFields, useConflict } from './use-conflict.js';

const base = { category: 'OTHER', departmentIds: ['a'], reason: '' };

describe('a conflict', () => {
  it('is a field that they changed and I want otherwise', () =>
    expect(conflictFields(base, { ...base, category: 'DENTISTRY' }, { ...base, category: 'DERMATOLOGY' })).toEqual([
      { name: 'category', mine: 'DENTISTRY', theirs: 'DERMATOLOGY' },
    ]));
  it('is not a field that I alone touched', () =>
    expect(conflictFields(base, { ...base, reason: 'x' }, base)).toEqual([]));
  it('is not a field in which we agree', () =>
    expect(conflictFields(base, { ...base, departmentIds: ['b'] }, { ...base, departmentIds: ['b'] })).toEqual([]));

  it('goes on when every field is chosen, and keeps all else as typed', () => {
    const conflict = useConflict();
    const mine = { category: 'DENTISTRY', departmentIds: ['b'], reason: '扬言闹事' };
    conflict.show(base, mine, { category: 'DERMATOLOGY', departmentIds: ['c'], reason: '' });
    conflict.choose('category', 'theirs');
    expect(conflict.settled.value).toBe(false);
    conflict.choose('departmentIds', 'mine');
    expect(conflict.settled.value).toBe(true);
    expect(conflict.resolve(mine)).toEqual({ category: 'DERMATOLOGY', departmentIds: ['b'], reason: '扬言闹事' });
    expect(conflict.open.value).toBe(false);
  });
});
