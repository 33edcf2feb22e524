import { defineConfig } from 'vitest/config';
import { portalTestConfig } from './vite/portal-test.js';

export default defineConfig(portalTestConfig());
