import { defineConfig } from 'vite';
import { portalConfig } from '../kit/vite/portal.js';

export default defineConfig(portalConfig({ base: '/committee/' }));
