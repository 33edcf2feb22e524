import type * as graph from '../generated/graphql.js';

const text = (zh: string, en: string) => ({ zh, en });
const days = (now: Date, count: number) => new Date(now.getTime() + count * 86_400_000).toISOString();
const day = (now: Date, count: number) => days(now, count).slice(0, 10);

/** What the law of the place says for a sum. */
export function thresholds(claimed: string | null | undefined): graph.ThresholdTextFragment[] {
  const article = text('宁波市医疗纠纷预防与处置条例 第36条', 'Ningbo Regulation on Medical Disputes, art. 36');
  const asked = [
    ['appraisal.required', '100000.00', text('须先鉴定', 'Appraisal first'), '提出方案前应当鉴定'],
    ['insurer.joins-mediation', '50000.00', text('保险人参加调解', 'The insurer joins'), '应当通知保险机构参加调解'],
  ] as const;
  return asked.map(([id, amount, title, words]) => ({
    ...{ id, amount, title, article, verified: 'SECONDARY', exceeded: Number(claimed) > Number(amount) },
    words: text(words, words),
  }));
}

/** The clock of the mediation, in the state that is asked for. */
export function clocks(state: string, now: Date): graph.FullDeadlineFragment[] {
  const remaining = { OVERDUE: -2, TODAY: 0, SOON: 3 }[state] ?? 21;
  const known = { OVERDUE: 'OVERDUE', PAUSED: 'PAUSED', MET: 'MET' } as const;
  return [
    {
      name: 'CONCLUDE',
      title: text('调解期限', 'Time limit of the mediation'),
      words: text('自受理之日起三十个工作日内完成调解。', 'Mediated within thirty working days of acceptance.'),
      article: text('医疗纠纷预防和处理条例 第38条', 'Decree 701, art. 38'),
      ...{ verified: 'PRIMARY', startedAt: days(now, -12), dueAt: days(now, remaining || 0.4), provisional: false },
      ...{ state: known[state as keyof typeof known] ?? 'RUNNING', remaining, unit: 'WORKING_DAYS' },
      ...{ warned: remaining <= 3 ? 80 : 0, calendarVersion: '2026.1', explanation: [] },
    },
  ];
}

export const proposal = (status: string, now: Date): graph.ProposalTextFragment => ({
  ...{ id: 'prp_1', total: '100000.00', mental: '20000.00', legal: '0.00', liability: 'MINOR', at: days(now, -3) },
  text: '按次要责任三成计算，另付精神损害抚慰金。',
  answers: status === 'PROPOSED' ? [] : (['PATIENT', 'HOSPITAL'] as const).map((side) => answer(side, now)),
});
const answer = (side: 'PATIENT' | 'HOSPITAL', now: Date) => ({ side, accepts: true, at: days(now, -2), note: null });

export const undertaking = (now: Date): graph.UndertakingTextFragment => ({
  ...{ insurerShare: '85000.00', hospitalShare: '15000.00', expiresAt: days(now, 20), waived: false, ended: null },
});

export function agreement(status: string, now: Date): graph.AgreementTextFragment {
  const inForce = status === 'EFFECTIVE';
  const sides = inForce ? (['PATIENT', 'HOSPITAL', 'MEDIATOR'] as const) : (['PATIENT'] as const);
  return {
    ...{ id: 'agr_1', mainFacts: '2026 年 9 月 10 日行隆鼻术，术后感染。', disputedPoints: '感染与消毒是否有关。' },
    ...{ responsibility: '医疗机构承担次要责任。', payee: 'PATIENT', heirs: [], manner: '转账至患者账户。' },
    instalments: [
      { payer: 'INSURER', dueOn: day(now, 15), amount: '85000.00', paid: inForce ? '85000.00' : '0.00' },
      { payer: 'HOSPITAL', dueOn: day(now, 10), amount: '15000.00', paid: '0.00' },
    ],
    ...{ total: '100000.00', insurerShare: '85000.00', hospitalShare: '15000.00' },
    signatures: sides.map((side) => ({ side, at: days(now, -1), by: { id: 'st_med', name: '王和', title: '调解员' } })),
    hash: inForce ? '5f2c'.repeat(16) : null,
    sealedAt: inForce ? days(now, -1) : null,
    effectiveAt: inForce ? days(now, -1) : null,
    confirmation: null,
  };
}
