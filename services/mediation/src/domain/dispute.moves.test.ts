import { evolved } from '@concord/kit/domain/decider';
import { describeMoves, type MoveExample } from '@concord/kit/test/move-suite';
import { describe, expect, it } from 'vitest';
import * as story from '../test/dispute.story.js';
import type { DisputeCommand } from './dispute.commands.js';
import { disputeDecider } from './dispute.decide.js';
import type { DisputeFact } from './dispute.facts.js';
import { disputeLifecycle, disputeTable, type DisputeMove } from './dispute.moves.js';

const { past, opening, directory, monday, disclosure, inMediation, system, atHospital, atCommittee } = story;
const order = <T extends object>(actor: typeof system, command: T) =>
  ({ ...command, directory, actor, now: monday }) as unknown as DisputeCommand;
const withClaim = [...past.OPEN, story.insurerNotified()];
const settlement = {
  totalFen: 2_000_000,
  representatives: { patient: 5, hospital: 5 },
  payBy: '2026-03-02',
  text: '一次性补偿',
};

const examples: Record<DisputeMove, MoveExample<DisputeCommand, DisputeFact>> = {
  open: {
    given: past.NEW,
    command: order(system, { type: 'open', opening }),
    facts: ['Opened'],
    status: 'OPEN',
    twice: 'WRONG_STATE',
  },
  issueNotice: {
    given: past.OPEN,
    command: order(atHospital('PRO'), { type: 'issueNotice', items: ['ROUTES', 'SEALING', 'RECORDS'] }),
    facts: ['NoticeIssued'],
    status: 'OPEN',
    twice: 'ALREADY_DONE',
  },
  notifyInsurer: {
    given: past.OPEN,
    command: order(atHospital('PRO'), { type: 'notifyInsurer', insurerId: 'org_insurer', claim: 'clm_1', disclosure }),
    facts: ['InsurerNotified'],
    status: 'OPEN',
    twice: 'ALREADY_DONE',
  },
  declareUninsured: {
    given: past.OPEN,
    command: order(atHospital('EXEC'), { type: 'declareUninsured' }),
    facts: ['UninsuredDeclared'],
    status: 'OPEN',
    twice: 'ALREADY_DONE',
  },
  openNegotiation: {
    given: [story.opened(), story.noticeIssued()],
    command: order(atHospital('PRO'), { type: 'openNegotiation' }),
    facts: ['NegotiationOpened'],
    status: 'IN_FORUM',
    twice: 'FORUM_ACTIVE',
  },
  openOther: {
    given: past.OPEN,
    command: order(atHospital('LEGAL'), { type: 'openOther', kind: 'COURT', authority: '区法院', reference: '2026-1' }),
    facts: ['OtherForumOpened'],
    status: 'IN_FORUM',
    twice: 'FORUM_ACTIVE',
  },
  closeForum: {
    given: past.IN_FORUM,
    command: order(atHospital('PRO'), { type: 'closeForum', outcome: 'FAILED', note: '分歧较大' }),
    facts: ['ForumClosed'],
    status: 'OPEN',
    twice: 'WRONG_STATE',
  },
  settle: {
    given: past.IN_FORUM,
    command: order(atHospital('LEGAL'), { type: 'settle', ...settlement }),
    facts: ['Settled'],
    status: 'SETTLED',
    twice: 'WRONG_STATE',
  },
  amendClaim: {
    given: [story.opened({ committee: 'org_committee' })],
    command: order(atCommittee('REG'), { type: 'amendClaim', claimedFen: 4_000_000, reason: '增加护理费' }),
    facts: ['ClaimAmended'],
    status: 'OPEN',
    twice: 'CLAIM_UNCHANGED',
  },
  close: {
    given: past.SETTLED,
    command: order(atHospital('PRO'), { type: 'close', outcome: 'NEGOTIATED' }),
    facts: ['Closed'],
    status: 'CLOSED',
    twice: 'WRONG_STATE',
  },
  applyMediation: {
    given: past.OPEN,
    command: order(system, { type: 'applyMediation', mediation: 'med_1', committee: 'org_committee' }),
    facts: ['MediationApplied'],
    status: 'OPEN',
    twice: 'APPLICATION_PENDING',
  },
  dropApplication: {
    given: [...past.OPEN, story.applied()],
    command: order(system, { type: 'dropApplication', mediation: 'med_1' }),
    facts: ['ApplicationDropped'],
    status: 'OPEN',
    twice: 'OTHER_MEDIATION',
  },
  enterMediation: {
    given: [...past.OPEN, story.applied()],
    command: order(system, { type: 'enterMediation', mediation: 'med_1', committee: 'org_committee' }),
    facts: ['MediationEntered'],
    status: 'IN_FORUM',
    twice: 'FORUM_ACTIVE',
  },
  leaveMediation: {
    given: inMediation,
    command: order(system, { type: 'leaveMediation', mediation: 'med_1', ground: 'LIMIT_OVER' }),
    facts: ['MediationLeft'],
    status: 'OPEN',
    twice: 'WRONG_STATE',
  },
  settleByMediation: {
    given: inMediation,
    command: order(system, {
      ...{ type: 'settleByMediation', mediation: 'med_1', agreement: 'agr_1' },
      ...{ totalFen: 2_000_000, insurerFen: 1_500_000, hospitalFen: 500_000 },
    }),
    facts: ['SettledByMediation'],
    status: 'SETTLED',
    twice: 'WRONG_STATE',
  },
  performed: {
    given: [...inMediation, story.mediated()],
    command: order(system, { type: 'performed', mediation: 'med_1' }),
    facts: ['Performed'],
    status: 'CLOSED',
    twice: 'WRONG_STATE',
  },
  recordClaim: {
    given: withClaim,
    command: order(system, { type: 'recordClaim', claim: 'clm_1', claimNo: 'LP2026-22-00001' }),
    facts: ['ClaimRecorded'],
    status: 'OPEN',
    twice: 'allowed',
  },
  recordClaimStage: {
    given: withClaim,
    command: order(system, { type: 'recordClaimStage', claim: 'clm_1', stage: 'SURVEYING' }),
    facts: ['ClaimStageRecorded'],
    status: 'OPEN',
    twice: 'allowed',
  },
  recordOpinion: {
    given: withClaim,
    command: order(system, { type: 'recordOpinion', claim: 'clm_1', liability: 'MINOR', lossFen: 1_000_000 }),
    facts: ['OpinionRecorded'],
    status: 'OPEN',
    twice: 'allowed',
  },
};

describeMoves({ describe, it, expect }, disputeLifecycle, disputeDecider, past, examples);

describe('each status offers the hospital exactly these moves', () => {
  // Written by hand from the lifecycle, not derived from the table it checks.
  const begun = 'issueNotice notifyInsurer declareUninsured openNegotiation openOther';
  const offered: Record<keyof typeof past, string> = {
    NEW: '',
    OPEN: `${begun} amendClaim close`,
    IN_FORUM: 'notifyInsurer declareUninsured openNegotiation settle openOther closeForum amendClaim close',
    SETTLED: 'close',
    CLOSED: '',
  };
  const names = (facts: readonly DisputeFact[], actor = atHospital('LEGAL')) => {
    const state = evolved(disputeDecider, disputeDecider.initial, facts);
    return disputeLifecycle
      .offer({ state, actor, now: monday })
      .map(({ name }) => name)
      .filter((name) => name !== 'open')
      .join(' ');
  };
  for (const status of Object.keys(disputeTable.statuses) as (keyof typeof past)[])
    it(`${status}: ${offered[status] || 'nothing'}`, () => expect(names(past[status])).toBe(offered[status]));

  it('a dispute from the premises has no notice of 701', () => {
    expect(names([story.opened({ kind: 'PREMISES' })])).not.toContain('issueNotice');
  });
  it('in mediation the hospital neither settles alone nor ends it', () => {
    expect(names(inMediation)).toBe(
      'issueNotice notifyInsurer declareUninsured openNegotiation openOther amendClaim close',
    );
  });
  it('other parties are not shown what is the hospital’s', () => {
    expect(names(inMediation, atCommittee('MED'))).toBe('amendClaim');
    expect(names(withClaim, story.atInsurer('ADJ'))).toBe('');
  });
});

describe('another hospital, whoever acts for it, is refused', () => {
  const ofHospital = Object.entries(examples).filter(
    ([, { command }]) => command.actor.organization === 'org_hospital',
  );
  it.each(ofHospital)('%s', (_name, { given, command }) => {
    const stranger = { ...command.actor, organization: 'org_other' };
    const state = evolved(disputeDecider, disputeDecider.initial, given);
    expect(() => disputeDecider.decide(state, { ...command, actor: stranger })).toThrow('NOT_OF_THE_CASE');
  });
});
