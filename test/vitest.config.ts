import { mergeConfig } from 'vitest/config';
import shared from '../vitest.shared.ts';

const config = mergeConfig(shared, { test: { testTimeout: 60_000, hookTimeout: 120_000 } });
// The shared pattern looks below src; here every room holds tests.
config.test!.include = ['**/*.test.ts'];
// As in the gateway: with `import` among the conditions, Express's CommonJS parts would be given ES modules.
config.ssr = { resolve: { conditions: ['concord:source', 'node'] } };

export default config;
