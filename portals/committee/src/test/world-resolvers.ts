import { coded, type DoubleContext, type DoubleResolvers } from '@concord/portal-kit/test/graph-double';
import { acting } from './world-acts.js';
import { disputeActs } from './world-disputes.js';
import { offered, offeredInRoom, worldMoves } from './world-moves.js';
import { roomActs } from './world-rooms.js';
import { hospital, type World, type WorldCaucus, type WorldDispute, type WorldMediation } from './world.js';

const ended = ['CLOSED', 'TERMINATED', 'REFUSED', 'NOT_ACCEPTED'];
const open = ({ status }: WorldMediation) => !ended.includes(status);
const clock = ({ deadlines }: WorldMediation) => deadlines[0];
const capped = (count: number) => ({ count, capped: false });
const stageWords: Readonly<Record<string, { zh: string; en: string }>> = {
  CONSENT_PENDING: { zh: '待对方同意', en: 'Awaiting the other side' },
  SCREENING: { zh: '受理审查', en: 'Being screened' },
  ACCEPTED: { zh: '已受理', en: 'Accepted' },
  SESSION: { zh: '调解中', en: 'In session' },
  APPRAISAL: { zh: '鉴定中', en: 'Under appraisal' },
  PROPOSED: { zh: '方案待答复', en: 'Proposal awaiting answers' },
  DRAFTING: { zh: '拟定协议', en: 'Agreement being drafted' },
  SIGNING: { zh: '待签署', en: 'Being signed' },
  EFFECTIVE: { zh: '协议生效', en: 'In force' },
  TERMINATED: { zh: '调解终止', en: 'Terminated' },
  IN_FORUM: { zh: '处理中', en: 'Being dealt with' },
};
const words = (text: string) => ({ zh: text, en: text });

/** The graph over the world. Every field that is not here reads its property. */
export function worldResolvers(world: World): DoubleResolvers {
  const me = ({ person }: DoubleContext) => {
    const found = world.staff.find(({ id }) => id === person);
    if (!found) throw coded('UNAUTHENTICATED');
    return found;
  };
  const isMine = (one: WorldMediation, context: DoubleContext) => {
    const { id, roles } = me(context);
    return open(one) && (one.mediators.some(({ staff }) => staff?.id === id) || isAwaited(one, roles));
  };
  const isAwaited = (one: WorldMediation, roles: readonly string[]) =>
    offered(one, { roles } as never)[0]?.allowed ?? false;
  const views: Record<string, (one: WorldMediation, context: DoubleContext) => boolean> = {
    OPEN: open,
    OVERDUE: (one) => open(one) && clock(one)?.state === 'OVERDUE',
    DUE_TODAY: (one) => open(one) && clock(one)?.state === 'RUNNING' && clock(one)?.remaining === 0,
    MINE: isMine,
    AWAITING_ACCEPTANCE: ({ status }) => status === 'SCREENING',
    AWAITING_SIGNATURE: ({ status }) => status === 'SIGNING',
    ALL: () => true,
  };
  const listOf = (view: string, context: DoubleContext) =>
    world.mediations
      .filter((one) => views[view]?.(one, context))
      .sort((one, other) => ((clock(one)?.dueAt ?? '') < (clock(other)?.dueAt ?? '') ? -1 : 1));
  const connection = (nodes: readonly object[]) => ({
    edges: nodes.map((node, index) => ({ cursor: String(index), node })),
    pageInfo: { endCursor: null, hasNextPage: false },
    totalCount: capped(nodes.length),
    asOf: String(world.feed.length),
    readAt: new Date().toISOString(),
  });
  const mutations = Object.keys(worldMoves)
    .filter((name) => !['caucusOpen', 'signHospital'].includes(name))
    .map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`);

  return {
    Query: {
      me: (_root: unknown, _args: unknown, context: DoubleContext) => me(context),
      staffMembers: (_root: unknown, { role }: { role?: string }) =>
        world.staff.filter(({ roles }) => !role || roles.includes(role)),
      organizations: () => [hospital],
      mediation: (_root: unknown, { caseNo }: { caseNo: string }) =>
        world.mediations.find((one) => one.caseNo === caseNo),
      dispute: (_root: unknown, { caseNo }: { caseNo: string }) => world.disputes.find((one) => one.caseNo === caseNo),
      mediations: (_root: unknown, { filter = {} }: { filter?: Filter }, context: DoubleContext) =>
        connection(
          listOf(filter?.view ?? 'ALL', context).filter(
            ({ status, caseNo }) =>
              (!filter?.status || filter.status.includes(status)) && (!filter?.search || caseNo === filter.search),
          ),
        ),
      disputes: () => connection(world.disputes),
      mediationCounters: (_root: unknown, _args: unknown, context: DoubleContext) => {
        const count = (view: string) => capped(listOf(view, context).length);
        return {
          ...{ overdue: count('OVERDUE'), dueToday: count('DUE_TODAY'), mine: count('MINE'), open: count('OPEN') },
          ...{ awaitingMe: count('MINE'), sessionsToday: capped(1), asOf: String(world.feed.length) },
          readAt: new Date().toISOString(),
        };
      },
    },
    MediationCase: {
      stage: ({ status }: WorldMediation) => stageWords[status] ?? words(status),
      nextDeadline: (one: WorldMediation) => (open(one) ? clock(one) : null),
      actions: (one: WorldMediation, _args: unknown, context: DoubleContext) => offered(one, me(context)),
      caucuses: ({ caucuses }: WorldMediation, _args: unknown, context: DoubleContext) =>
        me(context).roles.some((role) => role === 'MED' || role === 'CHAIR') ? caucuses : [],
    },
    Caucus: {
      actions: (one: WorldCaucus, _args: unknown, context: DoubleContext) => offeredInRoom(one, me(context)),
    },
    Dispute: disputeFields(world),
    Mutation: {
      ...Object.fromEntries(mutations.map((name) => [`mediation${name}`, acting(world, name, me)])),
      ...roomActs(world, me),
      ...disputeActs(world, me),
    },
    Subscription: {
      mediationFeed: (_root: unknown, { after }: { after?: string }) => feed(world, after),
    },
  };
}

interface Filter {
  readonly view?: string | null;
  readonly status?: readonly string[] | null;
  readonly search?: string | null;
}

const apply = { name: 'mediationApply', label: { zh: '申请调解', en: 'Apply for mediation' }, allowed: true };
const notify = { name: 'notifyInsurer', label: { zh: '向保险机构报案', en: 'Notify the insurer' }, allowed: false };

function disputeFields(world: World) {
  const of = ({ id }: WorldDispute) => world.mediations.filter(({ dispute }) => dispute.id === id);
  return {
    stage: ({ status }: WorldDispute) => stageWords[status] ?? words(status),
    mediations: of,
    mediation: (dispute: WorldDispute) => of(dispute).at(-1) ?? null,
    forums: () => [],
    deadlines: () => [],
    nextDeadline: () => null,
    actions: () => [apply, notify],
    timeline: () => [],
  };
}

async function* feed(world: World, after: string | undefined): AsyncGenerator<object> {
  let at = after === undefined || after === null ? world.feed.length : Number(after);
  for (;;) {
    while (at < world.feed.length) {
      const { entry, mediation, caucus } = world.feed[at++]!;
      const about = { mediation, dispute: mediation.dispute, caucus: caucus ?? null };
      yield { cursor: String(at), entry: { ...entry, ...about } };
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
