import type { Text } from '@concord/kit/domain/text';

/** Where a claim can stand at the insurer, as the claims service announces it. */
const stages: Readonly<Record<string, Text>> = {
  NOTICED: { zh: '已报案', en: 'Noticed' },
  ACKNOWLEDGED: { zh: '已受理', en: 'Acknowledged' },
  SURVEYING: { zh: '查勘中', en: 'Survey' },
  COVERAGE_CHECK: { zh: '责任审核', en: 'Cover under examination' },
  REFUSED: { zh: '已拒赔', en: 'Refused' },
  DOCUMENTS: { zh: '收集材料', en: 'Documents' },
  ASSESSING: { zh: '定损中', en: 'Assessment' },
  REVIEWING: { zh: '定损待核', en: 'Assessment under review' },
  ASSESSED: { zh: '已核定', en: 'Assessed' },
  CONSENTED: { zh: '已同意赔付', en: 'Consented' },
  APPROVAL: { zh: '赔付审批', en: 'Approval' },
  APPROVING: { zh: '依据确认中', en: 'Basis being confirmed' },
  PAYABLE: { zh: '待支付', en: 'Payable' },
  PAID: { zh: '已支付', en: 'Paid' },
  CLOSED: { zh: '已结案', en: 'Closed' },
};

/** Whether no money of the insurer will come from a claim that stands there. */
export function paysNothing(stage: string | undefined): boolean {
  return stage === 'REFUSED' || stage === 'CLOSED';
}

/** The words of a stage; its code where a newer release of the claims service tells one that is not known here. */
export function claimStageText(stage: string): Text {
  return stages[stage] ?? { zh: stage, en: stage };
}
