import type { Router, RouteRecordRaw } from 'vue-router';
import { houseOf, type House } from '../house.js';
import type { Session } from './session.js';

declare module 'vue-router' {
  interface RouteMeta {
    /** May be seen without being signed in. */
    open?: boolean;
    /** May be seen by who is signed in as well, unlike the door itself. */
    always?: boolean;
    /** Key of the sentence that names the page in the window's title. */
    title?: string;
  }
}

/** Pages every portal has. */
export const sessionRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./SignInPage.vue'),
    meta: { open: true, title: 'session.signIn' },
  },
  {
    path: '/reset',
    name: 'reset',
    component: () => import('./ResetPage.vue'),
    meta: { open: true, always: true, title: 'session.reset' },
  },
  {
    path: '/forbidden',
    name: 'forbidden',
    component: () => import('./ForbiddenPage.vue'),
    meta: { open: true, title: 'session.forbidden' },
  },
  {
    path: '/:path(.*)*',
    name: 'not-found',
    component: () => import('../components/shell/NotFoundPage.vue'),
    meta: { title: 'state.notFound' },
  },
];

/** Nobody gets past without a session, nor into a house that is not theirs. Where they wanted to go is kept. */
export function guardEntrance(router: Router, session: Session, house: House): void {
  router.beforeEach(async (to) => {
    if (to.meta.always) return true;
    const state = await session.ensure();
    const isTheirs = houseOf(session.person.value?.organization.kind ?? '') === house;
    // The door and the sign that turns one away are not for those who are in already.
    if (to.meta.open) return state === 'in' && isTheirs ? safeNext(to.query['next']) : true;
    if (state === 'out') return { name: 'sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } };
    if (session.person.value && !isTheirs) return { name: 'forbidden' };
    return true;
  });
}

/** A way on that stays inside the portal: `next` comes from the address bar, which anybody can write. */
export function safeNext(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/';
}
