import { join } from 'node:path';
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
  // Node is given these for `import` and for `require` alike, besides what is true of each: with `import` among them, a
  // CommonJS package would be handed ES modules.
  ssr: { resolve: { conditions: ['concord:source', 'node'] } },
  test: {
    include: ['src/**/*.test.ts'],
    setupFiles: [join(import.meta.dirname, 'services/kit/src/test/guarded.setup.ts')],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // A worker keeps what it has loaded, and its database server, from file to file: every file ends what it begins.
    isolate: false,
  },
});
