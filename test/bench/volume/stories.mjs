import { complaintDecider } from '@concord/complaints/domain/complaint.decide';
import { evolved } from '@concord/kit/domain/decider';
import { chanceOf } from './chance.mjs';
import { COLLEAGUES, staffOf } from './houses.mjs';

/** @typedef {import('@concord/complaints/domain/complaint').FiledComplaint} FiledComplaint */
/** @typedef {import('@concord/complaints/domain/complaint.facts').ComplaintFact} ComplaintFact */
/** @typedef {'REGISTERED' | 'TRIAGED' | 'INVESTIGATING' | 'OPINION' | 'RESPONDED' | 'FOLLOW_UP' | 'RECTIFYING' | 'CLOSING' | 'DISPUTE' | 'ARCHIVED'} Fate */

/** Of a hundred open complaints, so many stand at each status. @type {readonly (readonly [Fate, number])[]} */
const OPEN_FATES = [
  ['REGISTERED', 6],
  ['TRIAGED', 6],
  ['INVESTIGATING', 28],
  ['OPINION', 14],
  ['RESPONDED', 12],
  ['FOLLOW_UP', 8],
  ['RECTIFYING', 7],
  ['CLOSING', 6],
  ['DISPUTE', 8],
];
/**
 * How complaints are left open by age: of the youngest (five weeks) most, of the older ones (five months) some, and of
 * those before them (two years) a few, which went on as disputes. Together a tenth of all. Each line: the share of the
 * complaints that came in later, how many of these are open, and how they stand.
 * @type {readonly (readonly [number, number, readonly (readonly [Fate, number])[]])[]}
 */
const AGES = [
  [0.08, 0.9, OPEN_FATES],
  [0.19, 0.18, OPEN_FATES],
  [0.5, 0.026, [['DISPUTE', 1]]],
];

const DAY = 86_400_000;
const LONGEST = 45 * DAY;

const MATTERS = /** @type {const} */ ([
  [
    'MEDICAL_SERVICE',
    '等候三小时无人说明',
    '挂号后一直无人叫号，两次询问护士都说再等等，带着老人从上午九点等到下午，没有任何人出来解释原因。',
  ],
  [
    'MEDICAL_SERVICE',
    '医生解释病情不耐烦',
    '问诊不到两分钟，追问检查结果时医生态度生硬，让家属自己上网查，希望当面说明并道歉。',
  ],
  [
    'MEDICAL_MANAGEMENT',
    '重复收取检查费用',
    '同一天同一部位做了两次影像检查，收费窗口说法前后不一，要求核对费用清单并退还多收的部分。',
  ],
  [
    'QUALITY_AND_SAFETY',
    '术后切口感染',
    '出院第三天切口红肿渗液，再次入院清创，认为术后换药不规范，要求医院说明原因并承担费用。',
  ],
  [
    'QUALITY_AND_SAFETY',
    '用药剂量与处方不符',
    '回家后发现药袋标注的剂量与病历记载不同，电话询问无人接听，担心老人服药过量。',
  ],
  [
    'PLASTIC_SURGERY',
    '双眼皮术后两侧不对称',
    '术前沟通的宽度与术后差别明显，三个月未恢复，多次预约复诊被推迟，要求修复或退费。',
  ],
  [
    'DERMATOLOGY',
    '激光治疗后色素沉着',
    '做了三次激光，面部出现大片色素沉着，治疗前没有告知可能的反应，影响工作和生活。',
  ],
  ['DENTISTRY', '种植牙松动', '种植完成不足半年出现松动，医院称需要自费重做，合同写明质保两年，要求按约定处理。'],
  ['OTHER', '停车场摔伤无人处理', '停车场地面结冰未设提示，就诊时摔倒，保安只让自行去急诊，没有人登记也没有人联系。'],
]);

/** What becomes of complaint `index` of `size`. @returns {Fate} */
function fateOf(
  /** @type {import('./chance.mjs').Chance} */ chance,
  /** @type {number} */ index,
  /** @type {number} */ size,
) {
  const later = 1 - (index + 0.5) / size;
  const [, open, fates] = AGES.find(([share]) => later < share) ?? [1, 0, OPEN_FATES];
  return chance.happens(open) ? chance.weighted(fates) : 'ARCHIVED';
}

/**
 * A complaint as the domain itself makes it of what happened to it, and how often it was written.
 *
 * @param {{ index: number, size: number, house: import('./houses.mjs').House, at: number, now: number, id: string,
 *   caseNo: string, rulePack: string, patientId: string }} told
 */
export function storyOf(told) {
  const { index, size, at, now } = told;
  const chance = chanceOf(index, 2);
  const fate = fateOf(chance, index, size);
  const facts = factsOf(told, chance, fate, clockFrom(at, Math.min(now - at, LONGEST), chance));
  const complaint = /** @type {FiledComplaint} */ (evolved(complaintDecider, complaintDecider.initial, facts));
  return { complaint, version: facts.length };
}

/** Instants one after the other: twelve steps at most fill the time there is. */
function clockFrom(
  /** @type {number} */ at,
  /** @type {number} */ span,
  /** @type {import('./chance.mjs').Chance} */ chance,
) {
  let now = at;
  return () => {
    const instant = new Date(now).toISOString();
    now += Math.floor((chance.next() * span) / 12);
    return instant;
  };
}

/** @returns {readonly ComplaintFact[]} */
function factsOf(
  /** @type {Parameters<typeof storyOf>[0]} */ told,
  /** @type {import('./chance.mjs').Chance} */ chance,
  /** @type {Fate} */ fate,
  /** @type {() => string} */ clock,
) {
  const { house, id, caseNo, rulePack } = told;
  const [category, summary, narrative] = chance.oneOf(MATTERS);
  const anonymous = chance.happens(0.05);
  const major = chance.happens(0.16);
  const several = chance.happens(0.15);
  const departments = several ? house.departments.slice(2, 4) : [chance.oneOf(house.departments)];
  const [front, pro, sup, exec, doc] = ['front', 'pro', 'sup', 'exec', 'doc'].map((role) =>
    staffOf(house, role, chance.below(COLLEAGUES)),
  );
  const by = (/** @type {string | undefined} */ person) => ({ by: String(person), at: clock() });
  const receivedAt = clock();
  const surgical = category === 'PLASTIC_SURGERY';
  /** @type {ComplaintFact[]} */
  const facts = [
    {
      type: 'Registered',
      ...{ id, caseNo, rulePack, organization: house.id, ownership: house.ownership, calendar: 'china-2026.1' },
      ...{
        channel: anonymous ? 'WEB' : chance.oneOf(/** @type {const} */ (['FRONT_DESK', 'PHONE', 'HOTLINE_12345'])),
        anonymous,
      },
      ...(!anonymous && { patientId: told.patientId, complainant: { relation: 'SELF' } }),
      ...{ category, summary, narrative, departments, receivedAt, firstReceiver: String(front) },
      circumstances: {
        agitated: major,
        surgicalProblem: false,
        hospitalEmergency: false,
        deathOrSeriousHarm: false,
        concernsSurgery: surgical,
      },
      ...{ by: String(front), at: receivedAt },
    },
  ];
  if (fate === 'REGISTERED') return facts;
  facts.push({
    ...{
      type: 'Triaged',
      category,
      severity: major ? 'MAJOR_URGENT' : 'GENERAL',
      severityReasons: major ? ['AGITATED'] : [],
    },
    ...{ departments, ...by(pro) },
  });
  if (fate === 'TRIAGED') return facts;
  facts.push({
    ...{ type: 'Assigned', handler: chance.oneOf(house.handlers), statutoryReportDue: false, ...by(sup) },
    ...(major && { supervisor: String(sup) }),
    ...(surgical && { attendingPhysician: String(doc) }),
  });
  if (fate === 'INVESTIGATING') return facts;
  if (fate === 'DISPUTE') {
    const claimants = /** @type {const} */ ([{ name: '陈家属', relation: 'CHILD', phone: '13900000000' }]);
    const dispute = `dsp_${id.slice(4)}`;
    facts.push({
      type: 'DisputeRaised',
      dispute,
      kind: 'TREATMENT',
      claimedFen: 1_000_000 + chance.below(20) * 500_000,
      claimants,
      death: false,
      ...by(pro),
    });
    return facts;
  }
  const compensation = chance.happens(0.2) ? 100_000 + chance.below(50) * 10_000 : undefined;
  facts.push({
    type: 'OpinionProposed',
    text: '经核实，候诊期间确未及时告知，当面致歉，并调整分诊台的叫号与告知流程。',
    ...(compensation && { compensation }),
    ...by(pro),
  });
  if (fate === 'OPINION') return facts;
  facts.push({ type: 'OpinionApproved', ...by(exec) });
  if (fate === 'RESPONDED') return facts;
  facts.push({ type: 'AnswerAccepted', ...by(pro) });
  if (fate === 'FOLLOW_UP') return facts;
  const fault =
    fate === 'RECTIFYING' ? { department: String(departments[0]), measure: '每半小时告知一次候诊情况' } : undefined;
  facts.push({ type: 'FollowUpDone', satisfaction: 3 + chance.below(3), ...(fault && { fault }), ...by(pro) });
  if (fate === 'RECTIFYING' || fate === 'CLOSING') return facts;
  if (major)
    facts.push(
      { type: 'FilingRecorded', reference: `BA-${caseNo}`, ...by(pro) },
      { type: 'ReportFiled', text: '专题报告：经过、原因、责任与改进。', ...by(pro) },
      { type: 'ReportApproved', ...by(exec) },
      { type: 'ResponsibilityDecided', text: '由接诊科室负责整改。', ...by(exec) },
    );
  facts.push({ type: 'Archived', analysisTag: chance.oneOf(['沟通', '流程', '收费', '质量']), ...by(sup) });
  return facts;
}

/** Where the dispute of a complaint stands elsewhere, as others would have told. */
export function stagesOf(/** @type {FiledComplaint} */ complaint, /** @type {number} */ index) {
  if (complaint.status !== 'DISPUTE') return { disputeStage: null, claimStage: null, mediationStage: null };
  const chance = chanceOf(index, 3);
  const disputeStage = chance.oneOf(['OPEN', 'IN_FORUM']);
  return {
    disputeStage,
    claimStage: chance.oneOf([null, 'REPORTED', 'ASSESSING']),
    mediationStage: disputeStage === 'IN_FORUM' ? chance.oneOf(['APPLIED', 'MEDIATING']) : null,
  };
}
