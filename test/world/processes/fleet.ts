import { ROUND, type Rounds } from '../timers.js';
import type { Installation } from './installation.js';
import { MEMBERS, startMember, type Member, type MemberName } from './member.js';
import type { Order, Trial } from './orders.js';

/** The processes of a house, as they come and go. */
export interface Fleet {
  /** Starts those that are not running, all at once; comes back when they listen. */
  start(names?: readonly MemberName[]): Promise<void>;
  /** Tells those that run to end: the gateway, then all services at once. @throws Error when one does not end cleanly */
  stop(): Promise<void>;
  /** Ends one, or all, without asking. */
  kill(name?: MemberName): Promise<void>;
  /** Those that run. */
  running(): readonly MemberName[];
  /** Comes back when all that run have carried it out. */
  order(order: Order, name?: MemberName): Promise<void>;
  /** Rounds of the timers, of those that have one and run. */
  rounds(): Promise<Rounds>;
}

/** What every process of a fleet is started with; asked at each start. */
export interface FleetParts {
  readonly installation: Installation;
  trial(): Omit<Trial, 'round'>;
  onLine(line: string): void;
}

/** A fleet of which nothing runs yet. */
export function createFleet({ installation, trial, onLine }: FleetParts): Fleet {
  const running = new Map<MemberName, Member>();
  const each = async (names: readonly MemberName[], act: (member: Member, name: MemberName) => Promise<unknown>) =>
    void (await Promise.all(names.flatMap((name) => (running.has(name) ? [act(running.get(name)!, name)] : []))));
  async function end(member: Member, name: MemberName): Promise<void> {
    running.delete(name);
    const code = await member.stop();
    if (code !== 0) throw new Error(`${name} ended with ${code}`);
  }

  return {
    async start(names = MEMBERS) {
      const missing = names.filter((name) => !running.has(name));
      await Promise.all(
        missing.map(async (name) => {
          const told: Trial = { ...trial(), round: ROUND[name]?.source };
          running.set(name, await startMember({ name, trial: told, env: installation.variables(name), onLine }));
        }),
      );
    },
    async stop() {
      await each(['gateway'], end);
      await each([...running.keys()], end);
    },
    async kill(name) {
      await each(name ? [name] : [...running.keys()], async (member, killed) => {
        running.delete(killed);
        await member.kill();
      });
    },
    running: () => [...running.keys()],
    order: (order, name) => each(name ? [name] : [...running.keys()], (member) => member.order(order)),
    async rounds() {
      const counted = new Map<string, number>();
      await each(
        MEMBERS.filter((name) => name in ROUND),
        async (member, name) => counted.set(name, await member.order({ kind: 'rounds' })),
      );
      return counted;
    },
  };
}
