import type { RouteRecordRaw } from 'vue-router';
import { deskPage } from '../routes.js';

/** What the administrators of an organization have in every portal: its parts beside the list of them. */
export const administrationRoutes: readonly RouteRecordRaw[] = [
  {
    ...deskPage({
      path: '/administration',
      name: 'administration',
      title: 'administration.title',
      page: () => import('./AdministrationPage.vue'),
    }),
    children: [
      deskPage({
        path: 'people',
        name: 'people',
        title: 'administration.people',
        page: () => import('./people/PeoplePage.vue'),
      }),
      {
        ...deskPage({
          path: 'people/:id',
          name: 'person',
          title: 'administration.people',
          page: () => import('./people/PersonPage.vue'),
        }),
        props: true,
      },
      deskPage({
        path: 'departments',
        name: 'departments',
        title: 'administration.departments',
        page: () => import('./places/DepartmentsPage.vue'),
      }),
      deskPage({
        path: 'deputies',
        name: 'deputies',
        title: 'administration.deputies',
        page: () => import('./deputies/DeputiesPage.vue'),
      }),
      deskPage({
        path: 'clients',
        name: 'clients',
        title: 'administration.clients',
        page: () => import('./clients/ClientsPage.vue'),
      }),
      deskPage({
        path: 'sso',
        name: 'sso',
        title: 'administration.sso',
        page: () => import('./sso/SsoPage.vue'),
      }),
      deskPage({
        path: 'journal',
        name: 'journal',
        title: 'administration.journal',
        page: () => import('./journal/JournalPage.vue'),
      }),
      deskPage({
        path: 'security',
        name: 'security',
        title: 'administration.security',
        page: () => import('./security/SecurityPage.vue'),
      }),
    ],
  } as RouteRecordRaw,
];
