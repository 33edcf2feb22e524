import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { organizations } from '@concord/gateway/demo/partners';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { register } from '../actors/complaints.js';
import { housesOf, type Houses } from '../actors/houses.js';
import type { Json } from '../world/http.js';
import type { Person } from '../world/person.js';
import { openWorld, type WatchedWorld } from '../world/world.js';
import * as story from './canary-dispute.js';
import { contractOf } from './contract.js';
import { secrets } from './dispute-canaries.js';
import { createEars } from './eavesdrop.js';
import { drawOperation, type Operation } from './fuzz.operations.js';
import { oneIn, type Draw, type Known } from './fuzz.values.js';
import { whenClosed } from './who-sees.js';

/** The same operations again, or more of them: `CONCORD_FUZZ_SEED=… CONCORD_FUZZ_SECONDS=… npx vitest run security/fuzz`. */
const SEED = Number(process.env['CONCORD_FUZZ_SEED'] ?? randomInt(2 ** 31 - 1));
/** How many operations are under way at the same moment. */
const AT_ONCE = 12;
/** No round of them is begun after so many seconds, nor more than so many rounds. */
const SECONDS = Number(process.env['CONCORD_FUZZ_SECONDS'] ?? 45);
const BOUNDS = { numRuns: SECONDS * 20, interruptAfterTimeLimit: SECONDS * 1_000 };
const LONG = 240_000 + SECONDS * 1_000;

const CODES = ['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'NOT_FOUND', 'CONFLICT', 'TOO_MUCH'];
/** Numbers of people and accounts, where they are not a part of an id or a cursor. */
const NUMBERS = /(?<![\w-])(?:\d{17}[\dXx]|1[3-9]\d{9}|\d{16,19})(?![\w-])/;
const STATEMENTS = /\b(?:select\b.*\bfrom\b|insert into|update [`"]|delete from)|SQLITE_|\bER_[A-Z]/i;
/** Places in code, which are for the log alone. */
const PLACES = /node_modules|\.[jt]s:\d+|\bat \w+ \(/;

/** The houses of the story. */
const OWN = ['甬江', '安信', '宁波'];
const KINDS = ['HOSPITAL', 'INSURER', 'COMMITTEE'];

/** One of those who try. */
interface Somebody {
  readonly person: Person;
  readonly kind: string;
  readonly isOfStory: boolean;
}

let world: WatchedWorld;
let houses: Houses;
let everybody: readonly Somebody[];
let known: Known;
const contracts = new Map<string, GraphQLSchema>();
/** People who came after the story, by account, and who of the story is shown what they are. */
const sameAs = new Map<string, string>();
const ears = createEars();

beforeAll(async () => {
  world = await openWorld({ now: new Date('2026-02-05T01:00:00Z'), partners: true });
  houses = await housesOf(world);
  const cases = await story.tellUpToTheRooms(world, houses);
  await story.perform(houses, { ...cases, mediation: await story.settle(houses, cases) });
  const departmentId = await world.organization('甬江').department('普通外科');
  const open = await register(houses.hospital.front, { anonymous: true, departmentIds: [departmentId] });
  known = knownOf(cases, open, departmentId);
  everybody = organizations.flatMap(({ name, kind, administrator, staff }) =>
    [administrator, ...staff].map(({ account }) => {
      const person = ears.on(world.organization(name).account(account));
      return { person, kind, isOfStory: OWN.some((beginning) => name.startsWith(beginning)) };
    }),
  );
  // Those who control the others: shown what everybody of their house is, as its first administrator, and no more.
  for (const [at, name] of OWN.entries())
    for (const role of ['AUDITOR', 'SYSADMIN']) {
      const account = `fuzz-${role.toLowerCase()}-${at}`;
      const person = ears.on(await world.organization(name).hire({ account, name: '费一', roles: [role] }));
      everybody = [...everybody, { person, kind: KINDS[at]!, isOfStory: true }];
      sameAs.set(account, world.organization(name).administrator.account);
    }
  const { hospital, insurer, committee } = houses;
  const asked = { HOSPITAL: hospital.pro, INSURER: insurer.lead, COMMITTEE: committee.chair };
  for (const [kind, person] of Object.entries(asked)) contracts.set(kind, await contractOf(person));
}, LONG);
afterAll(async () => {
  await ears.stop();
  await world.stop();
});

function knownOf(cases: story.Cases, open: Json, departmentId: string): Known {
  const { dispute, claim, mediation, complaint, patientId, policyId, rooms } = cases;
  const all = [dispute.id, claim.id, mediation.id, complaint.id, patientId, policyId, rooms.hospital.id, open.id];
  const { ids } = houses;
  return {
    ...{ id: all, 'dispute.id': [dispute.id], 'claim.id': [claim.id], 'mediation.id': [mediation.id] },
    ...{ 'complaint.id': [complaint.id, open.id], 'patient.id': [patientId], 'policy.id': [policyId] },
    caseId: [complaint.id, open.id],
    caseNo: [dispute, claim, mediation, complaint, open].map(({ caseNo }) => caseNo),
    search: [dispute.caseNo, '张', complaint.caseNo, 'x'],
    ...{ disputeId: [dispute.id], claimId: [claim.id], mediationId: [mediation.id], policyId: [policyId] },
    ...{
      complaintId: [complaint.id, open.id],
      patientId: [patientId],
      caucusId: Object.values(rooms).map(({ id }) => id),
    },
    ...{ departmentId: [departmentId], departmentIds: [departmentId] },
    // Only houses that have a part in it: whoever else was given it would rightly see it.
    ...{ hospitalId: [ids.hospital], insurerId: [ids.insurer], committeeId: [ids.committee] },
    expectedVersion: Array.from({ length: 25 }, (_, version) => version),
  };
}

/** What was wrong with one answer; empty when nothing was. */
function faultsOf({ status, text, errors }: { status: number; text: string; errors?: readonly Json[] }): string[] {
  const faults: string[] = [];
  if (![200, 400, 413].includes(status)) faults.push(`status ${status}`);
  for (const { message, extensions } of errors ?? [])
    if (!CODES.includes(extensions?.code)) faults.push(`${extensions?.code}: ${message}`);
  const found = [NUMBERS, STATEMENTS, PLACES].flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
  return [...faults, ...found.map((piece) => `tells ${piece}`)];
}

async function carryOut(who: Person, { kind, query, variables }: Operation): Promise<string[]> {
  if (kind !== 'subscription') return faultsOf(await who.answer(query, variables));
  const stream = await who.listen(query, variables);
  const over = stream.ended.then(({ errors }) => errors ?? []);
  // The place of a feed is told at once or the question was refused; either is the first answer.
  const first = await Promise.race([stream.next().then(({ errors }) => errors), over]).catch(() => over);
  await stream.stop();
  return faultsOf({ status: 200, text: stream.frames.join('\n'), errors: first });
}

describe(`random operations by random people, seed ${SEED}`, () => {
  it(
    'find no fault, no number of a person or an account, and no secret of another house',
    async () => {
      process.stdout.write(`Fuzz: CONCORD_FUZZ_SEED=${SEED}\n`);
      const wrong: object[] = [];
      const streams: Promise<void>[] = [];
      const told = new Map<string, number>();
      const count = (what: string) => told.set(what, (told.get(what) ?? 0) + 1);
      const run = async (gen: fc.GeneratorValue) => {
        const draw: Draw = (from) => gen(() => from);
        const tried = Array.from({ length: AT_ONCE }, () => {
          const among = oneIn(5, draw) ? everybody : everybody.filter(({ isOfStory }) => isOfStory);
          const { person, kind } = among[draw(fc.nat(among.length - 1))]!;
          // Mostly what they are served, now and then what others are.
          const contract = oneIn(6, draw) ? draw(fc.constantFrom(...contracts.keys())) : kind;
          return { person, operation: drawOperation(draw, contracts.get(contract)!, known) };
        });
        const under = tried.map(async ({ person, operation }) => {
          // A reveal is what it says: one number, to who asks for it with a purpose.
          if (operation.field === 'patientReveal') return;
          count(operation.kind);
          const carried = carryOut(person, operation).then((faults) => {
            if (faults.length > 0) wrong.push({ who: person.account, ...operation, faults });
          });
          // A stream says nothing for a while: it is listened to beside what comes next.
          if (operation.kind === 'subscription') streams.push(carried);
          else await carried;
        });
        await Promise.all(under);
        return wrong.length === 0;
      };
      // Not `assert`, which would print every draw of everything.
      const { errorInstance } = await fc.check(fc.asyncProperty(fc.gen(), run), {
        ...BOUNDS,
        seed: SEED,
        endOnFailure: true,
      });
      await Promise.all(streams);
      expect([wrong, errorInstance]).toEqual([[], null]);
      const seen = ears.seen(secrets);
      const leaks = Object.entries(seen).flatMap(([name, who]) =>
        who
          .filter((account) => !whenClosed[name]?.includes(sameAs.get(account) ?? account))
          .map((account) => `${name} to ${account}`),
      );
      expect(leaks).toEqual([]);
      // Controls: it did get at what is there to be seen, and the scans find what they look for.
      expect(Object.values(seen).flat().length).toBeGreaterThan(5);
      for (const kind of ['query', 'mutation', 'subscription']) expect(told.get(kind)).toBeGreaterThan(5);
      expect(faultsOf({ status: 500, text: `"${secrets.phone}" ${secrets.account} at run (a.js:1)` })).toHaveLength(3);
      process.stdout.write(`Fuzz: ${[...told].map(([what, times]) => `${times} × ${what}`).join(', ')}\n`);
    },
    LONG,
  );

  it('wrote nothing of it down but what operators need', async () => {
    // The control: a fault is written down, and nothing else of what was there when it happened.
    const faults = () => world.log.filter((line) => /"level":"(error|fatal)"/.test(line));
    expect(faults()).toEqual([]);
    const failing = { service: 'complaints', statement: /complaint/i, sentence: `${secrets.phone} ${secrets.summary}` };
    await world.whileFailing(failing, () => houses.hospital.pro.answer('{ complaints { asOf edges { cursor } } }'));
    expect(faults()).not.toEqual([]);
    const log = world.log.join('\n');
    for (const word of Object.values(secrets)) expect([word, log.includes(word)]).toEqual([word, false]);
    expect([NUMBERS.exec(log)?.[0], STATEMENTS.exec(log)?.[0]]).toEqual([undefined, undefined]);
  });
});
