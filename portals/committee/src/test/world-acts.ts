import { coded, type DoubleContext } from '@concord/portal-kit/test/graph-double';
import type { RefusalTextFragment } from '../generated/graphql.js';
import { offered, textOf, worldMoves } from './world-moves.js';
import { record, type World, type WorldMediation, type WorldStaff } from './world.js';

type Input = Readonly<Record<string, never>>;
type Asked = { readonly input: Readonly<Record<string, never>> };

/** Where a move leads; one that is not here stays where it is. */
const leads: Readonly<Record<string, WorldMediation['status']>> = {
  consent: 'SCREENING',
  decline: 'REFUSED',
  accept: 'ACCEPTED',
  refuseAcceptance: 'NOT_ACCEPTED',
  assignMediators: 'PREPARING',
  openSession: 'SESSION',
  closeSession: 'PREPARING',
  commissionAppraisal: 'APPRAISAL',
  recordAppraisal: 'PREPARING',
  propose: 'PROPOSED',
  draft: 'SIGNING',
  requestSeal: 'SEALING',
  close: 'CLOSED',
  terminate: 'TERMINATED',
};

/** Whatever every act does: once for one key, not on an older version, then `effect`. */
export function acting(world: World, name: string, me: (context: DoubleContext) => WorldStaff) {
  return (_root: unknown, { input }: Asked, context: DoubleContext) => {
    const mediation = world.mediations.find(({ id }) => id === input['mediationId']);
    if (!mediation) throw coded('NOT_FOUND');
    const actor = me(context);
    const seen = once(world, `mediation${name}`, input, mediation);
    if (seen) return { mediation, refusals: [] };
    const move = name[0]!.toLowerCase() + name.slice(1);
    const refusals = [...forbidden(mediation, move, actor), ...refused(move, input)];
    if (refusals.length) return { mediation, refusals };
    keep(world, `mediation${name}`, input);
    mediation.status = leads[move] ?? mediation.status;
    record(world, mediation, { kind: move, label: textOf(worldMoves[move]!.label), by: actor.id });
    return { mediation, refusals: [] };
  };
}

/** Whether this attempt was made already. @throws CONFLICT where somebody was faster */
export function once(world: World, name: string, input: Input, found: { readonly version: number }): boolean {
  if (world.keys.has(`${name}.${String(input['idempotencyKey'])}`)) return true;
  if (input['expectedVersion'] !== found.version)
    throw coded('CONFLICT', { reason: 'STALE_VERSION', currentVersion: found.version });
  return false;
}

export function keep(world: World, name: string, input: Input): void {
  world.keys.add(`${name}.${String(input['idempotencyKey'])}`);
  world.sent.push({ name, input: input as Readonly<Record<string, unknown>> });
}

function forbidden(mediation: WorldMediation, move: string, actor: WorldStaff): RefusalTextFragment[] {
  const found = offered(mediation, actor).find(({ name }) => name === move);
  if (found?.allowed) return [];
  const outOfPlace = { code: 'WRONG_STATE', message: textOf(['现在不能这样做。', 'Not now.']), path: [], rule: null };
  return [found?.refusal ?? outOfPlace];
}

/** The two things a test lets the server refuse: a box not ticked, and money that does not add up. */
function refused(move: string, input: Input): RefusalTextFragment[] {
  const told = input as Readonly<Record<string, unknown>>;
  if (move === 'accept' && !told['notInCourt']) {
    const article = textOf(['医疗纠纷预防和处理条例 第31条', 'Decree 701, art. 31']);
    const message = textOf(['人民法院已经受理的，不予受理。', 'A court has the case.']);
    return [{ code: 'IN_COURT', message, path: ['notInCourt'], rule: { id: 'mediation.acceptance', article } }];
  }
  if (move !== 'draft') return [];
  const instalments = told['instalments'] as readonly { amount: string }[];
  const sum = instalments.reduce((all, { amount }) => all + Number(amount), 0);
  const message = textOf(['各笔付款合计须等于方案总额。', 'The instalments have to add up to the total.']);
  return sum === 100_000 ? [] : [{ code: 'TOTAL_DIFFERS', message, path: ['instalments'], rule: null }];
}
