import type { RouteRecordRaw } from 'vue-router';
import { deskList, deskPage } from '@concord/portal-kit/routes';

/** Every page of this desk. */
export const routes: readonly RouteRecordRaw[] = [
  deskPage({ path: '/', name: 'home', title: 'nav.home', page: () => import('./pages/HomePage.vue') }),
  deskPage({
    path: '/register',
    name: 'register',
    title: 'nav.register',
    page: () => import('./pages/RegisterPage.vue'),
  }),
  deskList({
    path: '/mediations',
    name: 'mediations',
    title: 'nav.mediations',
    page: () => import('./pages/MediationsPage.vue'),
    one: { path: ':caseNo', name: 'mediation', page: () => import('./pages/MediationPage.vue') },
  }),
  deskList({
    path: '/disputes',
    name: 'disputes',
    title: 'nav.disputes',
    page: () => import('./pages/DisputesPage.vue'),
    one: { path: ':caseNo', name: 'dispute', page: () => import('./pages/DisputePage.vue') },
  }),
];
