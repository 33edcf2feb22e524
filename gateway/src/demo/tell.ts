import type { Answered } from './ask.js';
import type { DemoStage } from './house.js';
import type { DemoAct, DemoStory, Noun } from './story.js';
import { spelledOut } from './words.js';

/** What is read of a case with every act on it. */
const FIELDS: Readonly<Record<Noun, string>> = {
  complaint: 'id version dispute { id }',
  dispute: 'id version',
  mediation: 'id version sessions { id }',
  caucus: 'id version messages { id }',
  claim: 'id version documents { id }',
  policy: 'id version',
};

/** Acts on a case that hold whatever its version. */
const UNVERSIONED: readonly string[] = ['caucusOpen', 'claimReserveSet'];

/** How often a case may have moved on between reading it and acting on it. */
const ATTEMPTS = 5;

/** Tells stories, act after act; every story keeps the cases it has begun. */
export function createTeller(stage: DemoStage) {
  const { ask, dates, names } = stage;
  const cases = new Map<DemoStory, Map<string, Answered>>();

  return async function tell(story: DemoStory, act: DemoAct, key: string): Promise<void> {
    const { noun = 'complaint', act: name, by, on = noun, room, as, input = {} } = act;
    const known = cases.get(story) ?? new Map<string, Answered>();
    cases.set(story, known);
    const who = names.person(by);
    const mutation = `${noun}${name[0]?.toUpperCase()}${name.slice(1)}`;
    const at = (each: Noun) => (each === 'caucus' ? `caucus ${room}` : each);

    /** Reads a case as who acts; what appeared in another service is found from the dispute. */
    async function read(each: Noun): Promise<void> {
      const { id } = known.get(each) ?? {};
      if (id) {
        const found = await ask.query(who, `query($id: ID!) { ${each}(id: $id) { ${FIELDS[each]} } }`, { id });
        return void known.set(each, found[each]);
      }
      const query = `query($id: ID!) { dispute(id: $id) { claims { ${FIELDS.claim} } } }`;
      const { dispute } = await ask.query(who, query, { id: known.get('dispute').id });
      known.set('claim', dispute.claims[0]);
    }
    const idOf = (word: string): string => {
      const [, list, place] = /^(session|message|document)-(\d+)$/.exec(word) ?? [];
      if (!list) return names.id(word, story.hospital);
      const holder = { session: 'mediation', message: `caucus ${room}`, document: 'claim' }[list];
      return known.get(String(holder))[`${list}s`][Number(place) - 1].id as string;
    };

    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const begins = BEGINNING.includes(mutation);
      if (!begins && (attempt > 0 || known.get(at(on))?.version === undefined)) await read(on);
      const target = begins ? undefined : known.get(at(on));
      const done = await ask.act(who, {
        ...{ mutation, noun, fields: FIELDS[noun] },
        input: {
          idempotencyKey: `demo-${key}`,
          ...(target && { [`${on}Id`]: target.id }),
          ...(target && !UNVERSIONED.includes(mutation) && { expectedVersion: target.version }),
          ...(mutation === 'complaintRegister' && story.patient && { patientId: idOf(story.patient) }),
          ...(spelledOut(input, idOf, dates) as object),
        },
      });
      if (!done) continue;
      known.set(at(noun), done);
      if (done.dispute && !known.has('dispute')) known.set('dispute', done.dispute);
      // The dispute moves with its mediation.
      if (noun === 'mediation' && known.has('dispute')) known.set('dispute', { id: known.get('dispute').id });
      if (as) names.put(as, done.id);
      return;
    }
    throw new Error(`The demo found no quiet moment for ${mutation}`);
  };
}

/** Acts on nothing that is there yet. */
const BEGINNING: readonly string[] = ['complaintRegister', 'policyIssue'];
