import type { CommonRefusal } from '@concord/kit/domain/moves';
import { refusing, type RefusalTable } from '@concord/kit/domain/refusal';
import { directoryRefusals, type DirectoryRefusal } from './directory.refusals.js';

/** Every way a policy says no. */
export type PolicyRefusal =
  | DirectoryRefusal
  | 'ONLY_INSURER'
  | 'POLICY_NO_TAKEN'
  | 'PERIOD_REVERSED'
  | 'RETRO_DATE_IN_PERIOD'
  | 'DATE_UNKNOWN'
  | 'NO_DEPARTMENT_INSURED'
  | 'TERMS_UNSOUND'
  | 'CONTRACT_UNKNOWN'
  | 'AUTHORITY_UNSOUND';

export const policyRefusals: RefusalTable<PolicyRefusal | CommonRefusal> = {
  ...directoryRefusals,
  WRONG_STATE: { message: { zh: '保单已经登记。', en: 'The policy has been issued already.' } },
  WRONG_ROLE: { message: { zh: '您的岗位无权登记保单。', en: 'Your role may not issue policies.' } },
  ONLY_INSURER: { message: { zh: '只有保险机构可以登记保单。', en: 'Only an insurer issues policies.' } },
  POLICY_NO_TAKEN: {
    message: { zh: '本机构已经登记过此保单号。', en: 'You have issued a policy of this number already.' },
  },
  PERIOD_REVERSED: {
    message: { zh: '保险期间的终止日不能早于起始日。', en: 'The insurance period cannot end before it begins.' },
  },
  RETRO_DATE_IN_PERIOD: {
    message: { zh: '追溯日不能晚于保险期间起始日。', en: 'The retroactive date cannot lie after the period begins.' },
  },
  DATE_UNKNOWN: { message: { zh: '没有这一天。', en: 'There is no such day.' } },
  NO_DEPARTMENT_INSURED: {
    message: {
      zh: '请列出承保的科室，或者承保全院。',
      en: 'Name the departments insured, or insure the whole hospital.',
    },
  },
  TERMS_UNSOUND: { message: { zh: '保单约定有误：{zh}。', en: 'The terms cannot be reckoned with: this field {en}.' } },
  CONTRACT_UNKNOWN: {
    message: { zh: '没有发布过这一服务合同。', en: 'No such service contract has been published.' },
  },
  AUTHORITY_UNSOUND: {
    message: {
      zh: '核赔权限必须是不小于0的金额。',
      en: 'The authority of reviewers is an amount from 0 up.',
    },
  },
};

export const refuse = refusing(policyRefusals);
