import type { RouteRecordRaw } from 'vue-router';

/** Every page is a chunk of its own: who only signs in loads the door alone. */
export const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./pages/HomePage.vue'), meta: { title: 'nav.home' } },
  {
    path: '/claims/notice',
    name: 'claim-notice',
    component: () => import('./pages/NoticePage.vue'),
    meta: { title: 'nav.notice' },
  },
  {
    path: '/claims',
    name: 'claims',
    component: () => import('./pages/WorklistPage.vue'),
    meta: { title: 'nav.claims' },
    children: [
      {
        path: ':caseNo',
        name: 'claim',
        component: () => import('./pages/ClaimPage.vue'),
        props: true,
        meta: { title: 'nav.claims' },
      },
    ],
  },
  {
    path: '/policies/issue',
    name: 'policy-issue',
    component: () => import('./pages/IssuePolicyPage.vue'),
    meta: { title: 'policy.issue' },
  },
  {
    path: '/policies',
    name: 'policies',
    component: () => import('./pages/PoliciesPage.vue'),
    meta: { title: 'nav.policies' },
    children: [
      {
        path: ':id',
        name: 'policy',
        component: () => import('./pages/PolicyPage.vue'),
        props: true,
        meta: { title: 'nav.policies' },
      },
    ],
  },
];
