import type { WorldMediation, WorldStaff } from './world.js';

/** A move as the double knows it: from where, by whom, and its word. */
interface WorldMove {
  readonly from: readonly string[];
  readonly who: readonly string[];
  readonly label: readonly [zh: string, en: string];
}

const underWay = ['ACCEPTED', 'PREPARING', 'SESSION', 'APPRAISAL', 'PROPOSED', 'DRAFTING', 'SIGNING'];
const withMediators = underWay.filter((status) => status !== 'ACCEPTED');
const move = (from: readonly string[], who: readonly string[], zh: string, en: string): WorldMove => ({
  ...{ from, who },
  label: [zh, en],
});

/** A part of the table of the server, large enough for every form to be offered somewhere. */
export const worldMoves: Readonly<Record<string, WorldMove>> = {
  consent: move(['CONSENT_PENDING'], ['REG', 'MED'], '同意调解', 'Consent to mediation'),
  decline: move(['CONSENT_PENDING'], ['REG', 'MED'], '不同意调解', 'Decline mediation'),
  accept: move(['SCREENING'], ['REG', 'CHAIR'], '受理', 'Accept'),
  refuseAcceptance: move(['SCREENING'], ['REG', 'CHAIR'], '不予受理', 'Refuse acceptance'),
  assignMediators: move(['ACCEPTED'], ['CHAIR', 'REG'], '指定调解员', 'Assign mediators'),
  openSession: move(['PREPARING'], ['MED'], '开始调解', 'Open the session'),
  closeSession: move(['SESSION'], ['MED'], '结束调解并登记笔录', 'Close the session with its record'),
  propose: move(['PREPARING', 'SESSION'], ['MED'], '提出调解方案', 'Propose'),
  commissionAppraisal: move(['PREPARING', 'SESSION'], ['MED', 'CHAIR'], '委托鉴定', 'Commission an appraisal'),
  recordAppraisal: move(['APPRAISAL'], ['MED'], '登记鉴定意见', 'Record the opinion'),
  endAppraisal: move(['APPRAISAL'], ['MED'], '终止鉴定', 'End the appraisal'),
  answerProposal: move(['PROPOSED'], ['MED'], '答复调解方案', 'Answer the proposal'),
  draft: move(['DRAFTING'], ['MED'], '拟定调解协议', 'Draft the agreement'),
  withdrawProposal: move(['PROPOSED', 'DRAFTING'], ['MED'], '撤回调解方案', 'Withdraw the proposal'),
  signPatient: move(['SIGNING'], ['MED'], '登记患方签名', "Record the patient side's signature"),
  signHospital: move(['SIGNING'], ['LEGAL', 'EXEC'], '医疗机构签章', 'Sign for the hospital'),
  signMediator: move(['SIGNING'], ['MED'], '调解员签名', 'Sign as mediator'),
  requestSeal: move(['SIGNING'], ['SEAL'], '加盖调解委员会印章', 'Seal'),
  redraft: move(['SIGNING'], ['MED'], '退回修改协议', 'Redraft'),
  recordConfirmation: move(['EFFECTIVE'], ['MED', 'REG'], '登记司法确认', 'Record the judicial confirmation'),
  close: move(['EFFECTIVE'], ['MED', 'REG'], '回访结案', 'Call back and close'),
  scheduleSession: move(['PREPARING', 'SESSION', 'APPRAISAL'], ['MED', 'REG'], '安排调解', 'Schedule a session'),
  inviteInsurer: move(['ACCEPTED', 'PREPARING', 'SESSION'], ['REG', 'MED'], '邀请保险机构参加', 'Invite the insurer'),
  declareConflict: move(withMediators, ['MED'], '利害关系声明', 'Declare interests'),
  replaceMediator: move(withMediators, ['CHAIR'], '更换调解员', 'Replace a mediator'),
  extend: move(underWay, ['CHAIR', 'MED'], '延长调解期限', 'Extend the time limit'),
  terminate: move(underWay, ['MED', 'CHAIR'], '终止调解', 'Terminate'),
  caucusOpen: move(withMediators, ['MED'], '开设单方沟通室', 'Open a caucus'),
};

const wrongRole = {
  code: 'WRONG_ROLE',
  message: { zh: '您的岗位无权办理这一步。', en: 'Your role may not take this step.' },
  path: [],
  rule: null,
};

export const textOf = ([zh, en]: readonly [string, string]) => ({ zh, en });

/** What is offered on a mediation to somebody. */
export const offered = ({ status }: Pick<WorldMediation, 'status'>, { roles }: WorldStaff) =>
  Object.entries(worldMoves)
    .filter(([, { from }]) => from.includes(status))
    .map(([name, { who, label }]) => {
      const allowed = who.some((role) => roles.includes(role));
      return { name, label: textOf(label), allowed, refusal: allowed ? null : wrongRole };
    });

const roomMoves = {
  say: ['发言', 'Say'],
  offer: ['提出金额', 'Offer a sum'],
  release: ['向其他方转达', 'Show to the other sides'],
  close: ['关闭沟通室', 'Close the room'],
} as const;

/** What is offered in a room: to a mediator everything, to the chair to read. */
export const offeredInRoom = ({ open }: { readonly open: boolean }, { roles }: WorldStaff) =>
  Object.entries(open ? roomMoves : {}).map(([name, label]) => {
    const allowed = roles.includes('MED');
    return { name, label: textOf(label), allowed, refusal: allowed ? null : wrongRole };
  });
