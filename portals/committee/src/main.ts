import { browserSurroundings } from '@concord/portal-kit/browser-surroundings';
import { createPortal } from '@concord/portal-kit/create-portal';
import { committeePortal } from './committee-portal.js';

createPortal(committeePortal, browserSurroundings(import.meta.env.BASE_URL)).app.mount('#app');
