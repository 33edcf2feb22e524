import type { PortalDefinition } from '@concord/portal-kit/portal';
import { House } from '@element-plus/icons-vue';
import { MeDocument } from './generated/graphql.js';
import { en } from './locales/en.js';
import { zhCN } from './locales/zh-CN.js';
import { routes } from './routes.js';

/** What makes the insurer's portal the insurer's. */
export const insurerPortal: PortalDefinition = {
  house: 'insurer',
  routes,
  nav: [{ route: 'home', label: 'nav.home', icon: House }],
  sentences: { 'zh-CN': zhCN, en },
  me: MeDocument,
};
