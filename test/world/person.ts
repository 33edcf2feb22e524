import { AskFailed, post, type Answer, type AnswerError, type Json } from './http.js';
import { listen, type Listener } from './listener.js';

/** Where the door is; it may be another one after a restart. */
export interface Door {
  url(): string;
  readonly origin: string;
  /** Every line that the house has logged, where it can be read. */
  readonly log?: readonly string[];
}

/** One account, used as its owner would: signs in with the password when there is no session, or it has ended. */
export interface Person {
  readonly account: string;
  /** The id of the staff member. */
  id(): Promise<string>;
  /** What was asked for. Fails on any error. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Json>;
  /** The first error of a request that must not be answered. Fails when there is none. */
  refusal(query: string, variables?: Readonly<Record<string, unknown>>): Promise<AnswerError>;
  /** Whatever comes back. */
  answer(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  listen(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Listener>;
  /** The token of the session that is open, or of a new one. */
  token(): Promise<string>;
  signOut(): Promise<void>;
}

/** A client for one account. */
export function createPerson(door: Door, account: string, password: string): Person {
  let session: Promise<string> | undefined;
  let staffId: Promise<string> | undefined;

  async function signIn(): Promise<string> {
    const answer = await post(`${door.url()}/auth/sign-in`, { account, password, as: 'token' });
    const { accessToken } = answer as Answer & { accessToken?: string };
    if (accessToken === undefined) throw new AskFailed('Must sign in', account, { query: '/auth/sign-in' }, answer);
    return accessToken;
  }
  const token = () => (session ??= signIn());

  async function answer(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer> {
    const send = async () => {
      const answered = await post(`${door.url()}/graphql`, { query, variables }, await token());
      const incidents = answered.errors?.flatMap(({ extensions }) => extensions?.incident ?? []) ?? [];
      if (incidents.length === 0) return answered;
      const isTold = (line: string) =>
        line.includes(answered.requestId ?? '') || incidents.some((one) => line.includes(one));
      return { ...answered, logged: door.log?.filter(isTold) };
    };
    const first = await send();
    if (first.status !== 401 && first.errors?.[0]?.extensions?.code !== 'UNAUTHENTICATED') return first;
    // The clock of the house was moved past the end of the session.
    session = undefined;
    return send();
  }
  async function ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Json> {
    const answered = await answer(query, variables);
    if (answered.errors || !answered.data)
      throw new AskFailed('Must be answered', account, { query, variables }, answered);
    return answered.data;
  }

  return {
    account,
    token,
    answer,
    ask,
    id: () => (staffId ??= ask('{ me { id } }').then((data) => data.me.id as string)),
    async refusal(query, variables) {
      const answered = await answer(query, variables);
      const [error] = answered.errors ?? [];
      if (!error) throw new AskFailed('Must be refused', account, { query, variables }, answered);
      return error;
    },
    async listen(query, variables) {
      await ask('{ me { id } }');
      const url = `${door.url().replace('http:', 'ws:')}/graphql`;
      return listen({ url, origin: door.origin, token: await token() }, { query, variables });
    },
    async signOut() {
      const open = await session;
      session = undefined;
      if (open !== undefined) await post(`${door.url()}/auth/sign-out`, {}, open);
    },
  };
}
