import type { CommonRefusal } from '@concord/kit/domain/moves';
import { refusing, type RefusalTable } from '@concord/kit/domain/refusal';
import { registerRefusals } from './register.refusals.js';

/** Every way an entry of a professional register is refused. */
export type RegistrationRefusal =
  | CommonRefusal
  | 'REGISTER_NOT_KEPT'
  | 'REGISTRATION_EXISTS'
  | 'REGISTRATION_OF_SUSPENDED'
  | 'REGISTRATION_NUMBER_MALFORMED'
  | 'REGISTRATION_DAYS_REVERSED';

/** The sentences. None repeats a number. */
export const registrationRefusals: RefusalTable<RegistrationRefusal> = {
  WRONG_STATE: registerRefusals.WRONG_STATE,
  WRONG_ROLE: registerRefusals.WRONG_ROLE,
  REGISTER_NOT_KEPT: {
    message: { zh: '本机构不登记此类资格。', en: 'This organization keeps no such register.' },
  },
  REGISTRATION_EXISTS: {
    message: {
      zh: '此人已有此类登记，请更正原登记或先注销。',
      en: 'This person has such an entry: amend it, or strike it first.',
    },
  },
  REGISTRATION_OF_SUSPENDED: { message: { zh: '此人已停用。', en: 'This person is suspended.' } },
  REGISTRATION_NUMBER_MALFORMED: {
    message: {
      zh: '证书编号须为 4 至 30 个字母、数字或连字符。',
      en: 'A certificate number has 4 to 30 letters, digits or hyphens.',
    },
  },
  REGISTRATION_DAYS_REVERSED: { message: { zh: '有效期截止日早于起始日。', en: 'It ends before it begins.' } },
};

export const refuseRegistration = refusing(registrationRefusals);
