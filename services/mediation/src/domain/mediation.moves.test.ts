import { evolved } from '@concord/kit/domain/decider';
import { describeMoves } from '@concord/kit/test/move-suite';
import { describe, expect, it } from 'vitest';
import { agreementExamples } from '../test/mediation.agreement.examples.js';
import { hearingExamples } from '../test/mediation.hearing.examples.js';
import { monday, past, staff } from '../test/mediation.story.js';
import { mediationDecider } from './mediation.decide.js';
import { mediationLifecycle, mediationTable } from './mediation.moves.js';

const examples = { ...hearingExamples, ...agreementExamples };

describeMoves({ describe, it, expect }, mediationLifecycle, mediationDecider, past, examples);

describe('each status offers exactly these moves', () => {
  // Written by hand from the lifecycle, not derived from the table it checks. Asked by somebody who is everything at once.
  const table = 'declareConflict replaceMediator';
  const end = 'extend';
  const offered: Record<keyof typeof past, string> = {
    NEW: 'apply',
    CONSENT_PENDING: 'consent decline',
    REFUSED: '',
    SCREENING: 'accept refuseAcceptance',
    NOT_ACCEPTED: '',
    ACCEPTED: `assignMediators inviteInsurer ${end} terminate`,
    PREPARING: `${table} scheduleSession openSession commissionAppraisal ${end} propose terminate`,
    SESSION: `${table} scheduleSession closeSession commissionAppraisal ${end} propose terminate`,
    APPRAISAL: `${table} scheduleSession closeSession recordAppraisal endAppraisal ${end} terminate`,
    PROPOSED: `${table} ${end} answerProposal withdrawProposal terminate waiveInsurer`,
    DRAFTING: `${table} ${end} withdrawProposal terminate waiveInsurer draft`,
    SIGNING: `${table} ${end} terminate redraft signPatient signHospital signMediator requestSeal`,
    SEALING: '',
    EFFECTIVE: 'recordPayment recordConfirmation close',
    CLOSED: '',
    TERMINATED: '',
  };
  const everybody = { ...staff('MED'), roles: ['REG', 'MED', 'CHAIR', 'SEAL', 'PRO', 'LEGAL', 'EXEC', 'FIN'] };
  for (const status of Object.keys(mediationTable.statuses) as (keyof typeof past)[])
    it(`${status}: ${offered[status] || 'nothing'}`, () => {
      const state = evolved(mediationDecider, mediationDecider.initial, past[status]);
      const actions = mediationLifecycle.offer({ state, actor: everybody, now: monday });
      expect(actions.map(({ name }) => name).join(' ')).toBe(offered[status]);
    });
});
