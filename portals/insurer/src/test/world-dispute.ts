import type { World } from './world.js';

/** The dispute behind the claims, with a room in which the mediator spoke first. */
export function shownDispute(world: World, id: string) {
  const offers = { name: 'offer', label: { zh: '提出金额', en: 'Offer a sum' }, allowed: true };
  const says = { name: 'say', label: { zh: '发言', en: 'Say' }, allowed: true };
  const mediator = { id: 'st_med', name: '王守正' };
  const committee = { id: 'org_9', name: '宁波市医疗纠纷人民调解委员会' };
  const room = {
    ...{ id: 'cau_1', version: world.said.length + 1, side: 'INSURER', open: true, actions: [says, offers] },
    readers: {
      zh: '仅本案调解员、委员会主任及保险机构可见。',
      en: 'Read by the mediators, the chair and the insurer.',
    },
    messages: [
      {
        ...{ id: 'm0', at: '2026-11-21T02:00:00Z', released: false, staff: mediator, organization: committee },
        text: '患方坚持 15 万元，贵司对 12 万元怎么看？',
      },
      ...world.said.map(({ text, amount, by }, index) => ({
        ...{ id: `m${index + 1}`, at: world.now().toISOString(), text, amount, released: false },
        staff: world.staff.find((one) => one.id === by),
        organization: world.organization,
      })),
    ],
  };
  return {
    ...{ id, caseNo: 'JF2026-11-00007', stage: { zh: '处理中', en: 'In a forum' }, committee },
    claimants: [{ name: '李思琪', relation: 'SELF' }],
    forum: { label: { zh: '人民调解', en: "People's mediation" }, since: '2026-11-06T01:00:00Z' },
    insurerNotice: {
      notifiedAt: '2026-11-05T01:00:00Z',
      disclosure: {
        ...{ purpose: '医疗责任保险理赔与调解', kinds: ['CLAIM', 'CLAIMANT', 'MEDICAL_RECORD'] },
        ...{ expiresOn: '2027-11-05', recipient: world.organization },
        legalBasis: { kind: 'SEPARATE_CONSENT', givenOn: '2026-11-05', paper: '档案-同意书-01' },
      },
    },
    mediation: {
      ...{ id: 'med_1', caseNo: 'TJ2026-11-00007', status: 'PROPOSED', stage: { zh: '已提方案', en: 'Proposed' } },
      proposal: {
        ...{ id: 'prp_1', text: '医方承担主要责任，一次性赔偿。' },
        answers: [{ side: 'PATIENT', accepts: true, at: '2026-11-21T03:00:00Z' }],
      },
      offers: [],
      caucuses: [room],
    },
  };
}
