import type { LifecycleTable } from './moves.table.js';

/**
 * Walks a lifecycle table before anything runs on it. Throws, listing every contradiction at once: a move to or from
 * nowhere, a state no path reaches, a state one cannot leave though it is not an end, an end that is left without being
 * reopened by name, a guard without a refusal, a move nobody may make.
 */
export function checkLifecycle<Status extends string, Name extends string, Code extends string, Case>(
  table: LifecycleTable<Status, Name, Code, Case>,
): void {
  const faults: string[] = [];
  const statuses = new Set<string>(Object.keys(table.statuses));
  const moves = Object.entries(table.moves) as [Name, LifecycleTable<Status, Name, Code, Case>['moves'][Name]][];

  for (const [name, move] of moves) {
    for (const status of [...move.from, ...move.to])
      if (!statuses.has(status)) faults.push(`move ${name} names the unknown state ${status}`);
    if (move.from.length === 0) faults.push(`move ${name} starts nowhere`);
    if (move.to.length === 0) faults.push(`move ${name} leads nowhere`);
    if (move.who.length === 0) faults.push(`nobody may make the move ${name}`);
    for (const guard of move.guards ?? [])
      if (!(guard.refusal in table.refusals))
        faults.push(`a guard of ${name} refuses with the unknown ${guard.refusal}`);
  }

  const reached = new Set<string>([table.initial]);
  for (let grew = true; grew;) {
    const before = reached.size;
    for (const [, move] of moves)
      if (move.from.some((status) => reached.has(status))) move.to.forEach((status) => reached.add(status));
    grew = reached.size > before;
  }
  for (const status of statuses) if (!reached.has(status)) faults.push(`no path reaches the state ${status}`);

  const left = new Set<string>(
    moves.flatMap(([, move]) =>
      move.from.filter((status) => !move.to.includes(status) || move.to.some((to) => !move.from.includes(to))),
    ),
  );
  const terminal = new Set<string>(table.terminal);
  for (const status of statuses)
    if (!left.has(status) && !terminal.has(status)) faults.push(`the state ${status} cannot be left and is not an end`);
  if (terminal.size === 0) faults.push('the lifecycle has no end');

  if (faults.length > 0) throw new Error(`Lifecycle of ${table.noun} contradicts itself: ${faults.join('; ')}`);
}
