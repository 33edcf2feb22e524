import { coded, type DoubleContext, type DoubleResolvers } from '@concord/portal-kit/test/graph-double';
import { shownDispute } from './world-dispute.js';
import { actIn, offered, refusal, worldMoves } from './world-moves.js';
import { exclusionTitle, issuePolicy, shownPolicy } from './world-policy.js';
import { clockOf, entryWords, mediationWords, payoutSteps, stageWords } from './world-words.js';
import { record, type World, type WorldClaim, type WorldEntry } from './world.js';

/** Input of the graph, checked by its schema before it comes here. */
type Input = Record<string, never>;
const open = ({ status }: WorldClaim) => status !== 'CLOSED';
const capped = (count: number) => ({ count: Math.min(count, 1000), capped: count > 1000 });

/** The graph over the world. Every field that is not here reads its property. */
export function worldResolvers(world: World): DoubleResolvers {
  const staff = (id: unknown) => world.staff.find((one) => one.id === id) ?? null;
  const hospital = (id: unknown) => world.hospitals.find((one) => one.id === id) ?? null;
  const claimOf = (id: unknown) => world.claims.find((one) => one.id === id);
  const me = ({ person }: DoubleContext) =>
    staff(person) ??
    (() => {
      throw coded('UNAUTHENTICATED');
    })();
  const left = (claim: WorldClaim) => (claim.dueAt ? Date.parse(claim.dueAt) - world.now().getTime() : Infinity);
  const views: Record<string, (claim: WorldClaim, id: string) => boolean> = {
    OPEN: open,
    OVERDUE: (claim) => open(claim) && left(claim) < 0,
    DUE_TODAY: (claim) => open(claim) && left(claim) >= 0 && left(claim) < 43_200_000,
    MINE: (claim, id) => open(claim) && (claim.adjusterId === id || claim.surveyorId === id),
    CONSENT_ASKED: (claim) => claim.proposal?.['state'] === 'ASKED',
    AWAITING_APPROVAL: ({ status }) => status === 'REVIEWING' || status === 'APPROVAL',
    ALL: () => true,
  };
  const list = (view: string, id: string) =>
    world.claims.filter((claim) => views[view]?.(claim, id)).sort((a, b) => left(a) - left(b));
  const asOf = () => String(world.feed.length);
  const shown = (id: unknown) => {
    const policy = world.policies.find((one) => one.id === id);
    return policy ? shownPolicy(world, policy) : null;
  };
  const act =
    (name: string) =>
    (_root: unknown, { input }: { input: Input }, context: DoubleContext) => {
      const claim = claimOf(input['claimId']);
      if (!claim) throw coded('NOT_FOUND');
      const key = String(input['idempotencyKey']);
      if (world.keys.has(key)) return { claim, refusals: [] };
      if (input['expectedVersion'] !== claim.version)
        throw coded('CONFLICT', { reason: 'STALE_VERSION', currentVersion: claim.version });
      const refusals = actIn(world, claim, name, input, me(context));
      if (!refusals.length) world.keys.set(key, claim.id);
      return { claim, refusals };
    };
  const speak = (_root: unknown, { input }: { input: Input }, context: DoubleContext) => {
    if (input['expectedVersion'] !== world.said.length + 1) throw coded('CONFLICT', { reason: 'STALE_VERSION' });
    const { text, amount } = input as Record<string, string>;
    world.said.push({ text: text ?? '', by: me(context).id, ...(amount && { amount }) });
    return { caucus: { id: 'cau_1', version: world.said.length + 1 }, refusals: [] };
  };

  return {
    Query: {
      me: (_root: unknown, _args: unknown, context: DoubleContext) => me(context),
      staffMembers: () => world.staff,
      organizations: () => world.hospitals,
      policies: (_root: unknown, { hospitalId }: { hospitalId?: string }) =>
        world.policies
          .filter((policy) => !hospitalId || policy.hospitalId === hospitalId)
          .map((policy) => shownPolicy(world, policy)),
      policy: (_root: unknown, { id }: { id: string }) => shown(id),
      dispute: (_root: unknown, { id }: { id: string }) => shownDispute(world, id),
      mediationCounters: () => ({ asOf: '0' }),
      claim: (_root: unknown, { caseNo }: { caseNo: string }) => world.claims.find((one) => one.caseNo === caseNo),
      claimCounters: (_root: unknown, _args: unknown, context: DoubleContext) => {
        const count = (view: string) => capped(list(view, me(context).id).length);
        return {
          ...{ overdue: count('OVERDUE'), dueToday: count('DUE_TODAY'), mine: count('MINE'), open: count('OPEN') },
          ...{ consentAsked: count('CONSENT_ASKED'), awaitingApproval: count('AWAITING_APPROVAL') },
          ...{ asOf: asOf(), readAt: new Date().toISOString() },
        };
      },
      claims: (
        _root: unknown,
        args: { filter?: { view?: string; mediationStage?: string[]; search?: string }; first: number; after?: string },
        context: DoubleContext,
      ) => {
        const { view = 'OPEN', mediationStage, search } = args.filter ?? {};
        const all = list(view, me(context).id).filter(
          (claim) =>
            (!mediationStage || mediationStage.includes(claim.mediation ?? '')) &&
            (!search || claim.caseNo === search.toUpperCase()),
        );
        const from = Number(args.after ?? 0);
        return {
          edges: all.slice(from, from + args.first).map((node) => ({ node, cursor: node.id })),
          pageInfo: { endCursor: String(from + args.first), hasNextPage: from + args.first < all.length },
          ...{ totalCount: capped(all.length), asOf: asOf(), readAt: new Date().toISOString() },
        };
      },
    },
    Staff: { organization: () => world.organization },
    Claim: {
      stage: ({ status }: WorldClaim) => stageWords[status] ?? { zh: status, en: status },
      hospital: ({ hospitalId }: WorldClaim) => hospital(hospitalId),
      insurer: () => world.organization,
      dispute: ({ disputeId }: WorldClaim) => (disputeId ? { id: disputeId } : null),
      mediationStage: ({ mediation }: WorldClaim) => (mediation ? mediationWords[mediation] : null),
      rulePack: () => 'ningbo@1',
      contractPack: ({ policyId }: WorldClaim) => (policyId ? 'contract-demo@1' : null),
      policy: ({ policyId }: WorldClaim) => shown(policyId),
      adjuster: ({ adjusterId }: WorldClaim) => staff(adjusterId),
      surveyor: ({ surveyorId }: WorldClaim) => staff(surveyorId),
      cover: ({ cover, noticedAt }: WorldClaim) => (cover ? { ...cover, at: noticedAt, by: staff('st_adj') } : null),
      reserve: ({ reserve, noticedAt }: WorldClaim) =>
        reserve ? { ...reserve, at: noticedAt, setBy: staff(reserve.byId) } : null,
      deadlines: (claim: WorldClaim) => [clockOf(world, claim)].filter(Boolean),
      nextDeadline: (claim: WorldClaim) => clockOf(world, claim),
      actions: (claim: WorldClaim, _args: unknown, context: DoubleContext) => offered(claim, me(context)),
    },
    CoverCondition: {
      sentence: ({ id, met }: { id: string; met: string }) => {
        const { zh, en } = exclusionTitle(id);
        return met === 'YES'
          ? { zh: `查明不属于“${zh}”`, en: `Found not to apply: ${en}` }
          : { zh: `属于“${zh}”`, en: `Applies: ${en}` };
      },
      clause: () => ({ zh: '保险合同“责任免除”条款', en: 'policy term "exclusions"' }),
    },
    Assessment: { assessedBy: ({ assessedById }: { assessedById: string }) => staff(assessedById) },
    Approval: { by: ({ byId }: { byId: string }) => staff(byId) },
    Payout: { steps: () => payoutSteps },
    ClaimEntry: entryFields(staff),
    ClaimFeedEntry: entryFields(staff),
    Mutation: {
      ...Object.fromEntries(
        Object.keys(worldMoves).map((name) => [`claim${name[0]?.toUpperCase()}${name.slice(1)}`, act(name)]),
      ),
      claimReserveSet: (_root: unknown, { input }: { input: Input }, context: DoubleContext) => {
        const claim = claimOf(input['claimId']);
        if (!claim) throw coded('NOT_FOUND');
        if ((input['expectedVersion'] ?? null) !== (claim.reserve?.version ?? null))
          throw coded('CONFLICT', { reason: 'STALE_VERSION', currentVersion: claim.reserve?.version });
        const { amount, reason } = input as Record<string, string>;
        const version = (claim.reserve?.version ?? 0) + 1;
        claim.reserve = { version, amount: amount ?? '', reason: reason ?? '', byId: me(context).id };
        return { claim, refusals: [] };
      },
      claimNotice: (_root: unknown, { input }: { input: Input }, context: DoubleContext) => {
        if (!world.policies.some(({ hospitalId }) => hospitalId === input['hospitalId']))
          return { claim: null, refusals: [refusal('NOT_INSURED_HERE', ['hospitalId'])] };
        const number = String(world.claims.length + 1).padStart(5, '0');
        const claim = {
          ...(input as object),
          ...{ id: `clm_${number}`, caseNo: `LP2026-11-${number}`, version: 0, status: 'NOTICED' },
          ...{ noticedAt: world.now().toISOString(), documents: [], approvals: [], timeline: [] },
          dueAt: new Date(world.now().getTime() + 1_800_000).toISOString(),
        } as unknown as WorldClaim;
        world.claims.push(claim);
        record(world, claim, { kind: 'notice', by: me(context).id, details: { claimed: claim.claimed } });
        return { claim, refusals: [] };
      },
      policyIssue: (_root: unknown, { input }: { input: Input }) => issuePolicy(world, input),
      caucusSay: speak,
      caucusOffer: speak,
    },
    Subscription: {
      claimFeed: (_root: unknown, { after }: { after?: string }) => feed(world, after),
      mediationFeed: () => silence(),
    },
  };
}

function entryFields(staff: (id: unknown) => unknown) {
  return {
    actor: ({ by }: WorldEntry) => ({ kind: 'PERSON', id: by }),
    staff: ({ by }: WorldEntry) => staff(by),
    label: ({ kind }: WorldEntry) => entryWords(kind),
  };
}

async function* silence(): AsyncGenerator<object> {
  await new Promise<void>(() => {});
  yield {};
}

async function* feed(world: World, after: string | undefined): AsyncGenerator<object> {
  let at = after === undefined || after === null ? world.feed.length : Number(after);
  for (;;) {
    while (at < world.feed.length) {
      const { entry, claim } = world.feed[at++]!;
      yield { cursor: String(at), entry: { ...entry, claim } };
    }
    await new Promise<void>((wake) => {
      const heard = () => {
        world.heard.delete(heard);
        wake();
      };
      world.heard.add(heard);
    });
  }
}
