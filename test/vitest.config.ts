import { mergeConfig } from 'vitest/config';
import shared from '../vitest.shared.ts';

const config = mergeConfig(shared, { test: { testTimeout: 120_000, hookTimeout: 240_000 } });
// The shared pattern looks below src; here every room holds tests.
config.test!.include = ['**/*.test.ts'];

export default config;
