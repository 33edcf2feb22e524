import {
  application,
  claim,
  complaint,
  consented,
  coverOf,
  documentsOf,
  giveNotice,
  mediation,
  notifyInsurer,
} from './chapters.js';
import type { DemoStory } from './story.js';

/** To the end: sealed, paid by both, performed; the complaint put right and archived. */
export const closedDispute: DemoStory = {
  hospital: 'yongjiang',
  patient: '13857400115',
  acts: [
    complaint('register', 'front', 46, '14:20', {
      channel: 'FRONT_DESK',
      category: 'DENTISTRY',
      summary: '种植牙术后下唇麻木两月未恢复',
      narrative: '左下后牙种植，当日麻木至今，进食咬伤下唇多次。',
      complainant: { relation: 'SELF', name: '罗文杰', phone: '13857400115' },
      departmentIds: ['@口腔科'],
    }),
    complaint('triage', 'pro', 46, '14:50'),
    complaint('assign', 'pro', 46, '15:10', { handlerId: '@manager' }),
    complaint('raiseDispute', 'pro', 44, '10:00', {
      ...{ kind: 'TREATMENT', claimed: '52000.00', claimants: [], occurredOn: '@day-84' },
    }),
    giveNotice('pro', 44, '10:30'),
    notifyInsurer('pro', 'anxin', 43, '10:55', '医患办档案-同意书-罗'),
    ...coverOf(43, {
      desk: '影像资料齐全，书面查勘即可。',
      survey: '锥形束影像示种植体距下牙槽神经管不足一毫米，术前测量记录缺一项。',
      occurredOn: '@day-84',
    }),
    application('apply', 'pro', 42, '09:30', {
      ...{ committeeId: '@yongcheng', by: 'JOINT', form: 'WRITTEN', paper: '双方申请书-罗-01' },
      disclosure: consented(42, '医患办档案-同意书-罗-2', '人民调解'),
    }),
    mediation('accept', 'chair', 40, '09:10', {
      ...{ notInCourt: true, notWithHealthDepartment: true, noUnperformedAgreement: true },
    }),
    ...documentsOf(39, ['病案室复印-罗-01，含影像光盘', '患方提交-索赔书、误工证明']),
    claim('assess', 'adj', 39, '16:00', {
      ...{ liability: 'MAJOR', loss: '40000.00', mental: '3000.00' },
      text: '术前测量不足致神经压迫，认定主要责任。',
    }),
    claim('review', 'rev', 38, '10:00'),
    mediation('assignMediators', 'reg', 38, '11:00', { staffIds: ['@med2'], chosenBy: 'PARTIES' }),
    mediation('declareConflict', 'med2', 38, '13:40', { has: false }),
    mediation('inviteInsurer', 'reg', 38, '14:00', { patientConsents: true, hospitalConsents: true }),
    mediation('scheduleSession', 'med2', 38, '14:10', { at: '@workday-34T09:00', place: '市医调会第一调解室' }),
    mediation('openSession', 'med2', 34, '09:05', { sessionId: '@session-1' }),
    mediation('closeSession', 'med2', 34, '10:50', {
      record: '医方说明已取出种植体并神经营养治疗；患方麻木部分恢复，同意一次性解决。',
      ...{ confirmedByPatient: true, confirmedByHospital: true },
    }),
    mediation('propose', 'med2', 33, '09:30', {
      ...{ total: '38000.00', mental: '3000.00', legal: '0.00', liability: 'MAJOR' },
      text: '医方承担主要责任，一次性赔偿三万八千元。',
    }),
    mediation('answerProposal', 'med2', 33, '15:00', { accepts: true, note: '电话同意，次日补签，存卷第12页。' }),
    mediation('answerProposal', 'exec', 32, '09:00', { accepts: true }),
    claim('consent', 'rev', 31, '14:20'),
    mediation('draft', 'med2', 29, '10:00', {
      mainFacts: '患者于甬江医院口腔科行左下后牙种植术，术后下唇麻木。',
      disputedPoints: '术前测量是否充分。',
      responsibility: '双方确认医方承担主要责任。',
      ...{ payee: 'PATIENT', heirs: [], manner: '银行转账至患者本人账户。' },
      instalments: [
        { payer: 'INSURER', dueOn: '@workday-20', amount: '36100.00' },
        { payer: 'HOSPITAL', dueOn: '@workday-20', amount: '1900.00' },
      ],
    }),
    mediation('signPatient', 'med2', 28, '09:40', { paper: '协议原件-罗，三份' }),
    mediation('signHospital', 'legal', 28, '11:00'),
    mediation('signMediator', 'med2', 28, '11:10'),
    mediation('requestSeal', 'seal', 28, '14:00'),
    claim('recordPayee', 'adj', 27, '09:20', {
      ...{ name: '罗文杰', account: '6222020000011500115', kind: 'PATIENT', verified: true },
    }),
    claim('approveFirst', 'rev', 27, '10:40'),
    claim('approve', 'ilead', 27, '15:30'),
    claim('pay', 'ifin', 26, '10:15', { paidOn: '@workday-26', reference: '安信付款-罗-361' }),
    mediation('recordPayment', 'fin', 26, '14:30', {
      ...{ amount: '1900.00', paidOn: '@workday-26', reference: '甬江付款-罗-019' },
    }),
    complaint('recordSettlementReport', 'pro', 25, '09:00', { reference: '甬卫医调报-罗' }),
    mediation('recordConfirmation', 'med2', 24, '09:20', { court: '甬江区人民法院', reference: '民特214号' }),
    mediation('close', 'med2', 24, '10:00', { callBack: '电话回访：两笔款均已到账，下唇感觉继续恢复，表示认可。' }),
    claim('close', 'adj', 23, '16:00'),
    complaint('planRectification', 'sup', 23, '10:30', {
      ...{ departmentId: '@口腔科', measure: '种植术前影像测量双人复核并签字，纳入病历必填项' },
    }),
    complaint('verifyRectification', 'pro', 12, '15:00', { note: '抽查十二份种植病历，复核签字齐全。' }),
    complaint('archive', 'pro', 11, '09:30', { analysisTag: '术前测量' }),
  ],
};
