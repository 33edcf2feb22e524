import { createWorld, record, type World, type WorldClaim } from './world.js';

const oneDay = 86_400_000;
const met = (...ids: readonly string[]) => ({ conditions: ids.map((id) => ({ id, met: 'YES' })) });
const assessment = {
  ...{ liability: 'MAJOR', loss: '130000.00', mental: '10000.00', assessedById: 'st_adj' },
  text: '术后感染处置迟延，初步认定主要责任。\n医疗费、误工费、护理费按票据和标准计算。',
};
const proposal = {
  ...{ id: 'prp_1', total: '120000.00', mental: '10000.00', legal: '2000.00', liability: 'MAJOR', state: 'ASKED' },
  askedAt: '2026-11-20T02:00:00Z',
};
const basis = {
  ...{ agreement: 'agr_1', total: '120000.00', insurerShare: '114000.00', hospitalShare: '6000.00' },
  ...{ payee: 'PATIENT', effectiveAt: '2026-11-21T02:00:00Z', hash: '9f2c41d07be8aa35'.repeat(4) },
};
const document = (id: string, title: string, state: string, more: object = {}) => ({
  ...{ id, title, state, kind: 'MEDICAL_RECORD' },
  ...more,
});

const survey = { desk: true, deskReason: '病历齐全，无需到场。', report: '已核阅全套病历与影像。' };
const held = { adjusterId: 'st_adj', policyId: 'pol_1' };
const covered = { ...held, survey, cover: met('UNQUALIFIED_STAFF', 'NOT_FOR_TREATMENT') };

/** How far each seeded claim has come; the clock in hours from now. */
const courses: readonly (readonly [status: string, hours: number | undefined, more: Partial<WorldClaim>])[] = [
  ['NOTICED', 0.4, {}],
  ['NOTICED', -23, {}],
  ['SURVEYING', 1.5, { ...held, surveyorId: 'st_surv', survey: { desk: false } }],
  ['COVERAGE_CHECK', undefined, { ...held, survey }],
  [
    'DOCUMENTS',
    500,
    {
      ...covered,
      documents: [
        document('doc_1', '全套病历复印件（盖章）', 'ACCEPTED', { reference: '档案-0117' }),
        document('doc_2', '住院费用票据原件', 'SUBMITTED', { kind: 'INVOICE', reference: '票据袋-22' }),
      ],
    },
  ],
  ['DOCUMENTS', 700, covered],
  ['ASSESSING', 20, covered],
  ['REVIEWING', 90, { ...covered, assessment }],
  ['ASSESSED', undefined, { ...covered, assessment, proposal, disputeId: 'dsp_1', mediation: 'PROPOSED' }],
  [
    'PAYABLE',
    100,
    {
      ...{ ...covered, assessment, basis, disputeId: 'dsp_2', mediation: 'EFFECTIVE' },
      proposal: { ...proposal, state: 'CONSENTED' },
      payout: { insurerShare: '114000.00', hospitalShare: '6000.00', expiresAt: '2026-12-20T16:00:00Z' },
      payee: { name: '李思琪', account: '****3445', kind: 'PATIENT', verified: true },
      approvals: [
        { step: 'FIRST', byId: 'st_rev', at: '2026-11-21T06:00:00Z' },
        { step: 'SECOND', byId: 'st_ilead', at: '2026-11-21T07:00:00Z' },
      ],
      reserve: { version: 1, amount: '120000.00', reason: '按主要责任 90% 估计。', byId: 'st_adj' },
    },
  ],
];

/** An insurer in the middle of its work: a claim at every stage, `size` of them in all. */
export function seededWorld(now: () => Date, size = courses.length): World {
  const world = createWorld(now);
  world.policies.push({
    ...{ id: 'pol_1', policyNo: 'YZ-2026-0117', hospitalId: 'org_2' },
    exclusions: ['UNQUALIFIED_STAFF', 'NOT_FOR_TREATMENT'],
    ledger: { paid: '210000.00', held: '0.00', called: '114000.00', remaining: '2676000.00' },
  });
  for (let index = 0; index < size; index++) {
    const [status, hours, more] = courses[index % courses.length]!;
    const number = String(index + 1).padStart(5, '0');
    const noticedAt = new Date(now().getTime() - (index + 1) * oneDay).toISOString();
    const claim: WorldClaim = {
      ...{ id: `clm_${number}`, caseNo: `LP2026-11-${number}`, version: 0, status, noticedAt },
      ...{ hospitalId: 'org_2', line: index % 4 === 3 ? 'PUBLIC_LIABILITY' : 'MEDICAL_LIABILITY' },
      ...{ claimed: `${36_000 + index * 12_500}.00`, occurredOn: '2026-10-12', documents: [], approvals: [] },
      ...(hours !== undefined && { dueAt: new Date(now().getTime() + hours * 3_600_000).toISOString() }),
      timeline: [],
      ...more,
    };
    world.claims.push(claim);
    record(world, claim, { kind: 'notice', by: 'st_hot', at: noticedAt, details: { claimed: claim.claimed } });
    if (claim.adjusterId)
      record(world, claim, { kind: 'acknowledge', by: 'st_hot', at: noticedAt, details: { adjuster: 'st_adj' } });
  }
  return world;
}
