import type { RouteRecordRaw } from 'vue-router';
import { deskPage } from '../routes.js';

/** What everybody has of their own, in every portal. */
export const accountRoutes: readonly RouteRecordRaw[] = [
  deskPage({ path: '/account', name: 'account', title: 'account.title', page: () => import('./AccountPage.vue') }),
];
