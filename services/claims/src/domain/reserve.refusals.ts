import type { CommonRefusal } from '@concord/kit/domain/moves';
import { refusing, type RefusalTable } from '@concord/kit/domain/refusal';

/** Every way a reserve says no. */
export type ReserveRefusal = 'UNCHANGED' | 'OTHER_CLAIM' | 'CLAIM_CLOSED';

export const reserveRefusals: RefusalTable<ReserveRefusal | CommonRefusal> = {
  WRONG_STATE: { message: { zh: '准备金目前不允许这一步。', en: 'The reserve does not allow this step now.' } },
  WRONG_ROLE: { message: { zh: '您的岗位无权提取准备金。', en: 'Your role may not set reserves.' } },
  UNCHANGED: { message: { zh: '准备金已经是这个金额。', en: 'The reserve is this amount already.' } },
  OTHER_CLAIM: { message: { zh: '此准备金属于另一案件。', en: 'This reserve belongs to another claim.' } },
  CLAIM_CLOSED: {
    message: { zh: '案件已结案，不再提取准备金。', en: 'The claim is closed; no reserve is set for it.' },
  },
};

export const refuse = refusing(reserveRefusals);
