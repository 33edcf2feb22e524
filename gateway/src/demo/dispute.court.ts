import { claim, complaint, dispute, giveNotice, noExclusion, notifyInsurer } from './chapters.js';
import type { DemoStory } from './story.js';

/** A private hospital's dispute that went to court; its insurer goes on examining the claim. */
export const courtDispute: DemoStory = {
  hospital: 'donghu',
  patient: '13857400211',
  acts: [
    complaint('register', 'front.donghu', 20, '10:00', {
      channel: 'FRONT_DESK',
      category: 'DENTISTRY',
      summary: '种植体三个月松动脱落，要求退费赔偿',
      narrative: '两颗种植体先后松动，认为骨量不足仍劝其手术。',
      complainant: { relation: 'SELF', name: '徐曼', phone: '13857400211' },
      departmentIds: ['@口腔科'],
    }),
    complaint('triage', 'pro.donghu', 20, '10:30'),
    complaint('assign', 'pro.donghu', 20, '10:45', { handlerId: '@manager.donghu' }),
    complaint('raiseDispute', 'pro.donghu', 17, '09:30', {
      ...{ kind: 'TREATMENT', claimed: '46000.00', claimants: [], occurredOn: '@day-45' },
    }),
    giveNotice('manager.donghu', 17, '10:00'),
    notifyInsurer('pro.donghu', 'haicheng', 16, '09:40', '医患办-同意书-徐'),
    claim('acknowledge', 'hot.haicheng', 16, '10:02', {
      ...{ adjusterId: '@hot.haicheng', policyId: '@policy-donghu' },
    }),
    claim('surveyByDesk', 'ilead.haicheng', 16, '10:30', { reason: '种植体已取出，凭影像与病历审核。' }),
    claim('reportSurvey', 'hot.haicheng', 15, '11:00', { text: '术前影像骨高度临界，未见备选方案告知记录。' }),
    claim('checkCover', 'hot.haicheng', 15, '14:00', { answers: noExclusion, occurredOn: '@day-45' }),
    claim('confirmCover', 'hot.haicheng', 15, '14:10'),
    claim('reserveSet', 'hot.haicheng', 15, '14:15', { amount: '30000.00', reason: '诉讼案件，含可能的鉴定费用。' }),
    claim('requestDocuments', 'hot.haicheng', 14, '09:30', {
      documents: [
        { kind: 'RECORDS', title: '种植病历及术前影像' },
        { kind: 'COURT_PAPERS', title: '起诉状副本、应诉通知书' },
      ],
    }),
    claim('submitDocument', 'pro.donghu', 12, '10:20', { documentId: '@document-1', reference: '东湖病案-徐-01' }),
    claim('judgeDocument', 'hot.haicheng', 11, '09:10', { documentId: '@document-1', accepted: true }),
    dispute('openOther', 'legal.donghu', 4, '15:10', {
      ...{ kind: 'COURT', authority: '湖州市东湖区人民法院', reference: '民初1127号' },
    }),
    claim('submitDocument', 'legal.donghu', 3, '10:00', { documentId: '@document-2', reference: '法务-应诉材料-徐' }),
  ],
};
