import { refusing, type RefusalTable } from '@concord/kit/domain/refusal';
import type { CommonRefusal } from '@concord/kit/domain/moves';
import { cite, LAWS } from '@concord/rules/packs/laws';

/** Every way a complaint says no. */
export type ComplaintRefusal =
  | 'MAJOR_ASSIGNED_BY_SUPERVISOR'
  | 'SUPERVISOR_NEEDED'
  | 'ATTENDING_PHYSICIAN_NEEDED'
  | 'SEVERITY_CANNOT_BE_LOWERED'
  | 'SEVERITY_NEEDS_REASON'
  | 'ONLY_MAJOR'
  | 'ALREADY_DONE'
  | 'NOT_REQUIRED'
  | 'EXECUTIVE_MUST_APPROVE'
  | 'PROPOSER_CANNOT_APPROVE'
  | 'AUTHOR_CANNOT_APPROVE'
  | 'REPORT_MISSING'
  | 'SILENCE_NOT_OVER'
  | 'RECTIFICATION_NEEDED'
  | 'DEPARTMENT_CANNOT_APPROVE_ITSELF'
  | 'DEPARTMENT_CANNOT_VERIFY_ITSELF'
  | 'FILING_MISSING'
  | 'REPORT_NOT_APPROVED'
  | 'RESPONSIBILITY_UNDECIDED'
  | 'STATUTORY_REPORT_MISSING'
  | 'MAJOR_CLOSED_BY_SUPERVISOR'
  | 'COMPENSATION_TOO_HIGH'
  | 'CLAIMED_SUM_NEEDED'
  | 'CLAIMANT_NEEDED'
  | 'CLAIMANT_IS_THE_DECEASED'
  | 'DAY_IN_FUTURE'
  | 'PLAN_NEEDED'
  | 'PLAN_OR_REASON'
  | 'RECTIFICATION_UNPLANNED'
  | 'SETTLEMENT_REPORT_MISSING'
  | 'PATIENT_NEEDED'
  | 'COMPLAINANT_NEEDED'
  | 'ANONYMOUS_HAS_NO_NAME'
  | 'RECEIVED_IN_FUTURE'
  | 'PROMISED_BEFORE_RECEIVED'
  | 'DEPARTMENT_NEEDED'
  | 'PATIENT_UNKNOWN'
  | 'HOSPITAL_UNKNOWN'
  | 'DEPARTMENT_UNKNOWN'
  | 'STAFF_UNKNOWN'
  | 'STAFF_SUSPENDED'
  | 'SUPERVISOR_MUST_BE_SENIOR'
  | 'PHYSICIAN_MUST_BE_DOCTOR'
  | 'REVEAL_NOT_ALLOWED';

const office = LAWS.COMPLAINT_MEASURES;
const service = { zh: '医院售后服务流程 第24–29项', en: 'Hospital after-care service procedure, items 24–29' };

/** The sentences, with the rule that says no where one does. */
export const complaintRefusals: RefusalTable<ComplaintRefusal | CommonRefusal> = {
  WRONG_STATE: {
    message: { zh: '投诉目前的状态不允许这一步。', en: 'The complaint is not in a state that allows this step.' },
  },
  WRONG_ROLE: { message: { zh: '您的岗位无权办理这一步。', en: 'Your role may not take this step.' } },
  MAJOR_ASSIGNED_BY_SUPERVISOR: {
    message: {
      zh: '重大紧急投诉须由主管以上人员指派。',
      en: 'A major or urgent complaint is assigned by a supervisor or above.',
    },
    rule: { id: 'complaint.major.accompanied', article: service },
  },
  SUPERVISOR_NEEDED: {
    message: {
      zh: '重大紧急投诉须由主管以上人员全程陪同，请指定主管。',
      en: 'A supervisor or above accompanies a major or urgent complaint throughout: name one.',
    },
    rule: { id: 'complaint.major.accompanied', article: service },
  },
  ATTENDING_PHYSICIAN_NEEDED: {
    message: {
      zh: '手术纠纷须由主诊医师到场处理，请指定主诊医师。',
      en: 'The attending physician attends a dispute about an operation: name them.',
    },
    rule: { id: 'complaint.surgery.physician', article: service },
  },
  SEVERITY_CANNOT_BE_LOWERED: {
    message: {
      zh: '存在重大紧急情形，不能定为一般投诉。',
      en: 'What was seen makes this complaint major; it cannot be triaged as general.',
    },
    rule: { id: 'complaint.major.criteria', article: service },
  },
  SEVERITY_NEEDS_REASON: {
    message: { zh: '人工定为重大紧急投诉须写明理由。', en: 'Raising a complaint to major by hand needs a reason.' },
  },
  ONLY_MAJOR: { message: { zh: '仅适用于重大紧急投诉。', en: 'This applies to major and urgent complaints only.' } },
  ALREADY_DONE: { message: { zh: '此项已经办理。', en: 'This has been done already.' } },
  NOT_REQUIRED: {
    message: { zh: '本投诉没有须上报的情形。', en: 'Nothing in this complaint has to be reported to the authority.' },
  },
  EXECUTIVE_MUST_APPROVE: {
    message: {
      zh: '重大紧急投诉或涉及补偿的答复须由院领导审批。',
      en: 'An answer to a major complaint, or one that offers money, is approved by an executive.',
    },
    rule: { id: 'complaint.opinion.executive', article: service },
  },
  PROPOSER_CANNOT_APPROVE: {
    message: {
      zh: '拟稿人及其代理人不能审批该意见。',
      en: 'Nobody approves an opinion that they proposed, or somebody whose deputy they are.',
    },
  },
  AUTHOR_CANNOT_APPROVE: {
    message: {
      zh: '报告人及其代理人不能审批该专题报告。',
      en: 'Nobody approves a report that they wrote, or somebody whose deputy they are.',
    },
  },
  REPORT_MISSING: { message: { zh: '尚未提交专题报告。', en: 'No special report has been filed yet.' } },
  SILENCE_NOT_OVER: {
    message: { zh: '等待投诉人回应的期限未满。', en: 'The time in which the complainant may answer is not over.' },
  },
  RECTIFICATION_NEEDED: {
    message: {
      zh: '认定有过错时须写明整改科室和措施。',
      en: 'Where a fault was found, name the department and what it has to put right.',
    },
  },
  DEPARTMENT_CANNOT_APPROVE_ITSELF: {
    message: {
      zh: '被投诉科室的人员不能审批对本科室的答复意见，请由其他主管或院领导审批。',
      en: 'Nobody of a department that is complained about approves the answer: leave it to another supervisor or to the executive.',
    },
  },
  DEPARTMENT_CANNOT_VERIFY_ITSELF: {
    message: { zh: '整改科室不能验收自己的整改。', en: 'A department does not verify its own rectification.' },
  },
  FILING_MISSING: {
    message: {
      zh: '重大紧急投诉须上报公司备案后方可结案。',
      en: 'A major complaint is filed with the company before it is closed.',
    },
    rule: { id: 'complaint.major.filing', article: service },
  },
  REPORT_NOT_APPROVED: {
    message: {
      zh: '每一起重大紧急投诉都须形成专题报告并经审批。',
      en: 'Every major complaint needs an approved special report.',
    },
    rule: { id: 'complaint.major.report', article: service },
  },
  RESPONSIBILITY_UNDECIDED: {
    message: { zh: '尚未作出责任认定。', en: 'The responsibility of those concerned has not been decided.' },
    rule: { id: 'complaint.major.responsibility', article: service },
  },
  STATUTORY_REPORT_MISSING: {
    message: { zh: '尚未向卫生健康主管部门报告。', en: 'The report to the health authority has not been sent.' },
    rule: {
      id: 'complaint.major.statutory-report',
      article: cite(LAWS.ACCIDENT_REGULATIONS, 14),
    },
  },
  MAJOR_CLOSED_BY_SUPERVISOR: {
    message: {
      zh: '重大紧急投诉须由主管以上人员结案。',
      en: 'A major or urgent complaint is closed by a supervisor or above.',
    },
    rule: { id: 'complaint.major.closing', article: service },
  },
  COMPENSATION_TOO_HIGH: {
    message: {
      zh: '补偿金额超过 {limit} 元，不得自行协商解决。',
      en: 'Compensation above {limit} yuan may not be settled privately.',
    },
  },
  CLAIMED_SUM_NEEDED: {
    message: { zh: '请填写索赔金额，须大于零。', en: 'Say how much is claimed: more than nothing.' },
  },
  CLAIMANT_NEEDED: {
    message: { zh: '请至少登记一名索赔人的姓名。', en: 'Name at least one person who claims.' },
  },
  CLAIMANT_IS_THE_DECEASED: {
    message: {
      zh: '患者死亡的，由近亲属或其代理人提出索赔，请登记其与患者的关系。',
      en: 'After a death the claim is that of the relatives, or of somebody on their behalf: say how they stand to the patient.',
    },
    rule: {
      id: 'complaint.dispute.claimants',
      article: cite(LAWS.CIVIL_CODE, 1181),
    },
  },
  DAY_IN_FUTURE: { message: { zh: '日期不能晚于今天。', en: 'This day cannot lie in the future.' } },
  PLAN_NEEDED: {
    message: {
      zh: '请写明整改科室和措施；无须整改的请写明理由。',
      en: 'Name the department and what it has to put right; where nothing is to be, say why.',
    },
  },
  PLAN_OR_REASON: {
    message: {
      zh: '整改措施与无须整改的理由只能填写一项。',
      en: 'Something is to be put right, or nothing: give the measure or the reason, not both.',
    },
  },
  RECTIFICATION_UNPLANNED: {
    message: {
      zh: '尚未确定整改科室和措施。',
      en: 'Nobody has said yet which department puts what right.',
    },
  },
  SETTLEMENT_REPORT_MISSING: {
    message: {
      zh: '尚未向卫生健康主管部门报告纠纷处理结果。',
      en: 'How the dispute ended has not been reported to the health department.',
    },
  },
  PATIENT_NEEDED: {
    message: { zh: '实名投诉须关联患者。', en: 'A complaint that is not anonymous names its patient.' },
  },
  COMPLAINANT_NEEDED: {
    message: { zh: '请登记投诉人与患者的关系。', en: 'Say how the person who complains stands to the patient.' },
    rule: { id: 'complaint.file.content', article: office },
  },
  ANONYMOUS_HAS_NO_NAME: {
    message: {
      zh: '匿名投诉不登记投诉人和患者。',
      en: 'An anonymous complaint names neither patient nor complainant.',
    },
  },
  RECEIVED_IN_FUTURE: {
    message: { zh: '接到投诉的时间不能晚于现在。', en: 'A complaint cannot have been received in the future.' },
  },
  PROMISED_BEFORE_RECEIVED: {
    message: {
      zh: '承诺答复时间不能早于接到投诉的时间。',
      en: 'An answer cannot be promised for a time before the complaint was received.',
    },
  },
  DEPARTMENT_NEEDED: { message: { zh: '请至少选择一个涉及科室。', en: 'Name at least one department concerned.' } },
  PATIENT_UNKNOWN: {
    message: {
      zh: '本院没有这份患者档案；刚刚建档的请稍后再试。',
      en: 'The hospital has no such patient; one registered just now may not be known here yet: try again in a moment.',
    },
  },
  HOSPITAL_UNKNOWN: {
    message: {
      zh: '本机构尚未在投诉系统登记；刚刚设立的机构可能尚未同步，请稍后再试。',
      en: 'Your organization is not known here yet. One that was founded just now may not be known: try again shortly.',
    },
  },
  DEPARTMENT_UNKNOWN: {
    message: {
      zh: '本机构没有登记此科室；刚刚新增的科室可能尚未同步，请稍后再试。',
      en: 'No such department of your organization is known. One that was added just now may not be known yet: try again shortly.',
    },
  },
  STAFF_UNKNOWN: {
    message: {
      zh: '本机构人员名册中没有此人；刚刚登记的新同事可能尚未同步，请稍后再试。',
      en: 'Nobody of your organization is known by this id. A colleague who was added just now may not be known yet: try again shortly.',
    },
  },
  STAFF_SUSPENDED: {
    message: { zh: '此人员已停用，请改选在岗人员。', en: 'This colleague is suspended: name somebody who is on duty.' },
  },
  SUPERVISOR_MUST_BE_SENIOR: {
    message: {
      zh: '陪同人员须为主管以上人员（主管或院领导）。',
      en: 'Who accompanies the complaint must be a supervisor or above.',
    },
    rule: { id: 'complaint.major.accompanied', article: service },
  },
  PHYSICIAN_MUST_BE_DOCTOR: {
    message: {
      zh: '主诊医师须为临床科室的医师。',
      en: 'The attending physician must be a doctor or of a clinical department.',
    },
    rule: { id: 'complaint.surgery.physician', article: service },
  },
  REVEAL_NOT_ALLOWED: {
    message: { zh: '您的岗位无权查看该项的完整内容。', en: 'Your role may not see this in full.' },
    rule: { id: 'complaint.reveal.need', article: cite(LAWS.PERSONAL_INFORMATION_LAW, 6, 10) },
  },
};

export const refuse = refusing(complaintRefusals);
