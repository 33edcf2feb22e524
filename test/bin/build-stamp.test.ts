import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isBuilt, rememberBuilt, stampOf } from '../../gateway/bin/build-stamp.mjs';
import { smallTree } from '../architecture/small-tree.js';

const sources = {
  'package-lock.json': '{}',
  'services/claims/src/service.ts': 'one',
  'services/claims/src/service.test.ts': 'a test',
  'services/claims/dist/service.js': 'made',
  'schema/supergraph.graphql': 'type Query',
  'gateway/src/standalone.ts': 'main',
  'gateway/dist/standalone.js': 'made',
  'portals/hospital/index.html': '<html>',
  'portals/hospital/src/main.ts': 'one',
  'portals/hospital/dist/index.html': 'made',
};
const later = new Date('2030-01-01T00:00:00Z');

describe('whether a build is needed', () => {
  it('is not, once the same sources were built', () => {
    const root = smallTree(sources);
    const stamp = stampOf(root);
    expect(isBuilt(root, stamp)).toBe(false);
    rememberBuilt(root, stamp);
    expect(isBuilt(root, stampOf(root))).toBe(true);
  });

  it.each([
    'services/claims/src/service.ts',
    'portals/hospital/src/main.ts',
    'package-lock.json',
    'schema/supergraph.graphql',
  ])('is, after a change of %s', (file) => {
    const root = smallTree(sources);
    rememberBuilt(root, stampOf(root));
    writeFileSync(join(root, file), 'longer than before');
    expect(isBuilt(root, stampOf(root))).toBe(false);
  });

  it.each(['gateway/dist', 'services/claims/dist', 'portals/hospital/dist'])('is, when %s is gone', (folder) => {
    const root = smallTree(sources);
    rememberBuilt(root, stampOf(root));
    rmSync(join(root, folder), { recursive: true });
    expect(isBuilt(root, stampOf(root))).toBe(false);
  });

  it('is, when a source is newer though as long', () => {
    const root = smallTree(sources);
    const before = stampOf(root);
    utimesSync(join(root, 'gateway/src/standalone.ts'), later, later);
    expect(stampOf(root)).not.toBe(before);
  });

  it('is not, for a test, or for a graph that was emitted again without a change', () => {
    const root = smallTree(sources);
    const before = stampOf(root);
    writeFileSync(join(root, 'services/claims/src/service.test.ts'), 'another test');
    utimesSync(join(root, 'schema/supergraph.graphql'), later, later);
    expect(stampOf(root)).toBe(before);
  });
});
