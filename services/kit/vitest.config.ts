import { mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

// Here timers themselves are tested and counted: none of another file may be among them.
export default mergeConfig(shared, { test: { isolate: true } });
