import { browserSurroundings } from '@concord/portal-kit/browser-surroundings';
import { createPortal } from '@concord/portal-kit/create-portal';
import { insurerPortal } from './insurer-portal.js';

createPortal(insurerPortal, browserSurroundings(import.meta.env.BASE_URL)).app.mount('#app');
