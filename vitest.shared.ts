import { defineConfig } from 'vitest/config';

/**
 * What every package's tests share: workspace packages are read from source (condition `concord:source`),
 * decorators are the legacy ones, and `graphql` is always its CommonJS build so that there is one realm.
 */
export default defineConfig({
  oxc: { decorator: { legacy: true } },
  resolve: {
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
    conditions: ['concord:source', 'module', 'node', 'import', 'default'],
  },
  ssr: { resolve: { conditions: ['concord:source', 'node', 'import', 'default'] } },
  test: {
    include: ['src/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
  },
});
