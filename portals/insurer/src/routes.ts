import type { RouteRecordRaw } from 'vue-router';
import { deskList, deskPage } from '@concord/portal-kit/routes';

/** Every page of this desk. */
export const routes: readonly RouteRecordRaw[] = [
  deskPage({ path: '/', name: 'home', title: 'nav.home', page: () => import('./pages/HomePage.vue') }),
  deskPage({
    path: '/claims/notice',
    name: 'claim-notice',
    title: 'nav.notice',
    page: () => import('./pages/NoticePage.vue'),
  }),
  deskList({
    path: '/claims',
    name: 'claims',
    title: 'nav.claims',
    page: () => import('./pages/WorklistPage.vue'),
    one: { path: ':caseNo', name: 'claim', page: () => import('./pages/ClaimPage.vue') },
  }),
  deskPage({
    path: '/policies/issue',
    name: 'policy-issue',
    title: 'policy.issue',
    page: () => import('./pages/IssuePolicyPage.vue'),
  }),
  deskList({
    path: '/policies',
    name: 'policies',
    title: 'nav.policies',
    page: () => import('./pages/PoliciesPage.vue'),
    one: { path: ':id', name: 'policy', page: () => import('./pages/PolicyPage.vue') },
  }),
];
