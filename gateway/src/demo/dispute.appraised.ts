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
  workday,
} from './chapters.js';
import type { DemoStory } from './story.js';

const room = (side: 'PATIENT' | 'HOSPITAL' | 'INSURER') => workday('caucus', { room: side });
const open = (side: 'PATIENT' | 'HOSPITAL' | 'INSURER') => workday('caucus', { room: side, on: 'mediation' });

/** Before the committee: the experts have the file and the clock stands still; each side has named a sum in its room. */
export const appraisedDispute: DemoStory = {
  hospital: 'yongjiang',
  patient: '13857400113',
  acts: [
    complaint('register', 'front', 27, '08:45', {
      channel: 'FRONT_DESK',
      category: 'QUALITY_AND_SAFETY',
      summary: '急诊按胃炎处理，次日阑尾穿孔',
      narrative: '夜间腹痛急诊，输液后离院；次日外院手术为阑尾穿孔、弥漫性腹膜炎，住重症监护六天。',
      complainant: { relation: 'CHILD', name: '史磊', phone: '13857400173' },
      departmentIds: ['@急诊科', '@普通外科'],
    }),
    complaint('triage', 'pro', 27, '09:20'),
    complaint('assign', 'pro', 27, '09:40', { handlerId: '@manager' }),
    complaint('raiseDispute', 'pro', 25, '10:30', {
      ...{ kind: 'TREATMENT', claimed: '186000.00', claimants: [], occurredOn: '@day-52' },
    }),
    giveNotice('pro', 25, '15:00'),
    notifyInsurer('pro', 'anxin', 24, '10:50', '医患办档案-同意书-史'),
    ...coverOf(24, {
      desk: '患者已在外院出院，现场无可勘验，改书面查勘。',
      survey: '急诊病历记载右下腹压痛未做影像检查；外院手术记录与病理报告已核对。',
      occurredOn: '@day-52',
    }),
    claim('reserveSet', 'adj', 23, '09:40', { amount: '110000.00', reason: '拟按主要责任比例，鉴定后调整。' }),
    ...documentsOf(20, ['病案室复印-史-01，急诊部分18页', '患方代理人提交-索赔书及清单']),
    application('apply', 'pro', 21, '10:00', {
      ...{ committeeId: '@yongcheng', by: 'JOINT', form: 'WRITTEN', paper: '双方申请书-史-01' },
      disclosure: consented(21, '医患办档案-同意书-史-2', '人民调解'),
    }),
    claim('assess', 'adj', 20, '15:30', {
      ...{ liability: 'MAJOR', loss: '142000.00', mental: '20000.00' },
      text: '急诊未行必要检查，延误约十四小时；初步认定主要责任，以鉴定意见为准。',
    }),
    claim('review', 'rev', 19, '10:15'),
    mediation('accept', 'reg', 19, '14:00', {
      ...{ notInCourt: true, notWithHealthDepartment: true, noUnperformedAgreement: true },
    }),
    mediation('assignMediators', 'chair', 18, '09:00', { staffIds: ['@med', '@med2'], chosenBy: 'PARTIES' }),
    mediation('declareConflict', 'med', 18, '10:30', { has: false }),
    mediation('declareConflict', 'med2', 18, '13:45', { has: false }),
    mediation('inviteInsurer', 'reg', 17, '09:15', { patientConsents: true, hospitalConsents: true }),
    mediation('scheduleSession', 'med', 17, '10:00', {
      ...{ at: '@workday-13T09:30', place: '市医调会第二调解室' },
    }),
    mediation('openSession', 'med', 13, '09:32', { sessionId: '@session-1' }),
    mediation('closeSession', 'med', 13, '11:50', {
      record:
        '患方陈述就诊经过，要求赔偿医疗费、护理费、伤残及精神抚慰金。医方承认急诊检查不足，对因果程度有异议。双方同意委托鉴定。',
      ...{ confirmedByPatient: true, confirmedByHospital: true },
    }),
    open('PATIENT')('open', 'med', 12, '09:00', { side: 'PATIENT' }),
    open('HOSPITAL')('open', 'med', 12, '09:05', { side: 'HOSPITAL' }),
    open('INSURER')('open', 'med', 12, '09:10', { side: 'INSURER' }),
    room('PATIENT')('say', 'med', 12, '09:40', {
      text: '与史先生通话：家里最在意的是院方一句明确的道歉，金额可以谈，底线想在十五万上下。',
    }),
    room('PATIENT')('offer', 'med', 12, '09:45', { amount: '150000.00', text: '患方口头底线，未同意转达。' }),
    room('HOSPITAL')('say', 'legal', 12, '14:10', { text: '院里愿意当面致歉。金额要等鉴定，先报一个可谈的数。' }),
    room('HOSPITAL')('offer', 'legal', 12, '14:15', { amount: '80000.00', text: '鉴定前的诚意数，可以转达患方。' }),
    room('INSURER')('offer', 'adj', 11, '10:20', {
      ...{ amount: '100000.00', text: '如鉴定为主要责任，保险公司可在此数内配合；请勿转达。' },
    }),
    room('HOSPITAL')('release', 'med', 11, '15:00', {
      ...{ entryId: '@message-2', text: '院方愿意当面致歉，并先提出八万元作为商谈基础。' },
    }),
    mediation('commissionAppraisal', 'med', 10, '09:30', { body: '宁波市医学会', commissionedBy: 'JOINT' }),
  ],
};
