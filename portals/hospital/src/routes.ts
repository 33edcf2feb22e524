import type { RouteRecordRaw } from 'vue-router';
import { deskList, deskPage } from '@concord/portal-kit/routes';

/** Every page of this desk. */
export const routes: readonly RouteRecordRaw[] = [
  deskPage({ path: '/', name: 'home', title: 'nav.home', page: () => import('./pages/HomePage.vue') }),
  deskPage({
    path: '/complaints/register',
    name: 'complaint-register',
    title: 'nav.register',
    page: () => import('./pages/RegisterComplaintPage.vue'),
  }),
  deskList({
    path: '/complaints',
    name: 'complaints',
    title: 'nav.complaints',
    page: () => import('./pages/WorklistPage.vue'),
    one: { path: ':caseNo', name: 'complaint', page: () => import('./pages/ComplaintPage.vue') },
  }),
  deskList({
    path: '/disputes',
    name: 'disputes',
    title: 'nav.disputes',
    page: () => import('./pages/DisputesPage.vue'),
    one: { path: ':caseNo', name: 'dispute', page: () => import('./pages/DisputePage.vue') },
  }),
  deskList({
    path: '/patients',
    name: 'patients',
    title: 'nav.patients',
    page: () => import('./pages/PatientsPage.vue'),
    one: { path: ':id', name: 'patient', page: () => import('./pages/PatientPage.vue') },
  }),
];
