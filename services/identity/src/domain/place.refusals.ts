import type { CommonRefusal } from '@concord/kit/domain/moves';
import { refusing, type RefusalTable } from '@concord/kit/domain/refusal';
import { registerRefusals } from './register.refusals.js';

/** Every way a site or a department is refused. */
export type PlaceRefusal =
  | CommonRefusal
  | 'SITE_OF_OTHER_KIND'
  | 'SITE_NAME_TAKEN'
  | 'SITE_HAS_DEPARTMENTS'
  | 'SITE_CLOSED'
  | 'DEPARTMENT_NAME_TAKEN'
  | 'DEPARTMENT_HAS_STAFF'
  | 'DEPARTMENT_CLOSED';

/** The sentences. */
export const placeRefusals: RefusalTable<PlaceRefusal> = {
  WRONG_STATE: registerRefusals.WRONG_STATE,
  WRONG_ROLE: registerRefusals.WRONG_ROLE,
  SITE_OF_OTHER_KIND: {
    message: {
      zh: '只有医院设院区，保险公司设分支机构。',
      en: 'Only a hospital has campuses, and an insurer branches.',
    },
  },
  SITE_NAME_TAKEN: {
    message: {
      zh: '已有同名院区或分支机构，包括已关闭的。',
      en: 'There is a site of this name, perhaps a closed one.',
    },
  },
  SITE_HAS_DEPARTMENTS: {
    message: {
      zh: '此处尚有 {count} 个在用科室，请先调整或关闭。',
      en: '{count} departments are open here: move or close them first.',
    },
  },
  SITE_CLOSED: { message: { zh: '此院区或分支机构已关闭。', en: 'This site is closed.' } },
  DEPARTMENT_NAME_TAKEN: {
    message: { zh: '已有同名科室，包括已关闭的。', en: 'There is a department of this name, perhaps a closed one.' },
  },
  DEPARTMENT_HAS_STAFF: {
    message: {
      zh: '此科室尚有 {count} 名在用人员，请先调整。',
      en: '{count} people belong to this department: move them first.',
    },
  },
  DEPARTMENT_CLOSED: { message: { zh: '此科室已关闭。', en: 'This department is closed.' } },
};

export const refusePlace = refusing(placeRefusals);
