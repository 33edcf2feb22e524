import { refusing, type RefusalTable } from '@concord/kit/domain/refusal';
import { cite, LAWS } from '@concord/rules/packs/laws';

/** Why somebody or something cannot be named. */
export type NamingRefusal =
  | 'ORGANIZATION_UNKNOWN'
  | 'ORGANIZATION_OF_OTHER_KIND'
  | 'STAFF_UNKNOWN'
  | 'STAFF_SUSPENDED'
  | 'STAFF_OF_OTHER_ROLE'
  | 'STAFF_NOT_REGISTERED'
  | 'DEPARTMENT_UNKNOWN';

/** The sentences; a noun whose commands name people or organizations takes them into its own table. */
export const namingRefusals: RefusalTable<NamingRefusal> = {
  ORGANIZATION_UNKNOWN: {
    message: {
      zh: '未找到该机构；刚刚登记的机构可能尚未同步，请稍后再试。',
      en: 'No such organization is known. One that was founded just now may not be known yet: try again shortly.',
    },
  },
  ORGANIZATION_OF_OTHER_KIND: {
    message: { zh: '所选机构的类型不符。', en: 'The organization is not of the kind that is asked for here.' },
  },
  STAFF_UNKNOWN: {
    message: {
      zh: '该机构人员名册中没有此人；刚刚登记的人员可能尚未同步，请稍后再试。',
      en: 'Nobody of that organization is known by this id. Somebody who was added just now may not be known yet: try again shortly.',
    },
  },
  STAFF_SUSPENDED: {
    message: { zh: '此人员已停用，请改选在岗人员。', en: 'This person is suspended: name somebody who is on duty.' },
  },
  STAFF_OF_OTHER_ROLE: {
    message: { zh: '此人员不在所需岗位上。', en: 'This person does not hold the role that is asked for here.' },
  },
  STAFF_NOT_REGISTERED: {
    message: {
      zh: '此人员不在本会调解员名册上，或登记已失效。',
      en: 'This person is not on the committee’s register of mediators, or their entry is not good any more.',
    },
    rule: { id: 'mediation.mediator.registered', article: cite(LAWS.MEDIATION_LAW, 14) },
  },
  DEPARTMENT_UNKNOWN: {
    message: {
      zh: '该医院没有登记此科室；刚刚新增的科室可能尚未同步，请稍后再试。',
      en: 'No such department of the hospital is known. One that was added just now may not be known yet: try again shortly.',
    },
  },
};

export const refuseNaming = refusing(namingRefusals);
