import type { RouteRecordRaw } from 'vue-router';
import { deskParts } from '../routes.js';

/** What the administrators of an organization have in every portal: its parts beside the list of them. */
export const administrationRoutes: readonly RouteRecordRaw[] = [
  deskParts({
    path: '/administration',
    name: 'administration',
    title: 'administration.title',
    page: () => import('./AdministrationPage.vue'),
    parts: [
      { path: 'people', name: 'people', title: 'administration.people', page: () => import('./people/PeoplePage.vue') },
      {
        path: 'people/:id',
        name: 'person',
        title: 'administration.people',
        page: () => import('./people/PersonPage.vue'),
      },
      {
        path: 'departments',
        name: 'departments',
        title: 'administration.departments',
        page: () => import('./places/DepartmentsPage.vue'),
      },
      {
        path: 'deputies',
        name: 'deputies',
        title: 'administration.deputies',
        page: () => import('./deputies/DeputiesPage.vue'),
      },
      {
        path: 'clients',
        name: 'clients',
        title: 'administration.clients',
        page: () => import('./clients/ClientsPage.vue'),
      },
      { path: 'sso', name: 'sso', title: 'administration.sso', page: () => import('./sso/SsoPage.vue') },
      {
        path: 'security',
        name: 'security',
        title: 'administration.security',
        page: () => import('./security/SecurityPage.vue'),
      },
      { path: 'keys', name: 'keys', title: 'administration.keys', page: () => import('./keys/KeysPage.vue') },
      {
        path: 'journal',
        name: 'journal',
        title: 'administration.journal',
        page: () => import('./journal/JournalPage.vue'),
      },
    ],
  }),
];
