import { mergeConfig, type ViteUserConfig } from 'vitest/config';
import { portalPlugins } from './portal.js';

/** Test settings every portal shares: a document, element-plus from source, one realm of graphql. */
export function portalTestConfig(own: ViteUserConfig = {}): ViteUserConfig {
  return mergeConfig(
    {
      plugins: portalPlugins(false),
      resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
      test: {
        environment: 'happy-dom',
        include: ['src/**/*.test.ts'],
        server: { deps: { inline: ['element-plus'] } },
        testTimeout: 20_000,
      },
    },
    own,
  );
}
