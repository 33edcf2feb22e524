import type { CommonRefusal } from '@concord/kit/domain/moves';
import { refusing, type RefusalTable } from '@concord/kit/domain/refusal';
import { registerRefusals } from './register.refusals.js';

/** Most days of one deputyship: whoever is away for longer is succeeded, not stood in for. */
export const MOST_DAYS = 366;

/** Every way a deputyship is refused. */
export type DeputyRefusal =
  | CommonRefusal
  | 'DEPUTY_OF_ONESELF'
  | 'DEPUTY_NOT_ADMINISTRATOR'
  | 'DEPUTY_SUSPENDED'
  | 'NOTHING_TO_STAND_IN_FOR'
  | 'DEPUTY_DAYS_REVERSED'
  | 'DEPUTY_DAYS_OVER'
  | 'DEPUTY_TOO_LONG'
  | 'DEPUTY_OVERLAPS';

/** The sentences; none names anybody. */
export const deputyRefusals: RefusalTable<DeputyRefusal> = {
  WRONG_STATE: registerRefusals.WRONG_STATE,
  WRONG_ROLE: registerRefusals.WRONG_ROLE,
  DEPUTY_OF_ONESELF: { message: { zh: '不能代理本人。', en: 'Nobody is their own deputy.' } },
  DEPUTY_NOT_ADMINISTRATOR: {
    message: {
      zh: '不能将代理权授予本人，请由其他管理员办理。',
      en: 'Nobody makes themselves a deputy: ask another administrator.',
    },
    rule: registerRefusals.NOT_ONESELF.rule,
  },
  DEPUTY_SUSPENDED: {
    message: { zh: '已停用的人员不能代理或被代理。', en: 'Nobody suspended is a deputy or has one.' },
  },
  NOTHING_TO_STAND_IN_FOR: {
    message: {
      zh: '此人仅有管理、审计或个人信息保护岗位，不能由他人代理。',
      en: 'This person holds nothing but an office of control, in which nobody stands in for them.',
    },
    rule: registerRefusals.ROLES_INCOMPATIBLE.rule,
  },
  DEPUTY_DAYS_REVERSED: { message: { zh: '截止日早于起始日。', en: 'It ends before it begins.' } },
  DEPUTY_DAYS_OVER: { message: { zh: '截止日已过。', en: 'Its last day is over already.' } },
  DEPUTY_TOO_LONG: {
    message: { zh: '一次代理最长 {most} 天。', en: 'One deputyship is for {most} days at most.' },
  },
  DEPUTY_OVERLAPS: {
    message: { zh: '两人之间已有此期间的代理。', en: 'These two have a deputyship in these days already.' },
  },
};

export const refuseDeputy = refusing(deputyRefusals);
