import type { PortalDefinition } from '@concord/portal-kit/portal';
import { ChatLineSquare, EditPen, Files, House, User } from '@element-plus/icons-vue';
import { MeDocument } from './generated/graphql.js';
import { claimNews } from './live/claim-news.js';
import { complaintNews } from './live/complaint-news.js';
import { mediationNews } from './live/mediation-news.js';
import { en } from './locales/en.js';
import { zhCN } from './locales/zh-CN.js';
import { routes } from './routes.js';

/** What makes the hospital's portal the hospital's. */
export const hospitalPortal: PortalDefinition = {
  house: 'hospital',
  routes,
  nav: [
    { route: 'home', label: 'nav.home', icon: House },
    { route: 'complaints', label: 'nav.complaints', icon: ChatLineSquare },
    { route: 'disputes', label: 'nav.disputes', icon: Files },
    { route: 'complaint-register', label: 'nav.register', icon: EditPen, primary: true },
    { route: 'patients', label: 'nav.patients', icon: User },
  ],
  sentences: { 'zh-CN': zhCN, en },
  me: MeDocument,
  install: (parts) => [complaintNews, mediationNews, claimNews].forEach(({ install }) => install(parts)),
};
