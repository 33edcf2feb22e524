import type { MediationStatus } from '../generated/graphql.js';
import { agreement, clocks, proposal, thresholds, undertaking } from './world-pieces.js';
import { committee, createWorld, hospital, insurer, record, type World, type WorldDispute } from './world.js';

const text = (zh: string, en: string) => ({ zh, en });

/** Everything a case at that stage has, beyond the bare case. */
const grown: Partial<Record<MediationStatus, readonly string[]>> = {
  PROPOSED: ['proposal'],
  DRAFTING: ['proposal', 'undertaking'],
  SIGNING: ['proposal', 'undertaking', 'agreement'],
  EFFECTIVE: ['proposal', 'undertaking', 'agreement'],
};

const stages = [
  ['CONSENT_PENDING', 'OVERDUE', '王丽', '48000.00'],
  ['SCREENING', 'TODAY', '周某某', '60000.00'],
  ['ACCEPTED', 'RUNNING', '吴建华', '86000.00'],
  ['SESSION', 'RUNNING', '郑秀英', '120000.00'],
  ['APPRAISAL', 'PAUSED', '孙伟', '310000.00'],
  ['PROPOSED', 'RUNNING', '李芳', '95000.00'],
  ['DRAFTING', 'SOON', '钱大勇', '150000.00'],
  ['SIGNING', 'RUNNING', '冯小刚', '150000.00'],
  ['EFFECTIVE', 'MET', '褚燕', '150000.00'],
  ['TERMINATED', 'MET', '卫东', '200000.00'],
] as const satisfies readonly (readonly [MediationStatus, string, string, string])[];

/** A committee with one case at each stage that matters. */
export function seededWorld(now: () => Date): World {
  const world = createWorld(now);
  for (const [index, [status, clock, name, claimed]] of stages.entries()) {
    const number = String(index + 1).padStart(5, '0');
    const pieces = grown[status] ?? [];
    const isJoined = !['CONSENT_PENDING', 'SCREENING', 'ACCEPTED'].includes(status);
    const applied = new Date(now().getTime() - 20 * 86_400_000).toISOString();
    const dispute: WorldDispute = {
      ...{ id: `dsp_${number}`, caseNo: `JF2026-1-${number}`, version: 2, status: 'IN_FORUM', kind: 'TREATMENT' },
      ...{ death: status === 'DRAFTING', occurredOn: '2026-09-10', rulePack: 'ningbo@1', openedAt: applied },
      claimants: [{ name, relation: status === 'DRAFTING' ? 'SPOUSE' : 'SELF', phone: '138****5678' }],
      ...{ claimNo: 'LP2026-1-00007', insurer, uninsured: false, claimed, hospital },
      insurerOpinion: isJoined ? { liability: 'MINOR', loss: '90000.00' } : null,
      thresholds: thresholds(claimed),
    };
    world.disputes.push(dispute);
    world.mediations.push({
      ...{
        id: `med_${number}`,
        caseNo: `TJ2026-1-${number}`,
        version: 0,
        status,
        claimed,
        dispute,
        committee,
        hospital,
      },
      insurer: isJoined ? insurer : null,
      claimStage: isJoined ? text('已核定', 'Assessed') : null,
      application: {
        ...{ by: 'JOINT', form: 'WRITTEN', at: applied, paper: '3 号柜第 12 件' },
        receivedBy: { id: 'st_reg', name: '林受理', title: '受理员' },
        disclosure: null,
      },
      mediators: isJoined
        ? [
            {
              staff: { id: 'st_med', name: '王和', title: '调解员' },
              declared: true,
              conflict: null,
              chosenBy: 'PARTIES',
            },
          ]
        : [],
      sessions: isJoined ? [session(number, status, now())] : [],
      appraisal:
        status === 'APPRAISAL' ? { body: '宁波市医学会', commissionedAt: applied, ended: null, opinion: null } : null,
      offers: [],
      proposal: pieces.includes('proposal') ? proposal(status, now()) : null,
      undertaking: pieces.includes('undertaking') ? undertaking(now()) : null,
      agreement: pieces.includes('agreement') ? agreement(status, now()) : null,
      termination:
        status === 'TERMINATED'
          ? {
              ...{ ground: 'REFUSAL', label: text('一方当事人拒绝继续调解', 'One side refuses to go on') },
              ...{ text: '患方决定提起诉讼。', routes: ['COURT'], at: applied },
            }
          : null,
      refusal: null,
      caucuses: status === 'SESSION' ? rooms(applied) : [],
      deadlines: clocks(clock, now()),
      timeline: [],
    });
    const mediation = world.mediations.at(-1)!;
    record(world, mediation, {
      ...{ kind: 'apply', label: text('申请调解', 'Apply for mediation'), by: 'st_reg', at: applied },
      details: { by: 'JOINT', form: 'WRITTEN' },
    });
  }
  world.feed.length = 0;
  return world;
}

function session(number: string, status: MediationStatus, now: Date) {
  const at = new Date(now.getTime() - (status === 'SESSION' ? 1 : 200) * 3_600_000).toISOString();
  const isHeld = status !== 'SESSION';
  return {
    ...{ id: `ses_${number}`, kind: 'JOINT' as const, at, place: '第一调解室', online: false, openedAt: at },
    closedAt: isHeld ? at : null,
    record: isHeld ? '双方到场。患方主张术后感染系消毒不严所致；医疗机构认为符合诊疗规范。' : null,
    confirmedByPatient: isHeld || null,
    confirmedByHospital: isHeld || null,
  };
}

function rooms(at: string): World['mediations'][number]['caucuses'] {
  const said = { organization: { id: committee.id, name: committee.name }, staff: { id: 'st_med', name: '王和' } };
  return [
    {
      ...{ id: 'cau_1', version: 2, side: 'PATIENT', open: true },
      readers: text('仅本案调解员和委员会主任可见。', 'Read by the mediators of this case and the chair alone.'),
      messages: [
        { id: 'ent_1', at, ...said, text: '患方最在意医院道歉，金额可以谈。', amount: null, released: false },
        { id: 'ent_2', at, ...said, text: '底线八万元，年前付清。', amount: '80000.00', released: false },
      ],
    },
    {
      ...{ id: 'cau_2', version: 1, side: 'HOSPITAL', open: true },
      readers: text(
        '仅本案调解员、委员会主任及医院医患办、法务、院领导可见。',
        "Read by the mediators of this case, the chair, and the hospital's people for disputes.",
      ),
      messages: [],
    },
  ];
}
