import { actIn } from './world-moves.js';
import { createWorld, record, type World, type WorldComplaint } from './world.js';

export const categoryNames: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  MEDICAL_SERVICE: { zh: '医疗服务行为', en: 'Conduct of medical service' },
  MEDICAL_MANAGEMENT: { zh: '医疗管理', en: 'Medical management' },
  QUALITY_AND_SAFETY: { zh: '医疗质量安全', en: 'Quality and safety of care' },
  PLASTIC_SURGERY: { zh: '整形投诉', en: 'Plastic surgery' },
  DERMATOLOGY: { zh: '皮肤投诉', en: 'Dermatology' },
  DENTISTRY: { zh: '口腔投诉', en: 'Dentistry' },
  OTHER: { zh: '其他投诉', en: 'Other' },
};

const people = [
  ['王丽', 'FEMALE', 1988, 'GOLD'],
  ['陈志强', 'MALE', 1975, 'REGULAR'],
  ['欧阳晓芸', 'FEMALE', 1996, 'SILVER'],
  ['周桂英', 'FEMALE', 1951, 'REGULAR'],
  ['刘洋', 'MALE', 2001, 'REGULAR'],
  ['赵雪', 'FEMALE', 1993, 'DIAMOND'],
] as const;

const matters = [
  ['PLASTIC_SURGERY', 2, '双眼皮术后两周双侧明显不对称，要求免费修复', true],
  ['DERMATOLOGY', 3, '激光祛斑后色素沉着加重，认为术前未告知风险', false],
  ['DENTISTRY', 4, '种植牙三个月松动，要求退还费用并赔偿', false],
  ['MEDICAL_SERVICE', 5, '夜间呼叫护士四十分钟无人应答，态度生硬', false],
  ['MEDICAL_MANAGEMENT', 1, '预约系统漏号，两次空跑，要求说明原因', false],
  ['QUALITY_AND_SAFETY', 2, '隆鼻术后感染住院，质疑手术消毒', true],
  ['OTHER', 1, '停车场收费与公示不符', false],
] as const;

const oneDay = 86_400_000;

/** How far each seeded complaint has come, and how many days ago it was received. */
const courses: readonly (readonly [acts: readonly string[], daysAgo: number])[] = [
  [[], 0],
  [['triage'], 1],
  [['triage', 'assign'], 3],
  [['triage', 'assign', 'proposeOpinion'], 6],
  [['triage', 'assign', 'proposeOpinion', 'returnOpinion'], 9],
  [['triage', 'assign', 'proposeOpinion', 'approveOpinion'], 8],
  [['triage', 'assign', 'proposeOpinion', 'approveOpinion', 'accept'], 12],
  [['triage', 'assign', 'proposeOpinion', 'approveOpinion', 'accept', 'followUp'], 15],
];

const actors: Readonly<Record<string, string>> = {
  triage: 'st_pro',
  assign: 'st_sup',
  proposeOpinion: 'st_pro',
  returnOpinion: 'st_sup',
  approveOpinion: 'st_exec',
  accept: 'st_cm',
  followUp: 'st_cm',
};

/** A hospital in the middle of its work: `size` complaints at every stage, some late, some major. */
export function seededWorld(now: () => Date, size = 16): World {
  const world = createWorld(now);
  people.forEach(([name, gender, birthYear, tier], index) =>
    world.patients.push({
      ...{ id: `pat_${index + 1}`, version: 1, name, gender, birthYear, tier },
      phone: `1380574${String(1001 + index * 37)}`,
      memberNo: `YJ${String(20001 + index)}`,
      vip: tier === 'DIAMOND',
      vulnerable: birthYear < 1960,
      visits: [
        {
          id: `v${index}1`,
          date: '2026-11-03',
          kind: 'SURGERY',
          surgery: true,
          doctorName: '方卓',
          department: world.departments[2],
        },
        {
          id: `v${index}0`,
          date: '2026-10-12',
          kind: 'OUTPATIENT',
          surgery: false,
          doctorName: '方卓',
          department: world.departments[2],
        },
      ],
    }),
  );
  for (let index = 0; index < size; index++) seedComplaint(world, index);
  return world;
}

function seedComplaint(world: World, index: number): void {
  const [category, departmentIndex, summary, surgical] = matters[index % matters.length]!;
  const [acts, daysAgo] = courses[index % courses.length]!;
  const major = surgical && index % 2 === 0;
  const number = String(index + 1).padStart(6, '0');
  const receivedAt = new Date(world.now().getTime() - daysAgo * oneDay - (index % 7) * 1_800_000).toISOString();
  const self = index % 3 !== 1;
  const complaint: WorldComplaint = {
    id: `cmp_${number}`,
    caseNo: `TS-2026-${number}`,
    version: 0,
    status: 'REGISTERED',
    category,
    summary,
    narrative: `${summary}。投诉人称已多次与科室沟通，对方口头答应尽快处理，至今没有书面答复。\n诉求：说明原因、书面道歉，并给出处理方案。`,
    channel: index % 2 ? 'PHONE' : 'FRONT_DESK',
    anonymous: index % 11 === 10,
    patientId: index % 11 === 10 ? undefined : `pat_${(index % people.length) + 1}`,
    complainant:
      index % 11 === 10
        ? undefined
        : {
            relation: self ? 'SELF' : 'CHILD',
            name: self ? undefined : '王思远',
            phone: self ? undefined : '139****2210',
          },
    severityReasons: major ? ['SURGICAL_PROBLEM'] : [],
    departmentIds: index % 5 === 4 ? [`dep_${departmentIndex}`, 'dep_5'] : [`dep_${departmentIndex}`],
    receivedAt,
    timeline: [],
  };
  world.complaints.push(complaint);
  record(world, complaint, {
    kind: 'register',
    by: 'st_front',
    at: receivedAt,
    note: summary,
    details: { channel: complaint.channel, category },
  });
  const input = {
    category,
    departmentIds: complaint.departmentIds,
    handlerId: index % 4 === 2 ? 'st_pro' : 'st_cm',
    supervisorId: major ? 'st_sup' : undefined,
    text: '经查，术前已就不对称风险签署知情同意，但术后复诊预约不及时。拟安排主诊医师面诊并免费修复一次，另就沟通不及时书面致歉。',
    compensation: index % 3 === 0 ? '3000.00' : undefined,
    reason: '请补充术前沟通记录和主诊医师意见。',
    satisfaction: 4,
    faultFound: false,
  } as unknown as Record<string, never>;
  acts.forEach((name, step) => {
    const at = Date.parse(receivedAt) + (step + 1) * 5_400_000;
    const past: World = { ...world, now: () => new Date(at) };
    actIn(
      past,
      complaint,
      name,
      input,
      world.staff.find(({ id }) => id === actors[name])!,
    );
  });
}
