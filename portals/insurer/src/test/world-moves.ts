import { record, type World, type WorldClaim, type WorldStaff } from './world.js';

/** Input of the graph, checked by its schema before it comes here. */
type Given = Record<string, never>;
interface WorldMove {
  readonly zh: string;
  readonly en: string;
  readonly from: readonly string[];
  readonly to?: string;
  readonly who: readonly string[];
  readonly refuses?: (claim: WorldClaim, person: WorldStaff) => string | undefined;
  readonly apply?: (claim: WorldClaim, input: Given, person: WorldStaff, now: string) => void;
  /** A clock that begins with it; none: the clock that ran stops. */
  readonly dueIn?: number;
}

const sentences: Readonly<Record<string, { zh: string; en: string }>> = {
  WRONG_ROLE: { zh: '您的岗位无权办理这一步。', en: 'Your role may not take this step.' },
  DOCUMENTS_ASKED_ONCE: {
    zh: '补充材料只能一次性通知，不得再次追加。',
    en: 'Missing documents are asked for once, in one complete list.',
  },
  ASSESSOR_CANNOT_REVIEW: { zh: '定损人不能核定自己的意见。', en: 'Nobody reviews the assessment they made.' },
  MENTAL_OVER_LOSS: { zh: '精神损害赔偿不能高于损失总额。', en: 'Mental harm cannot be more than the loss.' },
};

/** A refusal as the graph gives it. */
export const refusal = (code: string, path: readonly string[] = []) => ({
  code,
  message: sentences[code] ?? { zh: code, en: code },
  path,
  rule:
    code === 'DOCUMENTS_ASKED_ONCE'
      ? { id: 'claim.documents.once', article: { zh: '《保险法》第二十二条', en: 'Insurance Law, art. 22' } }
      : null,
});

const oneDay = 86_400_000;
const met = { NO: 'YES', YES: 'NO', UNKNOWN: 'UNKNOWN' } as const;

export const worldMoves: Readonly<Record<string, WorldMove>> = {
  acknowledge: {
    ...{ zh: '受理并指定专员', en: 'Acknowledge and assign', from: ['NOTICED'], to: 'ACKNOWLEDGED' },
    who: ['HOT', 'ILEAD'],
    dueIn: oneDay / 12,
    apply: (claim, { adjusterId, policyId }) => Object.assign(claim, { adjusterId, policyId }),
  },
  dispatch: {
    ...{ zh: '派出查勘', en: 'Send a surveyor', from: ['ACKNOWLEDGED'], to: 'SURVEYING', who: ['ILEAD', 'HOT'] },
    dueIn: oneDay / 12,
    apply: (claim, { surveyorId }) => Object.assign(claim, { surveyorId, survey: { desk: false } }),
  },
  arrive: {
    ...{ zh: '到达现场', en: 'Arrive on site', from: ['SURVEYING'], who: ['SURV'] },
    apply: (claim, { place }, _person, arrivedAt) => void (claim.survey = { desk: false, arrivedAt, place }),
  },
  reportSurvey: {
    ...{ zh: '提交查勘报告', en: 'Report the survey', from: ['SURVEYING'], to: 'COVERAGE_CHECK', who: ['SURV'] },
    apply: (claim, { text }) => void (claim.survey = { ...claim.survey, report: text }),
  },
  checkCover: {
    ...{ zh: '审核保险责任', en: 'Examine cover', from: ['COVERAGE_CHECK'], who: ['ADJ'] },
    apply: (claim, { answers, occurredOn }) => {
      const found = answers as unknown as { exclusion: string; answer: keyof typeof met }[];
      const conditions = found.map(({ exclusion, answer }) => ({ id: exclusion, met: met[answer] }));
      Object.assign(claim, { occurredOn, cover: { conditions } });
    },
  },
  confirmCover: {
    ...{ zh: '确认属于保险责任', en: 'Confirm cover', from: ['COVERAGE_CHECK'], to: 'DOCUMENTS', who: ['ADJ'] },
    dueIn: 30 * oneDay,
    refuses: ({ cover }) => (cover?.conditions.every(({ met: is }) => is === 'YES') ? undefined : 'CONDITION_NOT_MET'),
  },
  refuseCover: {
    ...{ zh: '拒赔', en: 'Refuse cover', from: ['COVERAGE_CHECK'], to: 'REFUSED', who: ['REV'] },
    dueIn: 3 * oneDay,
    apply: (claim, { conditionId, text }, _person, at) => void (claim.refusal = { condition: conditionId, text, at }),
  },
  requestDocuments: {
    ...{ zh: '一次性通知补充材料', en: 'Ask for the missing documents', from: ['DOCUMENTS'], who: ['ADJ'] },
    refuses: ({ documents }) => (documents.length ? 'DOCUMENTS_ASKED_ONCE' : undefined),
    apply: (claim, { documents }) => {
      const wanted = documents as unknown as object[];
      claim.documents = wanted.map((one, index) => ({ ...one, id: `doc_${index + 1}`, state: 'REQUESTED' }));
    },
  },
  judgeDocument: {
    ...{ zh: '审核材料', en: 'Judge a document', from: ['DOCUMENTS'], who: ['ADJ'] },
    apply: (claim, { documentId, accepted, reason }) =>
      void (claim.documents = claim.documents.map((one) =>
        one['id'] === documentId ? { ...one, reason, state: accepted ? 'ACCEPTED' : 'REJECTED' } : one,
      )),
  },
  completeDocuments: {
    ...{ zh: '材料齐全', en: 'Documents complete', from: ['DOCUMENTS'], to: 'ASSESSING', who: ['ADJ'] },
    dueIn: oneDay,
  },
  assess: {
    ...{ zh: '提交定损意见', en: 'Assess the loss', from: ['ASSESSING'], to: 'REVIEWING', who: ['ADJ'] },
    apply: (claim, { liability, loss, mental, text }, { id }) =>
      void (claim.assessment = { liability, loss, mental: mental ?? '0.00', text, assessedById: id }),
  },
  returnAssessment: {
    ...{ zh: '退回补充', en: 'Return the assessment', from: ['REVIEWING'], to: 'ASSESSING', who: ['REV'] },
  },
  review: {
    ...{ zh: '核定通过', en: 'Review the assessment', from: ['REVIEWING'], to: 'ASSESSED', who: ['REV', 'ADJ'] },
    refuses: ({ assessment }, { id }) => (assessment?.['assessedById'] === id ? 'ASSESSOR_CANNOT_REVIEW' : undefined),
  },
  consent: {
    ...{ zh: '同意赔付方案', en: 'Consent', from: ['ASSESSED'], to: 'CONSENTED', who: ['REV', 'ILEAD'] },
    refuses: ({ proposal }) => (proposal ? undefined : 'NO_PROPOSAL_ASKED'),
    dueIn: 30 * oneDay,
    apply: (claim, _input, _person, now) => {
      const expiresAt = new Date(Date.parse(now) + 30 * oneDay).toISOString();
      claim.payout = { insurerShare: '114000.00', hospitalShare: '6000.00', expiresAt };
      claim.proposal = { ...claim.proposal, state: 'CONSENTED' };
    },
  },
  declineConsent: {
    ...{ zh: '不同意赔付方案', en: 'Decline', from: ['ASSESSED'], who: ['REV', 'ILEAD'] },
    refuses: ({ proposal }) => (proposal ? undefined : 'NO_PROPOSAL_ASKED'),
  },
  pay: {
    ...{ zh: '支付赔款', en: 'Pay', from: ['PAYABLE'], to: 'PAID', who: ['IFIN'] },
    apply: (claim, { paidOn, reference }) =>
      void (claim.payment = { paidOn, reference, amount: claim.basis?.['insurerShare'] }),
  },
  closeWithoutPayment: {
    ...{ zh: '零赔付结案', en: 'Close without payment', from: ['NOTICED', 'DOCUMENTS', 'ASSESSED'] },
    ...{ to: 'CLOSED', who: ['ILEAD'] },
  },
};

const judge = (move: WorldMove, claim: WorldClaim, person: WorldStaff): string | undefined =>
  move.who.some((role) => person.roles.includes(role)) ? move.refuses?.(claim, person) : 'WRONG_ROLE';

/** The acts of the present stage, each allowed or refused because; the reserve stands beside them. */
export function offered(claim: WorldClaim, person: WorldStaff) {
  const acts = Object.entries(worldMoves)
    .filter(([, { from }]) => from.includes(claim.status))
    .map(([name, move]) => {
      const code = judge(move, claim, person);
      const label = { zh: move.zh, en: move.en };
      return { name, label, allowed: !code, refusal: code ? refusal(code) : null };
    });
  const mayReserve = person.roles.some((role) => ['ADJ', 'ILEAD'].includes(role));
  const reserve = {
    ...{ name: 'reserveSet', label: { zh: '提取准备金', en: 'Set the reserve' }, allowed: mayReserve },
    refusal: mayReserve ? null : refusal('WRONG_ROLE'),
  };
  return [...acts, reserve];
}

/** Does an act, or answers the refusals that keep it from being done. */
export function actIn(world: World, claim: WorldClaim, name: string, input: Given, person: WorldStaff) {
  const move = worldMoves[name];
  if (!move?.from.includes(claim.status)) return [refusal('WRONG_STATE')];
  const code = judge(move, claim, person);
  if (code) return [refusal(code)];
  if (name === 'assess' && Number(input['mental'] ?? 0) > Number(input['loss']))
    return [refusal('MENTAL_OVER_LOSS', ['mental'])];
  const now = world.now();
  move.apply?.(claim, input, person, now.toISOString());
  if (move.to) {
    claim.status = move.to;
    claim.dueAt = move.dueIn ? new Date(now.getTime() + move.dueIn).toISOString() : undefined;
  }
  const { text, reason, adjusterId, surveyorId, place, loss } = input as Record<string, string | undefined>;
  const details = { adjuster: adjusterId, surveyor: surveyorId, place, loss };
  record(world, claim, { kind: name, by: person.id, note: text ?? reason, details });
  return [];
}
