import { BadInput } from '@concord/kit/domain/conflict';
import { describe, expect, it } from 'vitest';
import { readSearch } from './patient-search.js';

describe('what somebody typed into a search box', () => {
  it.each([
    ['张', { name: '张' }],
    ['张三', { name: '张三' }],
    ['Li Ming', { name: 'liming' }],
    ['+86 138 0000 1234', { phone: '13800001234', memberNo: undefined }],
    ['0571-88881234转802', { phone: '057188881234', name: '057188881234转802' }],
    ['m-20260012', { memberNo: 'M-20260012', name: 'm20260012' }],
    ['2026 0012', { memberNo: '20260012' }],
  ])('%s', (typed, ways) => expect(readSearch(typed)).toEqual(ways));

  it('takes a bare number for a phone and for a member number', () =>
    expect(readSearch('13800001234')).toEqual({ phone: '13800001234', memberNo: '13800001234' }));

  it.each(['', '   ', '!?', '王'.repeat(61), '王'.repeat(1000)])('refuses %j', (typed) =>
    expect(() => readSearch(typed)).toThrow(BadInput),
  );
});
