import { defineConfig } from 'vitest/config';
import { portalTestConfig } from '../kit/vite/portal-test.js';

export default defineConfig(portalTestConfig());
