import { expect, it } from 'vitest';
import { filterOf, searchIn } from './journals.js';

it('reads a search from the address, and nothing that it does not know', () => {
  expect(searchIn({ service: 'payroll', kind: ['a'], actor: 'st_1' })).toMatchObject({
    ...{ service: 'identity', kind: '', actor: 'st_1', stream: '' },
  });
  expect(searchIn({ service: 'claims' }).service).toBe('claims');
});

it('asks for whole days of the law', () => {
  const search = searchIn({ from: '2026-11-20', to: '2026-11-22', kind: ' reveal ' });
  expect(filterOf(search)).toEqual({
    kind: 'reveal',
    from: '2026-11-19T16:00:00.000Z',
    to: '2026-11-22T16:00:00.000Z',
  });
});
