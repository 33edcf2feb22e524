import type { GraphQLDataSource } from '@apollo/gateway';
import type { OnFault } from '@concord/kit/graphql/errors';
import type { ServiceConnection } from '@concord/kit/graphql/service';
import { toldBy } from '@concord/kit/graphql/watched-answer';
import { createForward } from '../forward.js';
import { createJoinable, createJoining, separated, type EntityAnswer, type EntityQuestion } from './joined.js';

/** Who is asked for what an event lacks. */
export interface FetchesOptions {
  readonly connections: Readonly<Record<string, ServiceConnection>>;
  /** Milliseconds. */
  readonly serviceTime: number;
  readonly onFault: OnFault;
}

/** What is fetched for one event. */
export interface Fetches {
  readonly sources: Readonly<Record<string, GraphQLDataSource>>;
  /** Whether a service answered something that may hold for whoever was asked for alone. */
  readonly personal: boolean;
}

type Asked = Parameters<GraphQLDataSource['process']>[0];
type Answered = Awaited<ReturnType<GraphQLDataSource['process']>>;

interface Waiting {
  readonly asked: Asked;
  settle(answer: Answered | Promise<Answered>): void;
}

/**
 * The services as one event asks them. Apollo's executor asks a service once for each path that leads to it; what it asks
 * within one turn goes out as one question, so that the service looks everything up at once.
 */
export function createFetches({ connections, serviceTime, onFault }: FetchesOptions): () => Fetches {
  const isJoinable = createJoinable();
  const join = createJoining();

  function joining(source: GraphQLDataSource): GraphQLDataSource {
    let waiting: Waiting[] = [];
    const ask = async (asked: readonly Asked[]): Promise<readonly (Answered | Promise<Answered>)[]> => {
      const [one] = asked;
      if (!one || asked.length === 1) return asked.map((each) => source.process(each));
      const { query, variables } = join(asked.map(questionOf));
      const request = { ...one.request, query, variables, operationName: undefined };
      const answer = await source.process({ ...one, request } as Asked);
      const answers = separated(answer as EntityAnswer, asked.length);
      return answers ? (answers as readonly Answered[]) : asked.map((each) => source.process(each));
    };
    const flush = () => {
      const all = waiting;
      waiting = [];
      const together = all.filter(({ asked }) => isJoinable(asked.request.query ?? ''));
      const alone = all.filter((each) => !together.includes(each)).map((each) => [each]);
      for (const group of [together, ...alone]) {
        const answers = ask(group.map(({ asked }) => asked));
        group.forEach(({ settle }, at) => settle(answers.then((given) => given[at] as Answered)));
      }
    };
    return {
      process(asked) {
        // After everything that is ready to be asked now has been asked: promises first, then this.
        if (waiting.length === 0) void Promise.resolve().then(() => process.nextTick(flush));
        return new Promise((settle) => waiting.push({ asked, settle }));
      },
    };
  }

  return () => {
    let personal = false;
    const watching = (connection: ServiceConnection): ServiceConnection => ({
      name: connection.name,
      async execute(request, call) {
        const answer = await connection.execute({ ...request, watched: true }, call);
        if (toldBy(answer).personal) personal = true;
        return answer;
      },
      subscribe: (request, call) => connection.subscribe(request, call),
      internal: (name, input, call) => connection.internal(name, input, call),
      readiness: () => connection.readiness(),
    });
    const sources = Object.entries(connections).map(([name, connection]) => [
      name,
      joining(createForward({ connection: watching(connection), serviceTime, onFault })),
    ]);
    return {
      sources: Object.fromEntries(sources) as Fetches['sources'],
      get personal() {
        return personal;
      },
    };
  };
}

function questionOf({ request }: Asked): EntityQuestion {
  return { query: request.query ?? '', variables: request.variables ?? {} };
}
