import type { DemoAct, DemoStory, Told } from './story.js';

const act = (name: string, by: string, daysAgo: number, time: string, input: Told = {}): DemoAct => ({
  act: name,
  ...{ by, daysAgo, time, input },
});
const register = (by: string, daysAgo: number, time: string, input: Told) =>
  act('register', by, daysAgo, time, { channel: 'FRONT_DESK', complainant: { relation: 'SELF' }, ...input });

/** Complaints at every stage: fresh, due today or overdue, returned, awaiting approval, major, answered, archived. */
export const complaintStories: readonly DemoStory[] = [
  {
    hospital: 'yongjiang',
    patient: '13857400101',
    acts: [
      register('front', 15, '09:10', {
        category: 'MEDICAL_SERVICE',
        summary: '候诊三小时无人说明，老人体力不支',
        narrative: '挂外科专家号，十点前叫号停止，询问三次均答“再等等”。老人七旬，无座位。',
        departmentIds: ['@普通外科'],
      }),
      act('triage', 'pro', 15, '10:05'),
      act('assign', 'pro', 15, '10:20', { handlerId: '@manager' }),
      act('proposeOpinion', 'pro', 12, '15:30', {
        text: '经核实，当日专家临时会诊未及时公示。已致歉，候诊区增设优先座椅，停诊半小时内广播说明。',
      }),
      act('approveOpinion', 'sup', 11, '09:40'),
      act('accept', 'manager', 11, '14:00', { note: '患者女儿表示理解。' }),
      act('followUp', 'manager', 9, '10:15', {
        satisfaction: 4,
        faultFound: true,
        departmentId: '@普通外科',
        measure: '停诊、换诊半小时内广播并张贴说明',
      }),
      act('verifyRectification', 'pro', 5, '16:00', { note: '现场抽查两次，广播及时。' }),
      act('archive', 'pro', 4, '09:00', { analysisTag: '候诊告知' }),
    ],
  },
  {
    hospital: 'yongjiang',
    patient: '13857400103',
    acts: [
      register('manager', 8, '11:20', {
        channel: 'PHONE',
        category: 'PLASTIC_SURGERY',
        summary: '双眼皮术后两侧不对称，情绪激动到院',
        narrative: '术后十二天，患者认为左侧明显偏低，要求院方给出说法并承担修复费用。',
        departmentIds: ['@整形外科'],
        agitated: true,
        surgicalProblem: true,
        concernsSurgery: true,
      }),
      act('triage', 'pro', 8, '11:35'),
      act('assign', 'sup', 8, '11:50', { handlerId: '@manager', supervisorId: '@sup', attendingPhysicianId: '@doc' }),
      act('recordFiling', 'sup', 7, '09:15', { reference: '备案-2026-031' }),
      act('report', 'pro', 4, '17:20', {
        text: '一、经过：术前设计、签署手术同意书、术中记录均在案。二、分析：左侧水肿未完全消退。三、措施：复查评估，必要时修复。',
      }),
      act('proposeOpinion', 'pro', 3, '10:30', {
        text: '三个月后由主诊医师复评，如确有不对称由本院免费修复；补偿复诊交通费用。',
        compensation: '800.00',
      }),
    ],
  },
  {
    hospital: 'yongjiang',
    patient: '13857400102',
    acts: [
      register('front', 10, '20:40', {
        category: 'QUALITY_AND_SAFETY',
        summary: '急诊清创后伤口感染',
        narrative: '清创缝合后三日红肿流脓，认为清创不彻底。',
        departmentIds: ['@急诊科', '@护理部'],
      }),
      act('triage', 'pro', 9, '08:50'),
      act('assign', 'pro', 9, '09:10', { handlerId: '@manager' }),
      act('proposeOpinion', 'pro', 6, '16:00', { text: '已复查并更换抗生素。' }),
      act('returnOpinion', 'sup', 5, '09:30', { reason: '缺少急诊护理记录核对，请补充后再报。' }),
    ],
  },
  {
    hospital: 'yongjiang',
    patient: '13857400104',
    acts: [
      register('front', 5, '15:05', {
        category: 'DENTISTRY',
        summary: '补牙材料与收费单不一致',
        narrative: '收费单为进口树脂，患者认为使用的是普通树脂。',
        departmentIds: ['@口腔科'],
        channel: 'WEB',
      }),
      act('triage', 'manager', 4, '09:00'),
      act('assign', 'pro', 4, '09:30', { handlerId: '@pro' }),
      act('proposeOpinion', 'pro', 2, '11:00', { text: '核对材料批号后确认为收费录入错误，退还差价并致歉。' }),
    ],
  },
  {
    hospital: 'yongjiang',
    patient: '13857400105',
    acts: [
      register('manager', 12, '10:00', {
        channel: 'HOME_VISIT',
        category: 'DERMATOLOGY',
        summary: '激光祛斑后色素沉着，要求说明',
        narrative: '上门回访时提出，未要求赔偿。',
        departmentIds: ['@皮肤科'],
      }),
      act('triage', 'pro', 12, '13:30'),
      act('assign', 'pro', 12, '14:00', { handlerId: '@manager' }),
      act('proposeOpinion', 'pro', 9, '10:00', { text: '术后色沉属可预期反应，已当面解释并给出修复方案与复诊安排。' }),
      // Accepted before the silence could be over: a timer that looks while this is told finds nothing to do.
      act('approveOpinion', 'sup', 8, '16:00'),
      act('accept', 'manager', 3, '10:00', { note: '已按方案复诊一次。' }),
    ],
  },
  {
    hospital: 'yongjiang',
    patient: '13857400106',
    acts: [
      register('sup', 2, '07:50', {
        category: 'QUALITY_AND_SAFETY',
        summary: '术后突发昏迷转入监护室，家属要求交代',
        narrative: '疝修补术后次日晨突发昏迷，已转监护室抢救，家属情绪激动。',
        departmentIds: ['@普通外科', '@护理部'],
        agitated: true,
        hospitalEmergency: true,
        deathOrSeriousHarm: true,
        concernsSurgery: true,
        complainant: { relation: 'CHILD', name: '刘建', phone: '13857400166' },
      }),
      act('triage', 'pro', 2, '08:05'),
      act('assign', 'sup', 2, '08:20', { handlerId: '@manager', supervisorId: '@sup', attendingPhysicianId: '@doc' }),
      act('recordStatutoryReport', 'pro', 2, '15:10', { reference: '甬卫报-2026-118' }),
    ],
  },
  {
    hospital: 'yongjiang',
    patient: '13857400107',
    acts: [
      register('front', 1, '16:30', {
        category: 'MEDICAL_MANAGEMENT',
        summary: '夜间陪护床收费未提前告知',
        narrative: '出院结算时发现陪护床费用，护士称口头说过。',
        departmentIds: ['@护理部'],
      }),
      act('triage', 'pro', 1, '17:00'),
    ],
  },
  {
    hospital: 'yongjiang',
    acts: [
      register('front', 1, '10:10', {
        channel: 'LETTER',
        anonymous: true,
        complainant: null,
        category: 'MEDICAL_SERVICE',
        summary: '意见箱来信：挂号窗口工作人员态度生硬',
        departmentIds: ['@客户服务部'],
      }),
    ],
  },
  {
    hospital: 'yongjiang',
    patient: '13857400108',
    acts: [
      register('pro', 7, '09:30', {
        channel: 'HOTLINE_12345',
        category: 'MEDICAL_MANAGEMENT',
        summary: '12345转办：退费周期过长',
        narrative: '预约手术取消后退费三周未到账。',
        departmentIds: ['@客户服务部'],
      }),
      act('triage', 'pro', 7, '09:45'),
      act('assign', 'pro', 7, '10:00', { handlerId: '@manager' }),
      act('proposeOpinion', 'pro', 6, '09:00', { text: '退费因账户信息有误退回，已更正并于当日重新划付。' }),
      act('approveOpinion', 'exec', 6, '11:00'),
    ],
  },
  {
    hospital: 'yongjiang',
    patient: '13857400101',
    acts: [
      register('front', 0, '08:30', {
        channel: 'PHONE',
        category: 'MEDICAL_SERVICE',
        summary: '电话预约后到院被告知无号',
        departmentIds: ['@客户服务部'],
        complainant: { relation: 'CHILD', name: '张玲' },
      }),
    ],
  },
  {
    hospital: 'donghu',
    patient: '13857400201',
    acts: [
      register('front.donghu', 5, '14:20', {
        category: 'DENTISTRY',
        summary: '拔牙后持续出血未得到及时处理',
        narrative: '当晚电话无人接听，次日复诊。',
        departmentIds: ['@口腔科'],
      }),
      act('triage', 'pro.donghu', 5, '15:00'),
      act('assign', 'pro.donghu', 5, '15:10', { handlerId: '@manager.donghu' }),
    ],
  },
  {
    hospital: 'donghu',
    patient: '13857400202',
    acts: [
      register('front.donghu', 1, '09:40', {
        category: 'OTHER',
        summary: '停车场指引不清',
        departmentIds: ['@客户服务部'],
      }),
    ],
  },
];
