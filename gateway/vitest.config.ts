import { defineConfig } from 'vitest/config';
import shared from '../vitest.shared.ts';

// Vitest hands these conditions to Node. With `import` among them, Express's CommonJS parts would be given ES modules.
export default defineConfig({ ...shared, ssr: { resolve: { conditions: ['concord:source', 'node'] } } });
