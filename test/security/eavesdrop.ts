import type { Answer, Json } from '../world/http.js';
import type { Listener } from '../world/listener.js';
import type { Person } from '../world/person.js';
import type { Houses } from '../actors/houses.js';

/** Everything that anybody was sent, by account: answers, errors and frames of streams. */
export interface Ears {
  /** The same person, overheard from now on. */
  on(person: Person): Person;
  /** All people of a story, overheard. */
  onHouses(houses: Houses): Houses;
  /** The secrets that each account was sent so far, by secret: who has seen it, in alphabetical order. */
  seen(secrets: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>>;
  /** The same of what was heard live alone. */
  heard(secrets: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>>;
  /** Accounts that heard of any event on any stream. */
  readonly told: readonly string[];
  /** What was sent so far is forgotten; streams go on. */
  forget(): void;
  stop(): Promise<void>;
}

/** Listens to what people are sent. */
export function createEars(): Ears {
  const sent = new Map<string, string[]>();
  const streams: { readonly account: string; readonly listener: Listener; from: number }[] = [];
  const note = (account: string, text: string) => void sent.set(account, [...(sent.get(account) ?? []), text]);
  const live = (all = new Map<string, string>()) => {
    for (const { account, listener, from } of streams)
      all.set(account, `${all.get(account) ?? ''}\n${listener.frames.slice(from).join('\n')}`);
    return all;
  };
  const everything = () => live(new Map([...sent].map(([account, texts]) => [account, texts.join('\n')])));
  const found = (all: ReadonlyMap<string, string>, secrets: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(secrets).map(([name, word]) => {
        const by = [...all].filter(([, text]) => text.includes(word)).map(([account]) => account);
        return [name, by.sort()];
      }),
    );
  const isNews = (answer: Json) => Object.values<Json>(answer.data ?? {}).some((item) => item?.entry);

  const on = (person: Person): Person => ({
    ...person,
    async answer(query, variables) {
      const answer: Answer = await person.answer(query, variables);
      note(person.account, answer.text);
      return answer;
    },
    async ask(query, variables) {
      const asked = await person.ask(query, variables);
      note(person.account, JSON.stringify(asked));
      return asked;
    },
    async refusal(query, variables) {
      const refused = await person.refusal(query, variables);
      note(person.account, JSON.stringify(refused));
      return refused;
    },
    async listen(query, variables) {
      const listener = await person.listen(query, variables);
      streams.push({ account: person.account, listener, from: 0 });
      return listener;
    },
  });
  const each = <Names extends string>(people: Readonly<Record<Names, Person>>) =>
    Object.fromEntries(Object.entries<Person>(people).map(([name, person]) => [name, on(person)])) as Record<
      Names,
      Person
    >;

  return {
    on,
    onHouses: ({ hospital, insurer, committee, ids }) => ({
      ...{ hospital: each(hospital), insurer: each(insurer), committee: each(committee), ids },
    }),
    seen: (secrets) => found(everything(), secrets),
    heard: (secrets) => found(live(), secrets),
    get told() {
      const told = streams.filter(({ listener }) => listener.heard.some(isNews)).map(({ account }) => account);
      return [...new Set(told)].sort();
    },
    forget() {
      sent.clear();
      for (const stream of streams) stream.from = stream.listener.frames.length;
    },
    async stop() {
      for (const { listener } of streams) await listener.stop();
    },
  };
}
