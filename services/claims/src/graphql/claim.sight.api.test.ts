import { files } from '@concord/kit/test/database';
import type { Identity } from '@concord/kit/identity/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, type Desk } from '../test/desk.js';
import { lead, policyInput } from '../test/road.js';

const database = files();
let desk: Desk;
let policyId: string;
let claim: string;
beforeAll(async () => {
  desk = await openDesk(await database.settings());
  const { policy } = await desk.act(desk.of('org_insurer', 'ILEAD'), 'policyIssue', policyInput, 'policy');
  policyId = policy.id;
  ({ claim } = await lead(desk, '1', policyId, 'APPROVING'));
  const reserve = { claimId: claim, amount: '66666.66', reason: '准备金金丝雀' };
  await desk.act(desk.of('org_insurer', 'ADJ'), 'claimReserveSet', reserve);
});
afterAll(() => desk.service.stop());

const EVERYTHING = `
  id caseNo version status stage { zh } insurer { id } hospital { id } dispute { id } line claimed occurredOn noticedAt
  rulePack contractPack adjuster { id } surveyor { id } survey { report deskReason } cover { conditions { id } }
  refusal { text } documents { id title reference } assessment { loss text assessedBy { id } } proposal { total }
  payout { insurerShare hospitalShare steps { id before after } } basis { hash } payee { name account }
  payment { amount } reserve { amount reason } mediationStage { zh } deadlines { name } nextDeadline { name }
  actions { name } timeline { kind note actor { id role } staff { id } details { name value } }
  policy { policyNo terms { aggregate } ledger { reviewerAuthority paid } }`;

const look = (who: Identity, fields = EVERYTHING) => desk.read(who, claim, fields);
const insurer = (role: string) => desk.of('org_insurer', role);
const hospital = (role: string) => desk.of('org_hospital', role);

describe('another house', () => {
  it('sees nothing of a claim it is no party to, under no name', async () => {
    const rival = desk.of('org_rival', 'ILEAD');
    expect(await look(rival)).toBeNull();
    const { data, errors } = await desk.ask(
      rival,
      `query($id: ID!, $policy: ID!, $r: [_Any!]!) { policy(id: $policy) { policyNo } policies { id }
        byId: claim(id: $id) { id } claim(caseNo: "LP2026-11-00001") { id } claims { edges { node { id } } totalCount { count } }
        claimCounters { open { count } } _entities(representations: $r) { ... on Claim { caseNo } ... on Dispute { claims { id } } } }`,
      {
        id: claim,
        policy: policyId,
        r: [
          { __typename: 'Claim', id: claim },
          { __typename: 'Dispute', id: 'dsp_1' },
        ],
      },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      policy: null,
      policies: [],
      byId: null,
      claim: null,
      claims: { edges: [], totalCount: { count: 0 } },
    });
    expect(data.claimCounters.open.count).toBe(0);
    expect(data._entities).toEqual([null, { claims: [] }]);
  });

  it('is told of a foreign claim what it is told of an unknown one', async () => {
    const rival = desk.of('org_rival', 'ILEAD');
    const input = { expectedVersion: 1, reason: '结案' };
    const foreign = await desk.act(rival, 'claimCloseWithoutPayment', { claimId: claim, ...input });
    const unknown = await desk.act(rival, 'claimCloseWithoutPayment', { claimId: 'clm_none', ...input });
    expect(foreign.errors[0].extensions.code).toBe('NOT_FOUND');
    expect(JSON.stringify(foreign)).toBe(JSON.stringify(unknown));
    const reserve = { amount: '1.00', reason: '试探' };
    const set = (claimId: string) => desk.act(rival, 'claimReserveSet', { claimId, ...reserve });
    expect(JSON.stringify(await set(claim))).toBe(JSON.stringify(await set('clm_none')));
  });
});

describe('the insurer', () => {
  it('sees its own work; an account by its last digits, whoever looks', async () => {
    const seen = await look(insurer('ADJ'));
    expect(seen).toMatchObject({
      ...{ status: 'APPROVING', adjuster: { id: 'stf_ADJ' }, reserve: { amount: '66666.66', reason: '准备金金丝雀' } },
      ...{ payee: { name: '王小明', account: '****3445' }, policy: { ledger: { reviewerAuthority: '123456.78' } } },
      ...{ survey: { report: '查勘报告' }, assessment: { loss: '80000.00', assessedBy: { id: 'stf_ADJ' } } },
    });
    for (const role of ['REV', 'ILEAD', 'IFIN']) expect((await look(insurer(role))).payee.account).toBe('****3445');
    // Who administers accounts has no business with what was told.
    const told = 'caseNo survey { report } payee { name } assessment { text } timeline { details { value } }';
    expect(await look(insurer('ADMIN'), told)).toEqual({
      ...{ caseNo: 'LP2026-11-00001', survey: null, payee: null, assessment: null, timeline: null },
    });
    const { approvals } = await look(insurer('ADJ'), 'approvals { step by { id } }');
    expect(approvals).toEqual([
      { step: 'FIRST', by: { id: 'stf_REV' } },
      { step: 'SECOND', by: { id: 'stf_ILEAD' } },
    ]);
  });
});

describe('the hospital', () => {
  it('sees what its policy pays and why, and who is in charge', async () => {
    const seen = await look(hospital('LEGAL'));
    expect(seen).toMatchObject({
      ...{ caseNo: 'LP2026-11-00001', adjuster: { id: 'stf_ADJ' }, assessment: { loss: '80000.00', text: '定损意见' } },
      ...{ payout: { insurerShare: '70200.00', hospitalShare: '9800.00' }, basis: { hash: 'a'.repeat(64) } },
      policy: { policyNo: 'PZ-2026-001', terms: { aggregate: '3000000.00' }, ledger: null },
    });
    expect(seen.payout.steps.map(({ id }: { id: string }) => id)).toContain('deductible');
    expect(seen).toMatchObject({ survey: null, surveyor: null, cover: null, payee: null, reserve: null });
    expect(seen.assessment.assessedBy).toBeNull();
  });

  it('finds no trace of reserve, authority, ledger, payee or approvals in anything it is given', async () => {
    const said = [await look(hospital('LEGAL')), await look(hospital('EXEC'))];
    const { data } = await desk.ask(
      hospital('LEGAL'),
      '{ policies { id ledger { paid } } claims { edges { node { caseNo approvals { by { id } } reserve { amount } } } } }',
    );
    expect(data).toMatchObject({ policies: [{ ledger: null }], claims: { edges: [{ node: { approvals: [] } }] } });
    const everything = JSON.stringify([...said, data]);
    for (const canary of [
      '66666',
      '准备金',
      '123456',
      '王小明',
      '3445',
      'stf_REV',
      'stf_ILEAD',
      'approveFirst',
      'recordPayee',
    ])
      expect(everything).not.toContain(canary);
    const kinds = said[0].timeline.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toContain('consent');
    expect(kinds).not.toContain('checkCover');
    // By house, not by person or role: a lead's consent would say how far reviewers may go.
    const consent = said[0].timeline.find(({ kind }: { kind: string }) => kind === 'consent');
    expect(consent).toMatchObject({ actor: { id: 'org_insurer', role: null }, staff: null });
  });

  it('is offered its own acts alone, and may call no others', async () => {
    const names = (await look(hospital('LEGAL'))).actions.map(({ name }: { name: string }) => name);
    expect(names).toEqual([]);
    const answer = await desk.on(hospital('LEGAL'), 'claimConsent', claim);
    expect(answer.errors[0].extensions.code).toBe('FORBIDDEN');
    const issue = await desk.act(hospital('ADMIN'), 'policyIssue', policyInput, 'policy');
    expect(issue.errors[0].extensions.code).toBe('FORBIDDEN');
  });

  it('at its front desk reads no text that was exchanged', async () => {
    // Where a document is stands in the timeline as well.
    const told = 'caseNo assessment { text } refusal { text } payee { name } timeline { details { value } }';
    expect(await look(hospital('FRONT'), told)).toEqual({
      ...{ caseNo: 'LP2026-11-00001', assessment: null, refusal: null, payee: null, timeline: null },
    });
  });
});

describe('the committee', () => {
  const committee = () => desk.of('org_committee', 'MED');

  it('sees where the claim stands, its own proposal and who bears what', async () => {
    expect(await look(committee())).toMatchObject({
      ...{
        caseNo: 'LP2026-11-00001',
        status: 'APPROVING',
        stage: { zh: '依据确认中' },
        insurer: { id: 'org_insurer' },
      },
      ...{ line: 'MEDICAL_LIABILITY', proposal: { total: '78000.00' }, documents: [], actions: [], timeline: null },
      ...{ payout: { insurerShare: '70200.00', hospitalShare: '9800.00', steps: [] } },
      ...{ assessment: null, policy: null, basis: null, payee: null, reserve: null, cover: null, survey: null },
      ...{ adjuster: null, surveyor: null, payment: null, refusal: null },
    });
  });

  it('has no way to a policy', async () => {
    const { errors } = await desk.ask(committee(), 'query($id: ID!) { policy(id: $id) { policyNo } }', {
      id: policyId,
    });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
