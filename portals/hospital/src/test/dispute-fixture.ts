/** A dispute in a mediation whose proposal waits for the hospital's answer, and whose insurer waits for a document. */
export function disputeFixture(now: string, change: object = {}): WorldDispute {
  const text = (zh: string, en = zh) => ({ zh, en });
  const act = (name: string, zh: string, refusal?: object) => ({
    ...{ name, label: text(zh), allowed: !refusal, refusal: refusal ?? null },
  });
  const entry = (id: string, version: number, kind: string, zh: string, by: object) => ({
    ...{ id, version, kind, label: text(zh), at: now, note: null, details: [] },
    ...by,
  });
  const committee = { id: 'org_med', name: '宁波市医调会' };
  const insurer = { id: 'org_ins', name: '安信财险' };
  const mediator = { id: 'stf_med', name: '王守正' };
  const legalBasis = { kind: 'SEPARATE_CONSENT', givenOn: '2026-11-20', paper: '档案-01' };
  const room = {
    ...{ id: 'cau_1', version: 1, side: 'HOSPITAL', open: true, readers: text('仅调解员和本院可见') },
    messages: [
      { id: 'm_1', at: now, text: '患方希望一次付清。', released: false, staff: mediator, organization: committee },
    ],
    actions: [act('say', '发言'), act('offer', '提出金额')],
  };
  const mediation = {
    ...{ id: 'med_1', caseNo: 'TJ2026-11-00001', version: 7, status: 'PROPOSED', stage: text('方案待答复') },
    ...{ committee, insurer, sessions: [], offers: [], caucuses: [room] },
    application: { by: 'JOINT', form: 'WRITTEN', at: now, paper: '档案-02', disclosure: null },
    mediators: [{ staff: mediator, declared: true, chosenBy: 'PARTIES' }],
    proposal: {
      ...{ id: 'prp_1', total: '120000.00', mental: '10000.00', legal: '0.00', liability: 'MAJOR', at: now },
      answers: [{ side: 'PATIENT', accepts: true, at: now, note: '签字页-3' }],
    },
    undertaking: { insurerShare: '114000.00', hospitalShare: '6000.00', expiresAt: now, waived: false },
    actions: [act('answerProposal', '答复调解方案'), act('propose', '提出调解方案', wrongRole)],
    timeline: [
      entry('e_2', 7, 'propose', '提出调解方案', {
        actor: person(mediator.id),
        staff: mediator,
        organization: committee,
      }),
    ],
  };
  const claim = {
    ...{ id: 'clm_1', caseNo: 'LP2026-11-00001', version: 5, status: 'DOCUMENTS', stage: text('收集材料') },
    ...{ insurer, line: 'MEDICAL_LIABILITY', noticedAt: now, deadlines: [] },
    documents: [
      {
        id: 'doc_1',
        kind: 'MEDICAL_RECORD',
        title: '全套病历',
        state: 'REJECTED',
        reference: '档案-117',
        reason: '缺术前讨论',
      },
      { id: 'doc_2', kind: 'INVOICE', title: '费用票据', state: 'REQUESTED' },
      { id: 'doc_3', kind: 'OTHER', title: '索赔申请书', state: 'ACCEPTED', reference: '档案-118' },
    ],
    actions: [act('submitDocument', '提交材料')],
    timeline: [],
  };
  return {
    ...{ id: 'dsp_1', caseNo: 'JF2026-11-00001', version: 3, status: 'IN_FORUM', stage: text('处理中') },
    ...{ kind: 'TREATMENT', claimed: '150000.00', death: false, rulePack: 'ningbo@1', openedAt: now, uninsured: false },
    ...{ insurer, committee, mediation, mediations: [mediation], claims: [claim], forums: [], deadlines: [] },
    claimants: [{ name: '李思琪', relation: 'SELF', phone: '138****0103' }],
    forum: { kind: 'MEDIATION', label: text('人民调解'), since: now, mediation },
    notice: { at: now, items: ['ROUTES', 'SEALING', 'RECORDS'], by: { id: 'st_pro', name: '沈立言' } },
    noticeLines: ['ROUTES', 'SEALING', 'RECORDS'].map((item, index) => ({
      ...{ item, label: text(`事项${index + 1}`), article: text(`条例第23条第${index + 1}项`) },
    })),
    insurerNotice: {
      ...{ notifiedAt: now, insurer },
      disclosure: {
        purpose: '理赔',
        kinds: ['CLAIM', 'CLAIMANT'],
        expiresOn: '2027-11-20',
        legalBasis,
        recipient: insurer,
      },
    },
    disclosures: [
      {
        ...{ id: 'dcl_1', version: 1, status: 'ACTIVE', stage: text('提供中'), inForce: true, sensitive: true },
        ...{ disputeNo: 'JF2026-11-00001', madeAt: now, madeBy: { id: 'st_pro', name: '沈立言' } },
        terms: {
          ...{ purpose: '理赔', kinds: ['CLAIM', 'MEDICAL_RECORD'], expiresOn: '2027-11-20', recipient: insurer },
          legalBasis,
        },
        actions: [act('withdraw', '登记撤回同意'), act('end', '终止提供（目的已实现）')],
      },
      {
        ...{
          id: 'dcl_2',
          version: 2,
          status: 'WITHDRAWN',
          stage: text('同意已撤回'),
          inForce: false,
          sensitive: false,
        },
        ...{ disputeNo: 'JF2026-11-00001', madeAt: now, madeBy: { id: 'st_pro', name: '沈立言' }, endedAt: now },
        ...{ reason: '患者书面撤回，存档案-07', keptUntil: '2029-11-22', actions: [] },
        terms: {
          ...{ purpose: '申请调解', kinds: ['CLAIM', 'CLAIMANT'], expiresOn: '2027-11-20', recipient: committee },
          legalBasis,
        },
      },
    ],
    thresholds: [
      {
        ...{
          id: 'appraisal.required',
          title: text('应当鉴定'),
          words: text('十万元以上应当鉴定'),
          amount: '100000.00',
        },
        ...{ article: text('宁波条例 第三十六条'), exceeded: true, verified: 'PRIMARY' },
      },
    ],
    claimStage: text('收集材料'),
    mediationStage: text('方案待答复'),
    actions: [
      act('issueNotice', '出具书面告知', { code: 'ALREADY_DONE', message: text('此项已经办理。'), path: [] }),
      act('openNegotiation', '开始协商', forumActive),
      act('amendClaim', '变更索赔金额'),
      act('disclosureGive', '对外提供个人信息'),
    ],
    timeline: [entry('e_1', 1, 'open', '登记纠纷', { actor: { kind: 'SERVICE', id: 'service:mediation' } })],
    ...change,
  };
}

/** As much of a dispute as the double itself looks at; the rest is read by its name. */
export type WorldDispute = Record<string, unknown> & { readonly id: string; readonly caseNo: string; version: number };

const person = (id: string) => ({ kind: 'PERSON', id });
const article = { zh: '医疗纠纷预防和处理条例 第31、40条', en: 'Decree 701, art. 31 and 40' };
const forumActive = {
  ...{ code: 'FORUM_ACTIVE', message: { zh: '纠纷正在以另一途径处理。', en: 'It is dealt with elsewhere.' }, path: [] },
  rule: { id: 'dispute.one-forum', article },
};
const wrongRole = { code: 'WRONG_ROLE', message: { zh: '您的岗位无权办理这一步。', en: 'Not for you.' }, path: [] };
