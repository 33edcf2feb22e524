import type { CommonRefusal } from '@concord/kit/domain/moves';
import { Refusal, refusing, type RefusalTable } from '@concord/kit/domain/refusal';
import { cite, LAWS } from '@concord/rules/packs/laws';

/** Every way a patient's file says no. */
export type PatientRefusal =
  | 'ONLY_HOSPITALS'
  | 'PATIENT_KNOWN'
  | 'MEMBER_NO_TAKEN'
  | 'TIER_NOT_OFFERED'
  | 'NOTHING_CHANGED'
  | 'VISIT_KNOWN'
  | 'VISIT_IN_FUTURE'
  | 'VISIT_BEFORE_BIRTH'
  | 'BORN_IN_FUTURE'
  | 'FILE_HELD'
  | 'HELD_ALREADY'
  | 'NOT_HELD'
  | 'REVEAL_NOT_ALLOWED';

const minimum = cite(LAWS.PERSONAL_INFORMATION_LAW, 6, 10);

const erasure = cite(LAWS.PERSONAL_INFORMATION_LAW, 47);

/** The sentences, with the rule that says no where one does. */
export const patientRefusals: RefusalTable<PatientRefusal | CommonRefusal> = {
  WRONG_STATE: {
    message: { zh: '患者档案目前的状态不允许这一步。', en: 'The file is not in a state that allows this step.' },
  },
  WRONG_ROLE: { message: { zh: '您的岗位无权办理这一步。', en: 'Your role may not take this step.' } },
  ONLY_HOSPITALS: { message: { zh: '只有医疗机构可以建立患者档案。', en: 'Only hospitals keep files of patients.' } },
  PATIENT_KNOWN: {
    message: {
      zh: '已有同名同电话的患者档案，请核对后使用；确为另一人时可坚持建档。',
      en: 'A patient of this name and phone is on file: use that file, or insist if it is somebody else.',
    },
  },
  MEMBER_NO_TAKEN: {
    message: { zh: '该会员编号已属于另一位患者。', en: 'This member number belongs to another patient.' },
  },
  TIER_NOT_OFFERED: { message: { zh: '本院未设此会员等级。', en: 'The hospital does not offer this member tier.' } },
  NOTHING_CHANGED: { message: { zh: '没有任何更正。', en: 'Nothing would change.' } },
  VISIT_KNOWN: { message: { zh: '该次就诊已经登记。', en: 'This visit is on file already.' } },
  VISIT_IN_FUTURE: {
    message: { zh: '就诊日期不能晚于今天。', en: 'A visit is recorded on its day or later, not before.' },
  },
  VISIT_BEFORE_BIRTH: {
    message: { zh: '就诊日期不能早于出生年份。', en: 'A visit cannot lie before the year of birth.' },
  },
  BORN_IN_FUTURE: { message: { zh: '出生年份不能晚于今年。', en: 'The year of birth cannot lie in the future.' } },
  FILE_HELD: {
    message: {
      zh: '该档案已被保全，解除之前不得删除。',
      en: 'The file is held for a dispute or an inquiry: it is not erased before it is released.',
    },
    rule: { id: 'patient.erase.held', article: erasure },
  },
  HELD_ALREADY: { message: { zh: '该档案已在保全中。', en: 'The file is held already.' } },
  NOT_HELD: { message: { zh: '该档案未被保全。', en: 'The file is not held.' } },
  REVEAL_NOT_ALLOWED: {
    message: { zh: '您的岗位无权查看该项的完整内容。', en: 'Your role may not see this in full.' },
    rule: { id: 'patient.reveal.need', article: minimum },
  },
};

export const refuse = refusing(patientRefusals);

/** The refusal that knows which file it means, so that the screen can offer it. */
export class PatientKnown extends Refusal {
  constructor(
    readonly patientId: string,
    path: readonly string[],
  ) {
    super('PATIENT_KNOWN', patientRefusals.PATIENT_KNOWN.message, path);
  }
}
