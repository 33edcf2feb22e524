import { createGraphDouble } from '@concord/portal-kit/test/graph-double';
import { openPortal, type PortalUnderTest } from '@concord/portal-kit/test/portal-harness';
import apiSdl from '../generated/schema.graphql?raw';
import { committeePortal } from '../committee-portal.js';

/** People who can sign in, all with the same password: one of this house, one of a hospital. */
const people = {
  st_mediator: {
    id: 'st_mediator',
    name: '王和',
    title: '调解员',
    roles: ['MEDIATOR'],
    organization: { id: 'org_1', name: '甬城医调委', kind: 'COMMITTEE' },
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

/** The committee's portal over a graph in memory, in the schema that its documents were typed against. */
export function openCommittee(
  options: { person?: PersonId; language?: 'zh-CN' | 'en' } = {},
): Promise<PortalUnderTest> {
  const me = (_root: unknown, _args: unknown, { person }: { person: PersonId }) => people[person];
  const graph = createGraphDouble(apiSdl, { Query: { me } });
  return openPortal(committeePortal, { graph, accounts, ...options });
}
