import { files } from '@concord/kit/test/database';
import { afterEach, describe, expect, it } from 'vitest';
import { insuredRoad } from '../test/insured.js';
import { openTable, type Table } from '../test/table.js';

const database = files();
let table: Table | undefined;
afterEach(() => table?.service.stop());

const opened = async (settings: Parameters<typeof openTable>[1] = {}) =>
  (table = await openTable(await database.settings(), settings));
const check = async (name: string) => (await table?.service.readiness())?.checks[name];

const claimed = {
  ...{ type: 'CompensationClaimed', version: 1, complaint: 'cmp_1', complaintNo: 'TS2026-11-00001', dispute: 'dsp_1' },
  ...{ hospital: 'org_hospital', kind: 'TREATMENT', claimedFen: 8_000_000, departments: ['dep_hospital'] },
  ...{ occurredOn: '2026-02-20', death: false, rulePack: 'ningbo@1', claimedBy: 'stf_hospital_PRO' },
};

describe('compensation is claimed', () => {
  it('opens a dispute under the law of the complaint, with those who claim', async () => {
    const { complaints, catchUp, read, by } = await opened();
    await complaints.announce('cmp_1', claimed);
    await catchUp();
    const fields = `caseNo rulePack claimed claimants { name relation } thresholds { id exceeded }
      timeline { kind actor { kind id } }`;
    expect(await read(by('hospital', 'PRO'), 'dispute', 'dsp_1', fields)).toEqual({
      ...{ caseNo: 'JF2026-11-00001', rulePack: 'ningbo@1', claimed: '80000.00' },
      claimants: [{ name: '王小明', relation: 'CHILD' }],
      thresholds: [
        { id: 'insurer.joins-negotiation', exceeded: true },
        { id: 'insurer.joins-mediation', exceeded: true },
        { id: 'appraisal.required', exceeded: false },
      ],
      timeline: [{ kind: 'open', actor: { kind: 'SERVICE', id: 'mediation' } }],
    });
  });

  it('waits for the complaints service to say who claims, and is not lost meanwhile', async () => {
    const { complaints, catchUp, read, by, claimants, service, self } = await opened();
    const [told] = claimants.splice(0, 1, { relation: 'CHILD' });
    await complaints.announce('cmp_1', claimed);
    await catchUp();
    expect(await read(by('hospital', 'PRO'), 'dispute', 'dsp_1', 'id')).toBeNull();
    expect(await check('open-dispute-when-compensation-is-claimed')).toBe('1 parked');
    claimants.splice(0, 1, told);
    await service.internal('reactions.retryParked', {}, { identity: self, requestId: 'r' });
    expect(await read(by('hospital', 'PRO'), 'dispute', 'dsp_1', 'id')).toEqual({ id: 'dsp_1' });
    expect(await check('open-dispute-when-compensation-is-claimed')).toBe('ok');
  });
});

describe('the insurer acts', () => {
  it('before the dispute is here: its case waits, nothing is lost', async () => {
    const { claims, complaints, catchUp, service, self, read, by } = await opened();
    await claims.announce('clm_1', {
      ...{ type: 'ClaimStage', version: 1, claim: 'clm_1', dispute: 'dsp_1', stage: 'NOTICED' },
    });
    await catchUp();
    expect(await check('follow-the-claim-when-the-insurer-acts')).toBe('1 parked');
    await complaints.announce('cmp_1', claimed);
    await catchUp();
    await service.internal('reactions.retryParked', {}, { identity: self, requestId: 'r' });
    expect(await check('follow-the-claim-when-the-insurer-acts')).toBe('ok');
    // A claim that this dispute did not begin is not its claim.
    expect(await read(by('hospital', 'PRO'), 'dispute', 'dsp_1', 'claimStage { en }')).toEqual({ claimStage: null });
  });

  it('shows where its claim stands, its number and its opinion; a claim on its own is nobody’s here', async () => {
    const here = await opened();
    const road = await insuredRoad(here);
    await road.tell('ClaimNoticed', { caseNo: 'LP2026-11-00007', insurer: 'org_insurer', hospital: 'org_hospital' });
    await road.tell('ClaimStage', { stage: 'ASSESSED' });
    await road.tell('OpinionIssued', { liability: 'MINOR', lossFen: 5_500_000 });
    await road.tell('ClaimRefused', { clause: 'EXCLUDED_2' });
    await here.claims.announce('clm_own', { type: 'ClaimStage', version: 1, claim: 'clm_own', stage: 'NOTICED' });
    await here.catchUp();
    const fields = 'claimNo claimStage { zh } insurerOpinion { liability loss }';
    expect(await here.read(here.by('hospital', 'PRO'), 'dispute', road.dispute.id, fields)).toEqual({
      ...{ claimNo: 'LP2026-11-00007', claimStage: { zh: '已核定' } },
      insurerOpinion: { liability: 'MINOR', loss: '55000.00' },
    });
    expect(await check('follow-the-claim-when-the-insurer-acts')).toBe('ok');
  });
});

describe('the directory', () => {
  it('a mediator is somebody on duty of this committee, as identity announced it', async () => {
    const { by, on, identity, catchUp, accepted } = await opened();
    const mediation = await accepted();
    const assign = async (staff: string) => {
      const chosen = { staffIds: [staff], chosenBy: 'COMMITTEE' };
      const { refusals, mediation: done } = await on(
        by('committee', 'CHAIR'),
        'mediationAssignMediators',
        mediation,
        chosen,
      );
      return done?.status ?? `${refusals[0].code} ${refusals[0].path.join('.')}`;
    };
    expect(await assign('stf_otherCommittee_MED')).toBe('STAFF_UNKNOWN staffIds');
    expect(await assign('stf_committee_REG')).toBe('STAFF_OF_OTHER_ROLE staffIds');
    const about = { version: 1, organization: 'org_committee', staff: 'stf_committee_MED' };
    await identity.announce('stf_committee_MED', { type: 'StaffSuspended', ...about });
    await catchUp();
    expect(await assign('stf_committee_MED')).toBe('STAFF_SUSPENDED staffIds');
    await identity.announce('stf_committee_MED', { type: 'StaffReinstated', ...about });
    await catchUp();
    expect(await assign('stf_committee_MED')).toBe('PREPARING');
  });

  it('a dispute that comes to a committee is under the law of its place', async () => {
    const { read, by, applied } = await opened({ rulePack: 'zhejiang' });
    const { dispute } = await applied();
    expect(await read(by('committee', 'REG'), 'dispute', dispute.id, 'rulePack')).toEqual({ rulePack: 'zhejiang@1' });
  });
});
