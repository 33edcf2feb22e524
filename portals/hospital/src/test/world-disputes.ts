import { coded, type DoubleResolvers } from '@concord/portal-kit/test/graph-double';
import type { WorldDispute } from './dispute-fixture.js';
import type { World } from './world.js';

type Case = { readonly id: string; version: number };
type Sent = Readonly<Record<string, unknown>>;

const acts = {
  dispute: 'IssueNotice AmendClaim NotifyInsurer DeclareUninsured OpenNegotiation OpenOther CloseForum Settle Close',
  mediation: 'Consent Decline AnswerProposal WaiveInsurer SignHospital RecordPayment',
  claim: 'SubmitDocument Contest',
  caucus: 'Say Offer',
  disclosure: 'Withdraw End',
} as const;
type Noun = keyof typeof acts;

/**
 * The part of the graph that others keep, answered from fixtures: what is sent is written down in `world.sent` and moves the
 * version of its case, and nothing else. `world.refusals` says no in the place of their services.
 */
export function disputeResolvers(world: World): DoubleResolvers {
  const disputes = () => world.disputes as WorldDispute[];
  const mediationOf = (dispute: WorldDispute) => dispute['mediation'] as (Case & Record<string, unknown>) | undefined;
  const all = (noun: Noun): readonly Case[] => {
    if (noun === 'dispute') return disputes();
    if (noun === 'disclosure') return disputes().flatMap((each) => (each['disclosures'] ?? []) as Case[]);
    if (noun === 'claim') return disputes().flatMap((each) => (each['claims'] ?? []) as Case[]);
    const mediations = disputes().flatMap((each) => mediationOf(each) ?? []);
    return noun === 'mediation' ? mediations : mediations.flatMap((each) => each['caucuses'] as Case[]);
  };
  const capped = (count: number) => ({ count, capped: false });
  const page = (nodes: readonly object[]) => ({
    edges: nodes.map((node, index) => ({ cursor: String(index), node })),
    pageInfo: { endCursor: null, hasNextPage: false },
    totalCount: capped(nodes.length),
    ...now(),
  });
  const now = () => ({ asOf: '0', readAt: world.now().toISOString() });
  const mine = () =>
    disputes().flatMap((dispute) => {
      const mediation = mediationOf(dispute);
      return mediation?.['status'] === 'PROPOSED' ? [{ ...mediation, dispute }] : [];
    });
  const asked = () =>
    disputes().flatMap((dispute) =>
      ((dispute['claims'] ?? []) as Record<string, unknown>[])
        .filter(({ status }) => status === 'DOCUMENTS')
        .map((claim) => ({ ...claim, dispute })),
    );

  const act =
    (noun: Noun, name: string) =>
    (_root: unknown, { input }: { input: Sent }) => {
      const found = all(noun).find(({ id }) => id === input[`${noun}Id`]);
      if (!found) throw coded('NOT_FOUND');
      if (input['expectedVersion'] !== found.version) throw coded('CONFLICT', { reason: 'STALE_VERSION' });
      const refusal = world.refusals.get(name);
      if (refusal) return { [noun]: found, refusals: [refusal] };
      world.sent.push({ name, input });
      found.version++;
      return { [noun]: found, refusals: [] };
    };
  const mutations = (Object.entries(acts) as [Noun, string][]).flatMap(([noun, names]) =>
    names.split(' ').map((name) => [`${noun}${name}`, act(noun, `${noun}${name}`)] as const),
  );

  return {
    Query: {
      dispute: (_root: unknown, { id, caseNo }: { id?: string; caseNo?: string }) =>
        disputes().find((one) => one.id === id || one.caseNo === caseNo) ?? null,
      disputes: () => page(disputes()),
      mediations: () => page(mine()),
      claims: () => page(asked()),
      mediationCounters: () => ({ awaitingMe: capped(mine().length), ...now() }),
      claimCounters: () => ({ mine: capped(asked().length), ...now() }),
      organizations: (_root: unknown, { kind }: { kind: string }) =>
        kind === 'INSURER' ? [{ id: 'org_ins', name: '安信财险' }] : [{ id: 'org_med', name: '宁波市医调会' }],
    },
    Mutation: Object.fromEntries(mutations),
    Subscription: { mediationFeed: silence, claimFeed: silence },
  };
}

/** A feed in which nothing happens. */
async function* silence(): AsyncGenerator<object> {
  await new Promise(() => {});
  yield {};
}
