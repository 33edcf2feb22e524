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

/** Agreed, with the insurer's word for its share; the patient has signed, the hospital's signature is missing. */
export const signedDispute: DemoStory = {
  hospital: 'yongjiang',
  patient: '13857400114',
  acts: [
    complaint('register', 'manager', 31, '10:40', {
      channel: 'PHONE',
      category: 'PLASTIC_SURGERY',
      summary: '面部吸脂后左侧口角下垂',
      narrative: '术后一个月左侧微笑不对称，自行就诊肌电图提示面神经下颌缘支损伤。',
      complainant: { relation: 'SELF', name: '唐秀英', phone: '13857400114' },
      departmentIds: ['@整形外科'],
    }),
    complaint('triage', 'pro', 31, '11:00'),
    complaint('assign', 'pro', 31, '11:20', { handlerId: '@manager' }),
    complaint('raiseDispute', 'pro', 28, '09:50', {
      ...{ kind: 'TREATMENT', claimed: '88000.00', claimants: [], occurredOn: '@day-60' },
    }),
    giveNotice('pro', 28, '10:30'),
    notifyInsurer('pro', 'anxin', 27, '10:45', '医患办档案-同意书-唐'),
    ...coverOf(27, {
      desk: '损伤以肌电图和手术记录为据，无需到场。',
      survey: '手术记录示左侧吸脂层次偏深；肌电图与外院诊断一致。',
      occurredOn: '@day-60',
    }),
    claim('reserveSet', 'adj', 26, '09:45', { amount: '60000.00', reason: '神经损伤恢复期不定，按半年误工及康复估。' }),
    application('apply', 'legal', 25, '10:00', {
      ...{ committeeId: '@yongcheng', by: 'HOSPITAL', form: 'WRITTEN', paper: '医方申请书-唐-01' },
      disclosure: consented(25, '医患办档案-同意书-唐-2', '人民调解'),
    }),
    mediation('consent', 'reg', 23, '15:20', { note: '患方到会签署同意调解书，存卷第3页。' }),
    ...documentsOf(22, ['病案室复印-唐-01，含手术记录', '患方提交-索赔书、肌电图']),
    mediation('accept', 'reg', 22, '10:10', {
      ...{ notInCourt: true, notWithHealthDepartment: true, noUnperformedAgreement: true },
    }),
    claim('assess', 'adj', 22, '15:00', {
      ...{ liability: 'MAJOR', loss: '64000.00', mental: '8000.00' },
      text: '操作层次偏深致面神经分支损伤，术前告知已列明该风险，认定主要责任。',
    }),
    claim('review', 'rev', 21, '09:40'),
    mediation('assignMediators', 'chair', 21, '14:00', { staffIds: ['@med'], chosenBy: 'COMMITTEE' }),
    mediation('declareConflict', 'med', 20, '09:00', { has: false }),
    mediation('inviteInsurer', 'med', 20, '09:10', { patientConsents: true, hospitalConsents: true }),
    mediation('scheduleSession', 'med', 20, '09:30', { at: '@workday-15T14:00', place: '市医调会第一调解室' }),
    mediation('openSession', 'med', 15, '14:03', { sessionId: '@session-1' }),
    mediation('closeSession', 'med', 15, '16:25', {
      record: '医方对损伤及告知作出说明并致歉；患方同意不做鉴定，希望一次了结并保留免费复诊。',
      ...{ confirmedByPatient: true, confirmedByHospital: true },
    }),
    mediation('propose', 'med', 8, '10:00', {
      ...{ total: '60000.00', mental: '8000.00', legal: '0.00', liability: 'MAJOR' },
      text: '医方承担主要责任，一次性赔偿六万元；医方另提供一年内免费康复复诊。',
    }),
    mediation('answerProposal', 'med', 7, '11:00', { accepts: true, note: '患方到会签字同意，存卷第21页。' }),
    mediation('answerProposal', 'legal', 7, '16:10', { accepts: true }),
    claim('consent', 'ilead', 6, '10:30'),
    mediation('draft', 'med', 3, '09:20', {
      mainFacts: '患者在甬江医院整形外科行面部吸脂术，术后左侧面神经下颌缘支损伤。',
      disputedPoints: '术中操作层次是否恰当；术前告知是否免除医方责任。',
      responsibility: '双方确认医方承担主要责任。',
      ...{ payee: 'PATIENT', heirs: [], manner: '银行转账至患者本人账户。' },
      instalments: [
        { payer: 'INSURER', dueOn: '@workday+12', amount: '57000.00' },
        { payer: 'HOSPITAL', dueOn: '@workday+12', amount: '3000.00' },
      ],
    }),
    mediation('signPatient', 'med', 2, '10:40', { paper: '协议原件三份，患方已签，存会内保险柜' }),
  ],
};
