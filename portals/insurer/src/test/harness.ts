import { createGraphDouble } from '@concord/portal-kit/test/graph-double';
import { openPortal, type PortalUnderTest } from '@concord/portal-kit/test/portal-harness';
import apiSdl from '../generated/schema.graphql?raw';
import { insurerPortal } from '../insurer-portal.js';

/** People who can sign in, all with the same password: one of this house, one of a hospital. */
const people = {
  st_claims: {
    id: 'st_claims',
    name: '何晓',
    title: '核赔员',
    roles: ['UNDERWRITER'],
    organization: { id: 'org_1', name: '东海财产保险', kind: 'INSURER' },
  },
  st_pro: {
    id: 'st_pro',
    name: '沈立言',
    title: '医患办专员',
    roles: ['PRO'],
    organization: { id: 'org_2', name: '甬江医院', kind: 'HOSPITAL' },
  },
};
type PersonId = keyof typeof people;
const accounts = Object.fromEntries(Object.keys(people).map((id) => [id, { password: 'right', person: id }]));

/** The insurer's portal over a graph in memory, in the schema that its documents were typed against. */
export function openInsurer(options: { person?: PersonId; language?: 'zh-CN' | 'en' } = {}): Promise<PortalUnderTest> {
  const me = (_root: unknown, _args: unknown, { person }: { person: PersonId }) => people[person];
  const graph = createGraphDouble(apiSdl, { Query: { me } });
  return openPortal(insurerPortal, { graph, accounts, ...options });
}
