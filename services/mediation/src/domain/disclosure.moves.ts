import { createLifecycle, type LifecycleTable } from '@concord/kit/domain/moves';
import { cite, LAWS } from '@concord/rules/packs/laws';
import * as guard from './disclosure.guards.js';
import { disclosureRefusals, type DisclosureRefusal } from './disclosure.refusals.js';
import type { DisclosureState, DisclosureStatus } from './disclosure.state.js';

export type DisclosureMove = 'give' | 'withdraw' | 'end' | 'lapse';

/** The lifecycle of a disclosure as a table: from the giving to its end, after which nothing more is delivered. */
export const disclosureTable: LifecycleTable<DisclosureStatus, DisclosureMove, DisclosureRefusal, DisclosureState> = {
  noun: 'disclosure',
  initial: 'NEW',
  terminal: ['WITHDRAWN', 'ENDED', 'EXPIRED'],
  statusOf: ({ status }) => status,
  refusals: disclosureRefusals,
  statuses: {
    NEW: { zh: '未提供', en: 'Not given' },
    ACTIVE: { zh: '提供中', en: 'In force' },
    WITHDRAWN: { zh: '同意已撤回', en: 'Consent withdrawn' },
    ENDED: { zh: '目的已实现，已终止', en: 'Ended, its purpose fulfilled' },
    EXPIRED: { zh: '已到期', en: 'Expired' },
  },
  moves: {
    // SYS where it comes along with a notice to the insurer or an application to a committee.
    give: {
      label: { zh: '对外提供个人信息', en: 'Give data to another organization' },
      from: ['NEW'],
      to: ['ACTIVE'],
      who: ['SYS', 'PRO', 'LEGAL'],
      article: cite(LAWS.PERSONAL_INFORMATION_LAW, 23, 29),
    },
    withdraw: {
      label: { zh: '登记撤回同意', en: 'Record that the consent was withdrawn' },
      from: ['ACTIVE'],
      to: ['WITHDRAWN'],
      who: ['PRO', 'LEGAL', 'DPO'],
      guards: [guard.byGiver, guard.stillRunning, guard.restsOnConsent],
      article: cite(LAWS.PERSONAL_INFORMATION_LAW, 15),
    },
    end: {
      label: { zh: '终止提供（目的已实现）', en: 'End it, its purpose being fulfilled' },
      from: ['ACTIVE'],
      to: ['ENDED'],
      who: ['PRO', 'LEGAL', 'DPO'],
      guards: [guard.byGiver, guard.stillRunning],
      article: cite(LAWS.PERSONAL_INFORMATION_LAW, 19, 47),
    },
    lapse: {
      label: { zh: '到期终止', en: 'The last day is over' },
      from: ['ACTIVE'],
      to: ['EXPIRED'],
      who: ['SYS'],
      guards: [guard.dayOver],
      article: cite(LAWS.PERSONAL_INFORMATION_LAW, 19),
    },
  },
};

export const disclosureLifecycle = createLifecycle(disclosureTable);
