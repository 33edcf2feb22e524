import { record, type World, type WorldComplaint, type WorldStaff } from './world.js';

interface WorldMove {
  readonly label: { readonly zh: string; readonly en: string };
  readonly from: readonly string[];
  readonly who: readonly string[];
  readonly majorOnly?: boolean;
  /** Of which complaints at this stage it is an act at all. */
  readonly only?: (complaint: WorldComplaint) => boolean;
  readonly refuses?: (complaint: WorldComplaint, person: WorldStaff) => string | undefined;
  readonly apply: (complaint: WorldComplaint, input: Record<string, never>, person: WorldStaff, now: string) => void;
}

const underWay = ['INVESTIGATING', 'OPINION', 'RESPONDED', 'FOLLOW_UP', 'DISPUTE', 'RECTIFYING', 'CLOSING'];
const article = { zh: '医院售后服务流程 第24–29项', en: 'Hospital after-care service procedure, items 24–29' };
const isMajor = ({ severity }: WorldComplaint) => severity === 'MAJOR_URGENT';
const duty = (complaint: WorldComplaint, done: object) => void (complaint.major = { ...complaint.major, ...done });

const sentences: Readonly<Record<string, { zh: string; en: string }>> = {
  WRONG_ROLE: { zh: '您的岗位无权办理这一步。', en: 'Your role may not take this step.' },
  SUPERVISOR_NEEDED: {
    zh: '重大紧急投诉须由主管以上人员全程陪同，请指定主管。',
    en: 'A supervisor or above accompanies a major or urgent complaint throughout: name one.',
  },
  REPORT_NOT_APPROVED: {
    zh: '每一起重大紧急投诉都须形成专题报告并经审批。',
    en: 'Every major complaint needs an approved special report.',
  },
  PROPOSER_CANNOT_APPROVE: { zh: '拟稿人不能审批自己的意见。', en: 'Nobody approves the opinion they proposed.' },
};

/** A refusal as the graph gives it. */
export const refusal = (code: string, path: readonly string[] = []) => ({
  code,
  message: sentences[code] ?? { zh: code, en: code },
  path,
  rule: code === 'WRONG_ROLE' ? null : { id: code, article },
});

export const worldMoves: Readonly<Record<string, WorldMove>> = {
  triage: {
    label: { zh: '分类定级', en: 'Triage' },
    from: ['REGISTERED'],
    who: ['PRO', 'CM'],
    apply: (complaint, { category, severity, departmentIds }) => {
      const reasons = severity ? [...complaint.severityReasons, 'MANUAL'] : complaint.severityReasons;
      Object.assign(complaint, { status: 'TRIAGED', category, departmentIds, severityReasons: reasons });
      complaint.severity = reasons.length ? 'MAJOR_URGENT' : 'GENERAL';
    },
  },
  assign: {
    label: { zh: '指派承办', en: 'Assign' },
    from: ['TRIAGED'],
    who: ['PRO', 'CM', 'SUP', 'EXEC'],
    apply: (complaint, { handlerId, supervisorId, attendingPhysicianId }) => {
      Object.assign(complaint, { status: 'INVESTIGATING', handlerId, supervisorId, attendingPhysicianId });
      if (isMajor(complaint)) duty(complaint, { statutoryReportRequired: false, reportApproved: false });
    },
  },
  proposeOpinion: {
    label: { zh: '提交拟答复意见', en: 'Propose an opinion' },
    from: ['INVESTIGATING'],
    who: ['PRO'],
    apply: (complaint, { text, compensation }, { id }, now) => {
      complaint.answer = { text, compensation, proposedById: id, proposedAt: now };
      Object.assign(complaint, { status: 'OPINION', returned: undefined });
    },
  },
  raiseDispute: {
    label: { zh: '转入纠纷处理', en: 'Raise a dispute' },
    from: ['INVESTIGATING', 'RESPONDED'],
    who: ['PRO', 'SUP'],
    apply: (complaint) => Object.assign(complaint, { status: 'DISPUTE', dispute: { id: `dsp_${complaint.id}` } }),
  },
  approveOpinion: {
    label: { zh: '批准并答复', en: 'Approve and answer' },
    from: ['OPINION'],
    who: ['SUP', 'EXEC'],
    refuses: ({ answer }, { id }) => (answer?.['proposedById'] === id ? 'PROPOSER_CANNOT_APPROVE' : undefined),
    apply: (complaint, _input, { id }, now) => {
      complaint.answer = { ...complaint.answer, approvedById: id, approvedAt: now };
      Object.assign(complaint, { status: 'RESPONDED', answeredAt: now });
    },
  },
  returnOpinion: {
    label: { zh: '退回补正', en: 'Return for completion' },
    from: ['OPINION'],
    who: ['SUP', 'EXEC'],
    apply: (complaint, { reason }) => {
      const returned = { reason, text: complaint.answer?.['text'] };
      Object.assign(complaint, { status: 'INVESTIGATING', answer: undefined, returned });
    },
  },
  accept: {
    label: { zh: '记录投诉人接受答复', en: 'Complainant accepts' },
    from: ['RESPONDED'],
    who: ['FRONT', 'CM', 'PRO'],
    apply: (complaint) => void (complaint.status = 'FOLLOW_UP'),
  },
  followUp: {
    label: { zh: '回访登记', en: 'Record the follow-up' },
    from: ['FOLLOW_UP'],
    who: ['CM', 'FRONT', 'PRO'],
    apply: (complaint, { satisfaction, note, faultFound, departmentId, measure }, _person, now) => {
      complaint.followUp = { satisfaction, note, doneAt: now };
      complaint.status = faultFound ? 'RECTIFYING' : 'CLOSING';
      if (faultFound) complaint.rectification = { departmentId, measure };
    },
  },
  planRectification: {
    label: { zh: '确定整改', en: 'Plan what is to be put right' },
    from: ['RECTIFYING'],
    who: ['PRO', 'SUP'],
    only: ({ rectification }) => !rectification,
    apply: (complaint, { departmentId, measure, noneBecause }) => {
      complaint.rectification = { departmentId, measure, noneBecause };
      if (noneBecause) complaint.status = 'CLOSING';
    },
  },
  recordSettlementReport: {
    label: { zh: '登记纠纷处理结果报告', en: 'Record the report of the outcome' },
    from: ['RECTIFYING', 'CLOSING'],
    who: ['PRO', 'SUP'],
    only: ({ dispute, settlementReportReference }) => Boolean(dispute) && !settlementReportReference,
    apply: (complaint, { reference }) => void (complaint.settlementReportReference = reference),
  },
  verifyRectification: {
    label: { zh: '验收整改', en: 'Verify the rectification' },
    from: ['RECTIFYING'],
    who: ['PRO'],
    apply: (complaint) => void (complaint.status = 'CLOSING'),
  },
  recordFiling: {
    label: { zh: '上报备案', en: 'Record the filing' },
    from: underWay,
    who: ['SUP', 'EXEC'],
    majorOnly: true,
    apply: (complaint, { reference }) => duty(complaint, { filingReference: reference }),
  },
  recordStatutoryReport: {
    label: { zh: '登记主管部门报告回执', en: 'Record the statutory report' },
    from: underWay,
    who: ['PRO', 'SUP'],
    majorOnly: true,
    apply: (complaint, { reference }) => duty(complaint, { statutoryReportReference: reference }),
  },
  report: {
    label: { zh: '提交专题报告', en: 'File the special report' },
    from: underWay,
    who: ['PRO', 'SUP'],
    majorOnly: true,
    apply: (complaint, { text }) => duty(complaint, { report: text }),
  },
  approveReport: {
    label: { zh: '审批专题报告', en: 'Approve the special report' },
    from: underWay,
    who: ['SUP', 'EXEC'],
    majorOnly: true,
    apply: (complaint) => duty(complaint, { reportApproved: true }),
  },
  decideResponsibility: {
    label: { zh: '责任认定', en: 'Decide responsibility' },
    from: underWay,
    who: ['EXEC'],
    majorOnly: true,
    apply: (complaint, { text }) => duty(complaint, { responsibility: text }),
  },
  archive: {
    label: { zh: '结案归档', en: 'Close and archive' },
    from: ['CLOSING'],
    who: ['PRO', 'SUP', 'EXEC'],
    refuses: (complaint) =>
      isMajor(complaint) && !complaint.major?.['reportApproved'] ? 'REPORT_NOT_APPROVED' : undefined,
    apply: (complaint, { analysisTag }) => Object.assign(complaint, { status: 'ARCHIVED', analysisTag }),
  },
};

const judge = (move: WorldMove, complaint: WorldComplaint, person: WorldStaff): string | undefined =>
  move.who.some((role) => person.roles.includes(role)) ? move.refuses?.(complaint, person) : 'WRONG_ROLE';

/** The acts of the present stage, each allowed or refused because. */
export function offered(complaint: WorldComplaint, person: WorldStaff) {
  return Object.entries(worldMoves)
    .filter(([, { from, majorOnly }]) => from.includes(complaint.status) && (!majorOnly || isMajor(complaint)))
    .filter(([, { only }]) => !only || only(complaint))
    .map(([name, move]) => {
      const code = judge(move, complaint, person);
      return { name, label: move.label, allowed: !code, refusal: code ? refusal(code) : null };
    });
}

/** Does an act, or answers the refusals that keep it from being done. */
export function actIn(
  world: World,
  complaint: WorldComplaint,
  name: string,
  input: Record<string, never>,
  person: WorldStaff,
) {
  const move = worldMoves[name];
  if (!move?.from.includes(complaint.status)) return [refusal('WRONG_STATE')];
  const code = judge(move, complaint, person);
  if (code) return [refusal(code)];
  if (name === 'assign' && isMajor(complaint) && !input['supervisorId'])
    return [refusal('SUPERVISOR_NEEDED', ['input', 'supervisorId'])];
  move.apply(complaint, input, person, world.now().toISOString());
  record(world, complaint, { kind: name, by: person.id, ...told(name, complaint, input as Record<string, string>) });
  return [];
}

/** What the entry of an act says: the words that were written, and what was coded. */
function told(name: string, complaint: WorldComplaint, input: Record<string, string>) {
  const { reason, text, note, reference, handlerId, satisfaction, compensation, analysisTag } = input;
  const words: Record<string, string | undefined> = {
    proposeOpinion: text,
    report: text,
    decideResponsibility: text,
    returnOpinion: reason,
    followUp: note,
    accept: note,
  };
  const coded: Record<string, Record<string, string | undefined>> = {
    triage: { severity: complaint.severity, category: complaint.category },
    assign: { handler: handlerId },
    recordFiling: { reference },
    recordSettlementReport: { reference },
    proposeOpinion: { compensation },
    followUp: { satisfaction: String(satisfaction) },
    archive: { analysisTag },
  };
  return { note: words[name], details: coded[name] };
}
