/** Questions of the acts, and what follows from each. `follows` says nothing the table of moves does not do. */
export const actsZh = {
  triage: {
    raise: '人工定为重大紧急投诉',
    raiseHint: '登记时勾选的情形会自动定级；没有勾选但您判断属重大紧急的，请勾选并写明理由。',
    reason: '定级理由',
    follows: '级别记录在案，等待指派。重大紧急投诉由主管以上人员指派并全程陪同。',
  },
  assign: {
    handlerHint: '从现在起由承办人负责到底。',
    supervisorHint: '重大紧急投诉必填：主管以上人员全程陪同。',
    physicianHint: '涉及手术的重大紧急投诉必填。',
    follows: '承办人接到待办，开始调查处理。',
  },
  proposeOpinion: {
    text: '拟答复意见',
    textHint: '查明的事实、对每项诉求的答复、理由。批准后原文答复投诉人。',
    compensation: '拟补偿金额',
    compensationHint: '涉及补偿的答复由院领导审批。',
    follows: '意见送审，审批人不得是拟稿人。',
  },
  returnOpinion: {
    reason: '退回理由',
    reasonHint: '写明要补什么、改什么。',
    follows: '意见退回承办人补正，反馈期限照常计算。',
  },
  approveOpinion: { follows: '意见定为本院答复，反馈期限到此停止，开始等待投诉人回应。' },
  accept: { note: '投诉人的回应', follows: '转入回访。' },
  followUp: {
    satisfaction: '投诉人满意度',
    note: '回访记录',
    fault: '认定本院有过错，需要整改',
    faultHint: '勾选后须写明整改科室和措施，由其他科室验收。',
    department: '整改科室',
    measure: '整改措施',
    follows: '无须整改的，转入待归档；须整改的，转入整改。',
  },
  verifyRectification: { note: '验收意见', follows: '整改验收完毕，转入待归档。' },
  archive: {
    analysisTag: '分析标签',
    analysisTagHint: '投诉分析汇总时归在哪一类，如：术前沟通不足。',
    follows: '案卷归档，不再改动。',
  },
  recordFiling: { reference: '备案回执编号', referenceHint: '公司备案系统或来文的编号。', follows: '备案记录在案。' },
  recordStatutoryReport: {
    reference: '报告回执编号',
    referenceHint: '卫生健康主管部门受理报告的编号。',
    follows: '法定报告期限到此停止。',
  },
  report: {
    text: '专题报告',
    textHint: '经过、原因、责任、改进措施。每一起重大紧急投诉都须有经审批的专题报告。',
    follows: '报告送审，审批人不得是报告人。',
  },
  approveReport: { follows: '专题报告定稿，可用于结案。' },
  decideResponsibility: {
    text: '责任认定',
    textHint: '认定谁负什么责任、如何处理；没有责任的也要写明。',
    follows: '责任认定记录在案。',
  },
} as const;
