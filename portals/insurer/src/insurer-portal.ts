import type { PortalDefinition } from '@concord/portal-kit/portal';
import { Document, Files, House, Phone } from '@element-plus/icons-vue';
import { MeDocument } from './generated/graphql.js';
import { claimNews } from './live/claim-news.js';
import { mediationNews } from './live/mediation-news.js';
import { en } from './locales/en.js';
import { zhCN } from './locales/zh-CN.js';
import { routes } from './routes.js';

/** What makes the insurer's portal the insurer's. */
export const insurerPortal: PortalDefinition = {
  house: 'insurer',
  routes,
  nav: [
    { route: 'home', label: 'nav.home', icon: House },
    { route: 'claims', label: 'nav.claims', icon: Files },
    { route: 'claim-notice', label: 'nav.notice', icon: Phone, primary: true },
    { route: 'policies', label: 'nav.policies', icon: Document },
  ],
  sentences: { 'zh-CN': zhCN, en },
  me: MeDocument,
  install(parts) {
    claimNews.install(parts);
    mediationNews.install(parts);
  },
};
