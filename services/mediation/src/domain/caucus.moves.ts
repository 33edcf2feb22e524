import { createLifecycle, type LifecycleTable } from '@concord/kit/domain/moves';
import { caseUnderWay, byMediator, maySpeak, type CaucusSeen } from './caucus.guards.js';
import type { CaucusStatus } from './caucus.js';
import { spokesmen } from './caucus.access.js';
import { caucusRefusals, type CaucusRefusal } from './caucus.refusals.js';

export type CaucusMove = 'open' | 'say' | 'offer' | 'release' | 'close';

const speakers = ['MED', ...spokesmen.HOSPITAL, ...spokesmen.INSURER];

/** The lifecycle of a caucus room as a table; it is judged together with its case, so `offer` takes both. */
export const caucusTable: LifecycleTable<CaucusStatus, CaucusMove, CaucusRefusal, CaucusSeen> = {
  noun: 'caucus',
  initial: 'NEW',
  terminal: ['CLOSED'],
  statusOf: ({ caucus }) => caucus.status,
  refusals: caucusRefusals,
  statuses: {
    NEW: { zh: '未开', en: 'Not opened' },
    OPEN: { zh: '沟通中', en: 'Open' },
    CLOSED: { zh: '已关闭', en: 'Closed' },
  },
  moves: {
    open: {
      label: { zh: '开设单方沟通室', en: 'Open a caucus' },
      from: ['NEW'],
      to: ['OPEN'],
      who: ['MED'],
      guards: [byMediator, caseUnderWay],
    },
    say: {
      label: { zh: '发言', en: 'Say' },
      from: ['OPEN'],
      to: ['OPEN'],
      who: speakers,
      guards: [maySpeak, caseUnderWay],
    },
    offer: {
      label: { zh: '提出金额', en: 'Offer a sum' },
      from: ['OPEN'],
      to: ['OPEN'],
      who: speakers,
      guards: [maySpeak, caseUnderWay],
    },
    release: {
      label: { zh: '向其他方转达', en: 'Show to the other sides' },
      from: ['OPEN'],
      to: ['OPEN'],
      who: ['MED'],
      guards: [byMediator, caseUnderWay],
    },
    close: {
      label: { zh: '关闭沟通室', en: 'Close the room' },
      from: ['OPEN'],
      to: ['CLOSED'],
      who: ['MED'],
      guards: [byMediator],
    },
  },
};

export const caucusLifecycle = createLifecycle(caucusTable);
