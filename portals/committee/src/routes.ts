import type { RouteRecordRaw } from 'vue-router';

/** Every page is a chunk of its own: who only signs in loads the door alone. */
export const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./pages/HomePage.vue'), meta: { title: 'nav.home' } },
];
