import type { PortalDefinition } from '@concord/portal-kit/portal';
import { ChatLineSquare, EditPen, House, ScaleToOriginal } from '@element-plus/icons-vue';
import { MeDocument } from './generated/graphql.js';
import { mediationNews } from './live/mediation-news.js';
import { en } from './locales/en.js';
import { zhCN } from './locales/zh-CN.js';
import { routes } from './routes.js';

/** What makes the committee's portal the committee's. */
export const committeePortal: PortalDefinition = {
  house: 'committee',
  routes,
  nav: [
    { route: 'home', label: 'nav.home', icon: House },
    { route: 'mediations', label: 'nav.mediations', icon: ScaleToOriginal },
    { route: 'register', label: 'nav.register', icon: EditPen, primary: true },
    { route: 'disputes', label: 'nav.disputes', icon: ChatLineSquare },
  ],
  sentences: { 'zh-CN': zhCN, en },
  me: MeDocument,
  install: mediationNews.install,
};
