import type { CommonRefusal } from '@concord/kit/domain/moves';
import { refusing, type RefusalTable } from '@concord/kit/domain/refusal';
import { coverRefusals, type CoverRefusalCode } from './claim.refusals.cover.js';
import { payoutRefusals, type PayoutRefusalCode } from './claim.refusals.payout.js';
import { directoryRefusals, type DirectoryRefusal } from './directory.refusals.js';

/** Every way a claim says no. */
export type ClaimRefusal = DirectoryRefusal | CoverRefusalCode | PayoutRefusalCode | 'ALREADY_DONE';

/** The sentences, with the rule that says no where one does. */
export const claimRefusals: RefusalTable<ClaimRefusal | CommonRefusal> = {
  WRONG_STATE: {
    message: { zh: '理赔案目前的状态不允许这一步。', en: 'The claim is not in a state that allows this step.' },
  },
  WRONG_ROLE: { message: { zh: '您的岗位无权办理这一步。', en: 'Your role may not take this step.' } },
  ALREADY_DONE: { message: { zh: '此项已经办理。', en: 'This has been done already.' } },
  ...directoryRefusals,
  ...coverRefusals,
  ...payoutRefusals,
};

export const refuse = refusing(claimRefusals);
