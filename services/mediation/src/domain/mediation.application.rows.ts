import * as guard from './mediation.guards.js';
import { articles } from './mediation.laws.js';
import type { MoveRows } from './mediation.rows.js';

/** From the application to acceptance. */
export type ApplicationMove = 'apply' | 'consent' | 'decline' | 'lapseAnswer' | 'accept' | 'refuseAcceptance';

export const applicationMoves: MoveRows<ApplicationMove> = {
  apply: {
    label: { zh: '申请调解', en: 'Apply for mediation' },
    from: ['NEW'],
    to: ['CONSENT_PENDING', 'SCREENING'],
    who: ['REG', 'PRO', 'LEGAL'],
    // The first where one side applied alone, the second where both did.
    timers: { starts: ['OTHER_SIDE', 'ACCEPT'] },
    article: articles.application,
  },
  consent: {
    label: { zh: '同意调解', en: 'Consent to mediation' },
    from: ['CONSENT_PENDING'],
    to: ['SCREENING'],
    who: ['PRO', 'LEGAL', 'EXEC', 'REG', 'MED'],
    guards: [guard.answererIsOtherSide],
    timers: { stops: ['OTHER_SIDE'], starts: ['ACCEPT'] },
    article: articles.application,
  },
  decline: {
    label: { zh: '不同意调解', en: 'Decline mediation' },
    from: ['CONSENT_PENDING'],
    to: ['REFUSED'],
    who: ['PRO', 'LEGAL', 'EXEC', 'REG', 'MED'],
    guards: [guard.answererIsOtherSide],
    timers: { stops: ['OTHER_SIDE'] },
    article: articles.application,
  },
  lapseAnswer: {
    label: { zh: '对方逾期未答复', en: 'No answer in time' },
    from: ['CONSENT_PENDING'],
    to: ['REFUSED'],
    who: ['SYS'],
    guards: [guard.answerTimeIsOver],
    timers: { stops: ['OTHER_SIDE'] },
    article: articles.application,
  },
  accept: {
    label: { zh: '受理', en: 'Accept' },
    from: ['SCREENING'],
    to: ['ACCEPTED'],
    who: ['REG', 'CHAIR'],
    timers: { stops: ['ACCEPT'], starts: ['CONCLUDE'] },
    article: articles.application,
  },
  refuseAcceptance: {
    label: { zh: '不予受理', en: 'Refuse acceptance' },
    from: ['SCREENING'],
    to: ['NOT_ACCEPTED'],
    who: ['REG', 'CHAIR'],
    timers: { stops: ['ACCEPT'] },
    article: articles.application,
  },
};
