import type { Identity } from '@concord/kit/identity/identity';
import type { Text } from '@concord/kit/domain/text';
import type { Gateway } from '../gateway.js';

/** What is answered, read by the names that were asked for. */
// oxlint-disable-next-line typescript/no-explicit-any -- its shape is what the query asked for
export type Answered = any;

/** A business "no"; `FORBIDDEN` where the act is not open to people of that house at all. */
export interface Refused {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: Text;
  readonly rule: { readonly id: string; readonly article: Text } | null;
}

/** What became of an act: done, refused, or neither because the case has moved on meanwhile. */
export interface Outcome {
  readonly done?: Answered;
  readonly refused?: Refused;
}

/** A mutation, and what is read of the case with it. */
export interface Asked {
  readonly mutation: string;
  readonly noun: string;
  readonly fields: string;
  readonly input: object;
}

/** The way through the public graph. */
export interface Ask {
  /** @throws Error with what was said against it */
  query(who: Identity, query: string, variables: object): Promise<Answered>;
  /** @throws Error when it is neither done nor refused */
  try(who: Identity, asked: Asked): Promise<Outcome>;
  /**
   * Answers `fields` of what the mutation answers under `noun`.
   *
   * @throws Error when it is not done
   */
  act(who: Identity, asked: Asked): Promise<Answered>;
}

export function createAsk(gateway: Pick<Gateway, 'execute'>): Ask {
  async function attempt(who: Identity, { mutation, noun, fields, input }: Asked): Promise<Outcome> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation($input: ${type}!) {
      ${mutation}(input: $input) { ${noun} { ${fields} }
        refusals { code path message { zh en } rule { id article { zh en } } } } }`;
    const { data, errors } = await gateway.execute({ query, variables: { input } }, who);
    const payload = (data as Answered)?.[mutation];
    if (payload?.[noun]) return { done: payload[noun] };
    const codes = (errors ?? []).map(({ extensions }) => extensions?.['code']);
    if (codes.includes('CONFLICT')) return {};
    if (codes.includes('FORBIDDEN')) {
      const words = sentences(errors);
      return { refused: { code: 'FORBIDDEN', path: [], message: { zh: words, en: words }, rule: null } };
    }
    const [refused] = (payload?.refusals ?? []) as Refused[];
    if (refused) return { refused };
    throw new Error(`Not let ${mutation}: ${sentences(errors)}`);
  }

  return {
    try: attempt,
    async query(who, query, variables) {
      const { data, errors } = await gateway.execute({ query, variables: { ...variables } }, who);
      if (!data || errors) throw new Error(`Not answered: ${sentences(errors)}\n${query}`);
      return data;
    },
    async act(who, asked) {
      const { done, refused } = await attempt(who, asked);
      if (done) return done;
      const why = refused ? `${refused.code} ${refused.path.join('.')}` : 'it has moved on meanwhile';
      throw new Error(`Not let ${asked.mutation}: ${why}`);
    },
  };
}

const sentences = (errors: readonly { readonly message: string }[] | undefined) =>
  errors?.map(({ message }) => message).join('; ') ?? 'nothing came back';
