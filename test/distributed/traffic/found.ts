import { expect } from 'vitest';
import type { Houses } from '../../actors/houses.js';
import type { Json } from '../../world/http.js';
import type { Person } from '../../world/person.js';
import { ACTS, type Told } from './dispute.js';
import type { ResumingListener } from './resuming.js';

/** What the house has of each noun, page by page. */
async function all(by: Person, field: string, fields: string): Promise<readonly Json[]> {
  const nodes: Json[] = [];
  for (let after: string | null = null; ;) {
    const query = `query($after: Cursor) { ${field}(first: 50, after: $after) {
      edges { node { ${fields} } } pageInfo { hasNextPage endCursor } } }`;
    const page = (await by.ask(query, { after }))[field];
    nodes.push(...page.edges.map(({ node }: Json) => node));
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor as string;
  }
}

const TIMELINE = 'timeline { kind version }';

/** Holds what the house has against what its writers were told: nothing acknowledged is lost, nothing is there twice. */
export async function compare({ hospital, insurer }: Houses, told: readonly Told[]): Promise<void> {
  const complaints = await all(hospital.pro, 'complaints', `id patient { id } dispute { id } ${TIMELINE}`);
  const disputes = await all(hospital.pro, 'disputes', `id claims { id } ${TIMELINE}`);
  const claims = await all(insurer.lead, 'claims', `id dispute { id } ${TIMELINE}`);
  const sorted = (ids: readonly string[]) => ids.toSorted();
  expect(sorted(complaints.map(({ id }) => id))).toEqual(sorted(told.map(({ complaint }) => complaint)));
  expect(sorted(disputes.map(({ id }) => id))).toEqual(sorted(told.map(({ dispute }) => dispute)));
  expect(sorted(claims.map(({ id }) => id))).toEqual(sorted(told.map(({ claim }) => claim)));

  const by = (nodes: readonly Json[]) => new Map(nodes.map((node) => [node.id as string, node]));
  const [complaintOf, disputeOf, claimOf] = [by(complaints), by(disputes), by(claims)];
  for (const each of told) {
    const complaint = complaintOf.get(each.complaint);
    const dispute = disputeOf.get(each.dispute);
    const claim = claimOf.get(each.claim);
    expect(complaint).toMatchObject({ patient: { id: each.patient }, dispute: { id: each.dispute } });
    expect(dispute.claims).toEqual([{ id: each.claim }]);
    expect(claim.dispute).toEqual({ id: each.dispute });
    once(complaint, ACTS.complaint);
    once(dispute, ACTS.dispute);
    once(claim, ACTS.claim);
    const { patients } = await hospital.front.ask('query($search: String!) { patients(search: $search) { id } }', {
      search: each.phone,
    });
    expect(patients).toEqual([{ id: each.patient }]);
  }
}

/** Each act stands in the timeline once, and no version is missing. */
function once(node: Json, acts: readonly string[]): void {
  const timeline = node.timeline as { kind: string; version: number }[];
  for (const act of acts) expect([act, timeline.filter(({ kind }) => kind === act).length]).toEqual([act, 1]);
  const versions = timeline.map(({ version }) => version).toSorted((a, b) => a - b);
  expect(versions).toEqual(versions.map((_, at) => at + 1));
}

/** What was heard of each of these is every version once, in order, however often the listener was cut off. */
export function heardAll({ heard, faults }: ResumingListener, noun: string, ids: readonly string[]): void {
  expect(faults).toEqual([]);
  expect(new Set(heard.map(({ id }) => id)).size).toBe(heard.length);
  for (const id of ids) {
    const versions = heard.filter((entry) => entry[noun]?.id === id).map(({ version }) => version as number);
    expect([id, versions]).toEqual([id, versions.map((_, at) => at + 1)]);
  }
}

/** Whether an act on each of these was heard; the entries before it have then come too. */
export const heardActs = ({ heard }: ResumingListener, noun: string, ids: readonly string[], act: string): boolean =>
  ids.every((id) => heard.some((entry) => entry.kind === act && entry[noun]?.id === id));
