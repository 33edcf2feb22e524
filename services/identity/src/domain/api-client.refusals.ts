import type { CommonRefusal } from '@concord/kit/domain/moves';
import { refusing, type RefusalTable } from '@concord/kit/domain/refusal';
import { registerRefusals } from './register.refusals.js';

/** A key ends, so that one that was forgotten somewhere does not open the house for ever. Days. */
export const LONGEST_LIFE = 731;

/** Requests a minute that a client may be given. */
export const MOST_REQUESTS = 6_000;

/** Every way an API client is refused. */
export type ClientRefusal =
  | CommonRefusal
  | 'CLIENT_SCOPES_NEEDED'
  | 'CLIENT_SCOPE_UNKNOWN'
  | 'CLIENT_ROLES_NEEDED'
  | 'CLIENT_ROLE_UNKNOWN'
  | 'CLIENT_NO_CONTROL'
  | 'CLIENT_EXPIRY'
  | 'CLIENT_LIMIT';

/** The sentences; none repeats what was typed. */
export const clientRefusals: RefusalTable<ClientRefusal> = {
  WRONG_STATE: registerRefusals.WRONG_STATE,
  WRONG_ROLE: registerRefusals.WRONG_ROLE,
  CLIENT_SCOPES_NEEDED: { message: { zh: '请至少选择一项权限范围。', en: 'Choose one scope at least.' } },
  CLIENT_SCOPE_UNKNOWN: { message: { zh: '没有此权限范围。', en: 'There is no such scope.' } },
  CLIENT_ROLES_NEEDED: { message: { zh: '请至少选择一个岗位。', en: 'Choose one role at least.' } },
  CLIENT_ROLE_UNKNOWN: {
    message: {
      zh: '本类机构没有此岗位，或此岗位须有科室。',
      en: 'No such role here, or one that belongs to a department.',
    },
  },
  CLIENT_NO_CONTROL: {
    message: {
      zh: '程序不得担任管理、审计或个人信息保护岗位。',
      en: 'No program holds an office of control.',
    },
    rule: registerRefusals.ROLES_INCOMPATIBLE.rule,
  },
  CLIENT_EXPIRY: {
    message: { zh: '到期时间须在今后 {most} 天之内。', en: 'It ends within {most} days from now.' },
  },
  CLIENT_LIMIT: {
    message: { zh: '每分钟请求数为 1 至 {most}。', en: 'Requests a minute: from 1 to {most}.' },
  },
};

export const refuseClient = refusing(clientRefusals);
