import type { RouteRecordRaw } from 'vue-router';

/** Every page is a chunk of its own: who only signs in loads the door alone. */
export const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./pages/HomePage.vue'), meta: { title: 'nav.home' } },
  {
    path: '/complaints/register',
    name: 'complaint-register',
    component: () => import('./pages/RegisterComplaintPage.vue'),
    meta: { title: 'nav.register' },
  },
  {
    path: '/complaints',
    name: 'complaints',
    component: () => import('./pages/WorklistPage.vue'),
    meta: { title: 'nav.complaints' },
    children: [
      {
        path: ':caseNo',
        name: 'complaint',
        component: () => import('./pages/ComplaintPage.vue'),
        props: true,
        meta: { title: 'nav.complaints' },
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
  {
    path: '/patients',
    name: 'patients',
    component: () => import('./pages/PatientsPage.vue'),
    meta: { title: 'nav.patients' },
    children: [
      {
        path: ':id',
        name: 'patient',
        component: () => import('./pages/PatientPage.vue'),
        props: true,
        meta: { title: 'nav.patients' },
      },
    ],
  },
];
