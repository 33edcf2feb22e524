import { browserSurroundings } from '@concord/portal-kit/browser-surroundings';
import { createPortal } from '@concord/portal-kit/create-portal';
import { hospitalPortal } from './hospital-portal.js';

createPortal(hospitalPortal, browserSurroundings(import.meta.env.BASE_URL)).app.mount('#app');
