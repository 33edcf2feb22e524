import type { Identity } from '@concord/kit/identity/identity';
import type { Gateway } from '../gateway.js';

/** What is answered, read by the names that were asked for. */
// oxlint-disable-next-line typescript/no-explicit-any -- its shape is what the query asked for
export type Answered = any;

/** The demo's way through the public graph. */
export interface Ask {
  /** @throws Error with what was said against it */
  query(who: Identity, query: string, variables: object): Promise<Answered>;
  /**
   * Answers `fields` of what the mutation answers under `noun`; `undefined` when the case has moved on meanwhile.
   *
   * @throws Error when it is refused
   */
  act(who: Identity, asked: { mutation: string; noun: string; fields: string; input: object }): Promise<Answered>;
}

export function createAsk(gateway: Pick<Gateway, 'execute'>): Ask {
  return {
    async query(who, query, variables) {
      const { data, errors } = await gateway.execute({ query, variables: { ...variables } }, who);
      if (!data || errors) throw new Error(`The demo was not answered: ${sentences(errors)}\n${query}`);
      return data;
    },
    async act(who, { mutation, noun, fields, input }) {
      const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
      const query = `mutation($input: ${type}!) {
        ${mutation}(input: $input) { ${noun} { ${fields} } refusals { code path } } }`;
      const { data, errors } = await gateway.execute({ query, variables: { input } }, who);
      const payload = (data as Answered)?.[mutation];
      if (payload?.[noun]) return payload[noun];
      if (errors?.some(({ extensions }) => extensions?.['code'] === 'CONFLICT')) return undefined;
      const [refusal] = payload?.refusals ?? [];
      const why = refusal ? `${refusal.code} ${refusal.path.join('.')}` : sentences(errors);
      throw new Error(`The demo could not ${mutation}: ${why}`);
    },
  };
}

const sentences = (errors: readonly { readonly message: string }[] | undefined) =>
  errors?.map(({ message }) => message).join('; ') ?? 'nothing came back';
