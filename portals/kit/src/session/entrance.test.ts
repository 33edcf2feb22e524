import { describe, expect, it } from 'vitest';
import { safeNext } from './entrance.js';

describe('where to go after signing in', () => {
  it.each(['/', '/complaints?view=MINE', '/complaints/TS-2026-000001'])('%s is inside', (next) =>
    expect(safeNext(next)).toBe(next),
  );
  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', undefined, ['/x']])(
    '%s is not',
    (next) => expect(safeNext(next)).toBe('/'),
  );
});
