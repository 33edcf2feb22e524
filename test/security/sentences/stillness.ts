import { caucuses, claims, mediations, type Houses } from '../../actors/houses.js';
import type { Json } from '../../world/http.js';
import { until } from '../../world/until.js';
import type { Cases } from '../canary-dispute.js';

const FEED = 'subscription { mediationFeed { cursor entry { id kind } } }';
const NUMBERS = 'version status timeline { id version } deadlines { dueAt } offers { at } caucuses { id version }';

/** What somebody outside a room could notice while a word is said in it. */
export interface Stillness {
  /** What each of them read of the case before and after, and the events that came meanwhile. */
  readonly outside: readonly { readonly account: string; before: Json; after: Json; events: readonly Json[] }[];
  /** Events that came to the mediator, who is inside. */
  readonly inside: number;
}

/** Sets the reserve anew while those of other houses read the claim; answers what they read before and after. */
export async function setReserveQuietly({ hospital, insurer, committee }: Houses, { claim }: Cases) {
  const fields = 'version status deadlines { dueAt }';
  // A committee is served no timeline of a claim at all.
  const outside = [
    { who: hospital.pro, fields: `${fields} timeline { id version }` },
    { who: hospital.fin, fields: `${fields} timeline { id version }` },
    { who: committee.mediator, fields },
  ];
  const read = () => Promise.all(outside.map(({ who, fields: asked }) => claims.read(who, claim.id, asked)));
  const before = await read();
  const { reserve } = await claims.read(insurer.adjuster, claim.id, 'reserve { version }');
  const told = { claimId: claim.id, expectedVersion: reserve.version, amount: '88888.82', reason: '再估' };
  await claims.begin(insurer.adjuster, 'reserveSet', told);
  const { reserve: now } = await claims.read(insurer.adjuster, claim.id, 'reserve { amount }');
  return { before, after: await read(), amount: now.amount as string };
}

/** Says one more word in the patient's room while others listen and read; answers what they noticed. */
export async function sayQuietly({ hospital, insurer, committee }: Houses, cases: Cases, text: string) {
  const { mediator, registrar, colleague } = committee;
  const outsiders = [hospital.legal, insurer.adjuster, registrar, colleague];
  const streams = await Promise.all([...outsiders, mediator].map((who) => who.listen(FEED)));
  await until('all have begun to listen', () => streams.every(({ heard }) => heard.length > 0));
  const events = (index: number) =>
    (streams[index]?.heard ?? []).filter(({ data }: Json) => data?.mediationFeed?.entry);
  const read = () => Promise.all(outsiders.map((who) => mediations.read(who, cases.mediation.id, NUMBERS)));

  const before = await read();
  await caucuses.step(mediator, 'say', cases.rooms.patient, { text });
  await until('the mediator heard of it', () => events(outsiders.length).length > 0);
  // A heartbeat later: whatever was to come to them has come.
  const beats = streams.map(({ heard }) => heard.length);
  await until('every stream beat once more', () =>
    streams.every(({ heard }, index) => heard.length > (beats[index] ?? 0)),
  );
  const after = await read();
  const noticed: Stillness = {
    outside: outsiders.map(({ account }, index) => ({
      ...{ account, before: before[index], after: after[index], events: events(index) },
    })),
    inside: events(outsiders.length).length,
  };
  for (const stream of streams) await stream.stop();
  return noticed;
}
