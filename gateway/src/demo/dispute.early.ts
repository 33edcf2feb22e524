import { claim, complaint, dispute, giveNotice, noExclusion, notifyInsurer } from './chapters.js';
import type { DemoStory } from './story.js';

/** Money was asked for yesterday; nobody has handed the statutory notice over yet. */
export const raisedDispute: DemoStory = {
  hospital: 'yongjiang',
  patient: '13857400111',
  acts: [
    complaint('register', 'front', 7, '10:25', {
      channel: 'FRONT_DESK',
      category: 'QUALITY_AND_SAFETY',
      summary: '胆囊切除术后胆漏，二次住院引流',
      narrative: '术后第四天腹痛发热，急诊复查为胆漏，再住院十一天。家属认为术中损伤未及时发现。',
      complainant: { relation: 'SPOUSE', name: '何秀珍', phone: '13857400171' },
      departmentIds: ['@普通外科'],
    }),
    complaint('triage', 'pro', 7, '10:50'),
    complaint('assign', 'pro', 7, '11:05', { handlerId: '@pro' }),
    complaint('raiseDispute', 'pro', 1, '15:40', {
      ...{ kind: 'TREATMENT', claimed: '98000.00', claimants: [], occurredOn: '@day-24' },
    }),
  ],
};

/** The sides negotiate, the insurer waits for papers: one came with pages missing, one has not come. */
export const negotiatedDispute: DemoStory = {
  hospital: 'yongjiang',
  patient: '13857400112',
  acts: [
    complaint('register', 'manager', 14, '09:35', {
      channel: 'PHONE',
      category: 'DERMATOLOGY',
      summary: '点阵激光后面部灼伤留疤',
      narrative: '术后第二天起水疱，复诊时被告知“正常反应”，现右颧部遗留瘢痕两处。',
      complainant: { relation: 'SELF', name: '董丽华', phone: '13857400112' },
      departmentIds: ['@皮肤科'],
    }),
    complaint('triage', 'pro', 14, '10:10'),
    complaint('assign', 'pro', 14, '10:30', { handlerId: '@manager' }),
    complaint('raiseDispute', 'pro', 10, '11:15', {
      ...{ kind: 'TREATMENT', claimed: '36000.00', claimants: [], occurredOn: '@day-34' },
    }),
    giveNotice('pro', 10, '14:00'),
    notifyInsurer('legal', 'anxin', 9, '10:05', '医患办档案-同意书-董'),
    claim('acknowledge', 'hot', 9, '10:17', { adjusterId: '@adj', policyId: '@policy-yongjiang' }),
    claim('dispatch', 'ilead', 9, '10:25', { surveyorId: '@surv' }),
    claim('arrive', 'surv', 9, '11:38', { place: '甬江医院门诊三楼皮肤科治疗室' }),
    claim('reportSurvey', 'surv', 8, '09:50', {
      text: '核对治疗记录、能量参数与知情同意书；设备在校准期内。患者右颧部两处色素沉着伴浅瘢痕，已拍照。',
    }),
    claim('checkCover', 'adj', 8, '11:00', { answers: noExclusion, occurredOn: '@day-34' }),
    claim('confirmCover', 'adj', 8, '11:10'),
    claim('reserveSet', 'adj', 8, '11:20', { amount: '22000.00', reason: '按门诊修复费用及同类案件均值暂估。' }),
    claim('requestDocuments', 'adj', 7, '09:30', {
      documents: [
        { kind: 'RECORDS', title: '皮肤科治疗记录及参数单' },
        { kind: 'CONSENT', title: '激光治疗知情同意书' },
        { kind: 'COSTS', title: '后续治疗费用清单及发票' },
        { kind: 'PHOTOS', title: '治疗前后对比照片（患者确认）' },
      ],
    }),
    dispute('openNegotiation', 'pro', 6, '14:30'),
    claim('submitDocument', 'pro', 5, '15:10', { documentId: '@document-1', reference: '病案室复印-董-01，共6页' }),
    claim('submitDocument', 'pro', 5, '15:15', { documentId: '@document-2', reference: '病案室复印-董-02，共2页' }),
    claim('submitDocument', 'pro', 5, '15:20', { documentId: '@document-3', reference: '患方提交-费用清单-0927' }),
    claim('judgeDocument', 'adj', 4, '10:00', { documentId: '@document-1', accepted: true }),
    claim('judgeDocument', 'adj', 4, '10:02', { documentId: '@document-2', accepted: true }),
    claim('judgeDocument', 'adj', 4, '10:06', {
      ...{ documentId: '@document-3', accepted: false },
      reason: '清单第2页缺失，两张发票未盖收费章，请补齐后重新提交。',
    }),
  ],
};
