import type { PortalDefinition } from '@concord/portal-kit/portal';
import { House } from '@element-plus/icons-vue';
import { MeDocument } from './generated/graphql.js';
import { en } from './locales/en.js';
import { zhCN } from './locales/zh-CN.js';
import { routes } from './routes.js';

/** What makes the committee's portal the committee's. */
export const committeePortal: PortalDefinition = {
  house: 'committee',
  routes,
  nav: [{ route: 'home', label: 'nav.home', icon: House }],
  sentences: { 'zh-CN': zhCN, en },
  me: MeDocument,
};
