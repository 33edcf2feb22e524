import type { RouteRecordRaw } from 'vue-router';

/** Every page is a chunk of its own: who only signs in loads the door alone. */
export const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./pages/HomePage.vue'), meta: { title: 'nav.home' } },
  {
    path: '/register',
    name: 'register',
    component: () => import('./pages/RegisterPage.vue'),
    meta: { title: 'nav.register' },
  },
  {
    path: '/mediations',
    name: 'mediations',
    component: () => import('./pages/MediationsPage.vue'),
    meta: { title: 'nav.mediations' },
    children: [
      {
        path: ':caseNo',
        name: 'mediation',
        component: () => import('./pages/MediationPage.vue'),
        props: true,
        meta: { title: 'nav.mediations' },
      },
    ],
  },
  {
    path: '/disputes',
    name: 'disputes',
    component: () => import('./pages/DisputesPage.vue'),
    meta: { title: 'nav.disputes' },
    children: [
      {
        path: ':caseNo',
        name: 'dispute',
        component: () => import('./pages/DisputePage.vue'),
        props: true,
        meta: { title: 'nav.disputes' },
      },
    ],
  },
];
