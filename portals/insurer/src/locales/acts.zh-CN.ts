/** Questions of the acts, and what follows from each. `follows` says nothing the table of moves does not do. */
export const actsZh = {
  acknowledge: {
    adjusterHint: '从现在起由专员负责到结案。',
    policyHint: '这家医疗机构在本险种下的保单；期间不符的，责任审核时会指出。',
    follows: '报案响应计时停止，到场查勘开始计时；医疗机构看到案号和专员。',
  },
  dispatch: { follows: '查勘员接到待办，到场查勘继续计时。' },
  surveyByDesk: {
    reason: '改为书面查勘的理由',
    reasonHint: '如：事发已久，现场没有可查的。',
    follows: '不再到场，到场查勘计时停止；由专员或查勘员提交报告。',
  },
  arrive: { placeHint: '科室、楼层即可，不写患者姓名。', follows: '到场查勘计时停止。' },
  reportSurvey: {
    textHint: '看到什么、问了谁、收集到什么；只有本公司能看到。',
    follows: '转入责任审核。',
  },
  checkCover: {
    occurredOnHint: '诊疗行为发生的那天。不清楚的，保险期间一项会是待查明。',
    follows: '逐项得出结论。有一项不符合，不能确认责任；有一项待查明，既不能确认，也不能据以拒赔。',
  },
  confirmCover: { follows: '转入收集单证，核定期限开始计时。' },
  refuseCover: {
    condition: '据以拒赔的条件',
    conditionHint: '只能选已查明不符合的。',
    text: '拒赔理由',
    textHint: '医疗机构会看到原文。写明事实和合同条款。',
    follows: '三日内须发出拒赔通知书；医疗机构可以提出异议。',
  },
  sendRefusalNotice: {
    sentOn: '发出日期',
    reference: '通知书编号',
    referenceHint: '纸质通知书的文号或快递单号。',
    follows: '拒赔通知计时停止。',
  },
  requestDocuments: {
    documents: '需要的单证',
    documentsHint: '须一次列全，以后不能再追加。医疗机构会看到名称。',
    kind: '种类',
    title: '名称',
    add: '加一项',
    follows: '通知医疗机构；单证交齐之前，核定期限中止计时。',
  },
  submitDocument: {
    referenceHint: '档案系统的编号，或者纸质件放在哪里。',
    follows: '等待审核；全部交齐后，核定期限恢复计时。',
  },
  judgeDocument: {
    verdict: '结论',
    reason: '不接受的理由',
    reasonHint: '医疗机构会看到。写明缺什么、怎么补。',
    follows: '不接受的，须重新提交，核定期限随之中止。',
  },
  completeDocuments: { follows: '转入定损，初步定损开始计时。' },
  assess: {
    liabilityHint: '本公司的看法，不代替鉴定。',
    lossHint: '按人身损害赔偿标准计算的全部损失，含精神损害抚慰金。',
    mentalHint: '没有的不填。',
    textHint: '各项怎么算的、依据什么。核定后医疗机构会看到。',
    follows: '送核定，核定人不得是定损人。',
  },
  returnAssessment: {
    reason: '退回理由',
    reasonHint: '写明要补什么、改什么。',
    follows: '退回专员补充；核定期限照常计算。',
  },
  review: { follows: '定损意见定为本公司意见，通知医疗机构；核定期限停止。' },
  consent: {
    validDays: '有效期',
    validDaysHint: '不填按服务合同，为 30 天；可填 1 至 90。',
    legalConsented: '法律费用已事先书面同意',
    legalConsentedHint: '没有事先同意的法律费用由医疗机构承担。',
    follows: '按保单约定算出本公司份额，同时预留累计限额，并答复调解委和医疗机构。到期未签约的，自动失效并释放。',
  },
  declineConsent: {
    reason: '不同意的理由',
    reasonHint: '内部记录；调解委看到的是不同意。',
    follows: '答复调解委；方案须重新协商，或者由医疗机构自行承担。',
  },
  recordPayee: {
    kind: '付给谁',
    kindHint: '赔款直接付给患者或者继承人；医疗机构向患者赔付之前，不得付给医疗机构（保险法第六十五条）。',
    name: '户名',
    account: '账号',
    accountHint: '可直接粘贴，带空格也可以。保存后只显示末四位。',
    authorization: '全体第一顺序继承人签署的授权',
    authorizationHint: '授权书的编号或存放位置。',
    verified: '已核验账户与收款人一致',
    verifiedHint: '没有核验的，不能核赔。',
    follows: '可以进行核赔初审。',
  },
  approveFirst: { follows: '等待总协调人批准；批准人不得是初审人。' },
  approve: { follows: '请求调解委确认协议仍然有效，确认后转入支付。' },
  pay: {
    referenceHint: '银行回单上的流水号。',
    follows: '赔付计时停止，限额台账记为已支付，通知调解委和医疗机构。',
  },
  payFailed: {
    reason: '失败原因',
    reasonHint: '如：户名不符、账户已注销。',
    follows: '记录在案，案件仍待支付，赔付期限照常计算。',
  },
  close: { follows: '结案，不再改动。' },
  closeWithoutPayment: {
    reason: '零赔付的理由',
    reasonHint: '如：患者撤回索赔，另案处理。',
    follows: '结案，停止全部计时；正在等我方答复的方案视为不同意。',
  },
  reserveSet: {
    amountHint: '本案预计赔付总额。只有本公司能看到。',
    reason: '估计依据',
    reasonHint: '凭什么估、与上次相比为什么变。',
    follows: '替代上一次的准备金；医疗机构和调解委都不会知道。',
  },
} as const;

/** What can be done in the insurer's room. */
export const roomActsZh = {
  offer: {
    amount: '可以接受的金额',
    amountHint: '只是沟通，不是同意赔付；同意须在案件上另行办理。',
    text: '说明',
    textHint: '仅调解员可见，除非调解员征得同意后转达。',
    follows: '调解员看到金额和说明；其他方看不到。',
  },
} as const;
