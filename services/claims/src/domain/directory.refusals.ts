import type { RefusalTable } from '@concord/kit/domain/refusal';

/** How naming somebody or an organization is refused. */
export type DirectoryRefusal = 'STAFF_UNKNOWN' | 'STAFF_SUSPENDED' | 'STAFF_OF_OTHER_ROLE' | 'HOSPITAL_UNKNOWN';

export const directoryRefusals: RefusalTable<DirectoryRefusal> = {
  STAFF_UNKNOWN: {
    message: {
      zh: '本机构人员名册中没有此人；刚刚登记的新同事可能尚未同步，请稍后再试。',
      en: 'Nobody of your organization is known by this id. A colleague who was added just now may not be known yet: try again shortly.',
    },
  },
  STAFF_SUSPENDED: {
    message: { zh: '此人员已停用，请改选在岗人员。', en: 'This colleague is suspended: name somebody who is on duty.' },
  },
  STAFF_OF_OTHER_ROLE: {
    message: { zh: '此人员的岗位不能承担这项工作。', en: 'This colleague does not hold the role for this work.' },
  },
  HOSPITAL_UNKNOWN: {
    message: {
      zh: '没有登记此医疗机构；刚刚入驻的机构可能尚未同步，请稍后再试。',
      en: 'No such hospital is known. One that joined just now may not be known yet: try again shortly.',
    },
  },
};
