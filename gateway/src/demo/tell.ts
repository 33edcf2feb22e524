import type { Answered, Ask, Refused } from './ask.js';
import type { DemoNames } from './house.js';
import type { Act, Noun, Thread } from './story.js';
import { spelledOut, type SpellTime } from './words.js';

/** What is read of a case with every act on it. */
const FIELDS: Readonly<Record<Noun, string>> = {
  patient: 'id version',
  complaint: 'id version dispute { id }',
  dispute: 'id version',
  mediation: 'id version sessions { id }',
  caucus: 'id version messages { id }',
  claim: 'id version documents { id }',
  policy: 'id version',
};

/** Acts on nothing that is there yet. */
const BEGINNING: readonly string[] = [
  ...['patientRegister', 'complaintRegister', 'disputeOpen', 'claimNotice', 'policyIssue'],
];

/** Acts on a case that hold whatever its version. */
const UNVERSIONED: readonly string[] = ['caucusOpen', 'claimReserveSet'];

/** How often a case may have moved on between reading it and acting on it. */
const ATTEMPTS = 5;

/** An act to be told: of which thread, under which key, and what its words for days stand for. */
export interface Telling {
  readonly thread: Thread;
  readonly act: Act;
  readonly key: string;
  readonly spell: SpellTime;
}

/** Something to be looked at: whose, as whom, and which fields. */
export interface Looking {
  readonly thread: Thread;
  readonly noun: Noun;
  readonly by: string;
  readonly fields: string;
}

/** Tells acts one after another, of stories and of cases alike; every thread keeps the cases it has begun. */
export interface Teller {
  /**
   * Does it; answers why not where the product says no.
   *
   * @throws Error when it is neither done nor refused
   */
  tell(telling: Telling): Promise<Refused | undefined>;
  /** The thread's case of that noun as somebody sees it; `null` when there is none for them. */
  look(looking: Looking): Promise<Answered>;
}

export function createTeller({ ask, names }: { readonly ask: Ask; readonly names: DemoNames }): Teller {
  const threads = new Map<Thread, Map<string, Answered>>();
  const known = (thread: Thread): Map<string, Answered> => {
    const cases = threads.get(thread) ?? new Map<string, Answered>();
    threads.set(thread, cases);
    return cases;
  };

  /** What appeared in another service is found from the dispute. */
  async function look({ thread, noun, by, fields }: Looking, place: string = noun): Promise<Answered> {
    const who = names.person(by);
    const { id } = known(thread).get(place) ?? {};
    if (id) return (await ask.query(who, `query($id: ID!) { ${noun}(id: $id) { ${fields} } }`, { id }))[noun];
    const query = `query($id: ID!) { dispute(id: $id) { claims { ${fields} } } }`;
    const { dispute } = await ask.query(who, query, { id: known(thread).get('dispute')?.id });
    return dispute?.claims?.[0] ?? null;
  }

  async function tell({ thread, act: told, key, spell }: Telling): Promise<Refused | undefined> {
    const { noun = 'complaint', act: name, by, on = noun, room, as, input = {} } = told;
    const cases = known(thread);
    const who = names.person(by);
    const mutation = `${noun}${name[0]?.toUpperCase()}${name.slice(1)}`;
    const at = (each: Noun) => (each === 'caucus' ? `caucus ${room}` : each);
    const idOf = (word: string): string => {
      const [, list, place] = /^(session|message|document)-(\d+)$/.exec(word) ?? [];
      if (!list) return cases.get(word)?.id ?? names.id(word, thread.hospital);
      const holder = { session: 'mediation', message: `caucus ${room}`, document: 'claim' }[list];
      return cases.get(String(holder))[`${list}s`][Number(place) - 1].id as string;
    };
    const patientId = cases.get('patient')?.id ?? (thread.patient && idOf(thread.patient));

    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const begins = BEGINNING.includes(mutation);
      if (!begins && (attempt > 0 || cases.get(at(on))?.version === undefined))
        cases.set(at(on), await look({ thread, noun: on, by, fields: FIELDS[on] }, at(on)));
      const target = begins ? undefined : cases.get(at(on));
      const { done, refused } = await ask.try(who, {
        ...{ mutation, noun, fields: FIELDS[noun] },
        input: {
          idempotencyKey: `demo-${key}`,
          ...(target && { [`${on}Id`]: target.id }),
          ...(target && !UNVERSIONED.includes(mutation) && { expectedVersion: target.version }),
          ...(mutation === 'complaintRegister' && patientId && { patientId }),
          ...(spelledOut(input, idOf, spell) as object),
        },
      });
      if (refused) return refused;
      if (!done) continue;
      cases.set(at(noun), done);
      if (done.dispute && !cases.has('dispute')) cases.set('dispute', done.dispute);
      if (as) names.put(as, done.id, thread.hospital);
      // The dispute moves with its mediation.
      if (noun === 'mediation' && cases.has('dispute')) cases.set('dispute', { id: cases.get('dispute').id });
      return undefined;
    }
    throw new Error(`No quiet moment was found for ${mutation}`);
  }

  return { tell, look: (looking) => look(looking) };
}
