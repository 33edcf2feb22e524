import { files } from '@concord/kit/test/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { fresh } from '../test/files.js';
import { serviceOn } from '../test/service.js';

const ENTRIES = `query ($filter: AuditFilter, $first: Int, $after: Cursor) {
  patientsAudit(filter: $filter, first: $first, after: $after) {
    edges { node { id service stream kind at actor { kind id organizationId roles } subjectType subjectId version
      details { name value } erased } }
    pageInfo { endCursor hasNextPage } } }`;
const EXPORT = `mutation ($input: AuditExportInput!) { patientsAuditExport(input: $input) {
  csv entries truncated refusals { code } } }`;

const open = files();
let world: Awaited<ReturnType<typeof serviceOn>>;
let patientId: string;

const audited = async (filter: object = {}, more: object = {}, who = world.as('AUDITOR')) => {
  const { data, errors } = await who.execute(ENTRIES, { filter, ...more });
  expect(errors).toBeUndefined();
  return data.patientsAudit as { edges: { node: Record<string, unknown> }[]; pageInfo: Record<string, unknown> };
};
const kinds = async (filter: object, who = world.as('AUDITOR')) =>
  (await audited(filter, {}, who)).edges.map(({ node }) => node['kind']);
/** Looks are written within a second; an export is written at once, with what waits before it. */
const written = (purpose = '季度自查') =>
  world.as('AUDITOR').execute(EXPORT, { input: { idempotencyKey: fresh(), purpose } });

beforeAll(async () => {
  world = await serviceOn(await open.settings());
  const input = { idempotencyKey: fresh(), name: '张三丰', phone: '13800001234', tier: 'GOLD' };
  const visit = { date: '2026-11-20', kind: 'SURGERY' };
  patientId = (await world.as('FRONT').act('patientRegister', { ...input, visit }, 'patient { id }')).patient.id;
  const reveal = { idempotencyKey: fresh(), patientId, field: 'PHONE', purpose: 'CONTACT_PATIENT' };
  await world.as('CM').act('patientReveal', reveal, 'value');
  await world
    .as('FRONT', 'org_west')
    .act('patientRegister', { ...input, idempotencyKey: fresh(), visit }, 'patient { id }');
});

describe('the auditor of a hospital', () => {
  it('reads who did what, and who looked at what and why', async () => {
    const [looked] = (await audited({ stream: 'ACCESS', kind: 'reveal' })).edges;
    expect(looked?.node).toMatchObject({
      ...{ service: 'patients', stream: 'ACCESS', kind: 'reveal', subjectType: 'patient', subjectId: patientId },
      actor: { kind: 'PERSON', organizationId: 'org_east', roles: ['CM'] },
      ...{ version: null, erased: false },
    });
    expect(looked?.node['details']).toEqual([
      { name: 'field', value: 'PHONE' },
      { name: 'purpose', value: 'CONTACT_PATIENT' },
    ]);
    const [registered] = (await audited({ stream: 'CASE' })).edges;
    expect(registered?.node).toMatchObject({ kind: 'register', subjectId: patientId, version: 1, details: [] });
  });

  it('finds by who, by what, by when, page after page', async () => {
    expect(await kinds({ subjectId: patientId })).toEqual(['reveal', 'register']);
    expect(await kinds({ actorId: 'stf_org_east_FRONT' })).toEqual(['register']);
    expect(await kinds({ subjectId: patientId, to: '2026-11-21T00:00:00.000Z' })).toEqual([]);
    const first = await audited({ subjectId: patientId }, { first: 1 });
    expect(first.pageInfo['hasNextPage']).toBe(true);
    const rest = await audited({ subjectId: patientId }, { first: 1, after: first.pageInfo['endCursor'] });
    expect(rest.edges.map(({ node }) => node['kind'])).toEqual(['register']);
  });

  it('reads nothing of another hospital', async () => {
    const elsewhere = world.as('AUDITOR', 'org_west');
    expect(await kinds({ subjectId: patientId }, elsewhere)).toEqual([]);
    expect(await kinds({ stream: 'CASE' }, elsewhere)).toEqual(['register']);
  });

  it('is written down as well', async () => {
    await kinds({ actorId: 'stf_org_east_FRONT' });
    await written();
    const [export_] = (await audited({ kind: 'audit-export' })).edges;
    expect(export_?.node['details']).toContainEqual({ name: 'purpose', value: '季度自查' });
    const searches = (await audited({ kind: 'audit-search' })).edges.map(({ node }) => node['details']);
    expect(searches).toContainEqual([{ name: 'filter', value: 'actorId=stf_org_east_FRONT' }]);
  });

  it('exports what was found, with nothing of the file itself', async () => {
    const { data } = await world.as('AUDITOR').execute(EXPORT, {
      input: { idempotencyKey: fresh(), purpose: '=1+1', filter: { subjectId: patientId } },
    });
    const { csv, entries, truncated } = data.patientsAuditExport;
    expect({ entries, truncated }).toEqual({ entries: 2, truncated: false });
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).toContain(`patient ${patientId}`);
    for (const secret of ['张三丰', '13800001234']) expect(csv).not.toContain(secret);
    const all = (await written()).data.patientsAuditExport.csv as string;
    expect(all).toContain('purpose==1+1');
    expect(all).not.toMatch(/(^|,|\n)[=+@]/);
  });

  it('sees how far the journal is signed', async () => {
    const { data } = await world
      .as('AUDITOR')
      .execute('{ patientsAuditFeeds { service seat entries signed signedAt } }');
    const [acts, looks] = data.patientsAuditFeeds;
    expect(acts).toEqual({ service: 'patients', seat: 'audit', entries: 1, signed: 0, signedAt: null });
    expect(looks).toMatchObject({ seat: 'audit:access', signed: 0 });
  });
});

describe('nobody else', () => {
  it.each(['FRONT', 'CM', 'SUP', 'PRO', 'DEPT', 'DOC', 'LEGAL', 'FIN', 'EXEC', 'DPO', 'ADMIN', 'SYSADMIN'])(
    'reads or exports the journal: not %s',
    async (role) => {
      const who = world.as(role);
      const input = { idempotencyKey: fresh(), purpose: '好奇' };
      for (const answer of [await who.execute(ENTRIES), await who.execute(EXPORT, { input })])
        expect(answer.errors[0].extensions.code).toBe('FORBIDDEN');
    },
  );
});
