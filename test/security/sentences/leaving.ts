import { describe, expect, it } from 'vitest';
import { becomes } from '../../actors/staff.js';
import type { Json } from '../../world/http.js';
import type { Organization } from '../../world/organization.js';
import type { Person } from '../../world/person.js';
import { until } from '../../world/until.js';
import type { Court } from './court.js';
import { words } from './words.js';

const SUSPEND = `mutation($input: StaffSuspendInput!) { staffSuspend(input: $input) { staff { status } refusals { code } } }`;
const RESERVE = 'query($id: ID!) { claim(id: $id) { caseNo reserve { amount reason } assessment { text } } }';
const ROOM = 'query($id: ID!) { mediation(id: $id) { caseNo caucuses { messages { text } } } }';

async function suspend({ administrator }: Organization, who: Person): Promise<void> {
  const staffId = await who.id();
  const { staffMembers } = await administrator.ask('{ staffMembers(first: 100) { id version } }');
  const { version } = (staffMembers as Json[]).find(({ id }) => id === staffId);
  const input = { idempotencyKey: `end-${staffId}`, staffId, expectedVersion: version, reason: '离岗' };
  const { staff } = (await administrator.ask(SUSPEND, { input })).staffSuspend;
  expect(staff.status).toBe('SUSPENDED');
}

/** People who leave, are suspended or lose a role. */
export const leaving = (court: () => Court) =>
  describe('people who leave, or do something else from now on', () => {
    it('who is suspended is answered nothing more', async () => {
      const { world, cases } = court();
      const anxin = world.organization('安信');
      const who = await anxin.hire({ account: 'sentence-rev', name: '江离', roles: ['REV'] });
      const token = await who.token();
      expect((await who.answer(RESERVE, { id: cases.claim.id })).text).toContain(words.assessment);
      await suspend(anxin, who);
      // The door may know a session for a second longer; after that nothing is answered to it.
      const text = await until('the session is over', async () => {
        const answer = await fetch(`${world.url()}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ query: RESERVE, variables: { id: cases.claim.id } }),
        });
        return answer.status === 401 ? answer.text() : undefined;
      });
      expect(text).not.toContain(cases.claim.caseNo);
      expect(text).not.toContain(words.assessment);
    });

    it('what a suspended person was listening to ends, and brings nothing more', async () => {
      const { world } = court();
      const anxin = world.organization('安信');
      const who = await anxin.hire({ account: 'sentence-hot', name: '白芷', roles: ['HOT'] });
      const stream = await who.listen('subscription { claimFeed { cursor entry { id } } }');
      await stream.next();
      await suspend(anxin, who);
      const { code } = await stream.ended;
      expect([4401, 4403]).toContain(code);
    });

    it('who loses the role that let them read the reserve reads it no more, and still sees the claim', async () => {
      const { world, cases } = court();
      const anxin = world.organization('安信');
      const who = await anxin.hire({ account: 'sentence-adj', name: '杜若', roles: ['ADJ'] });
      const read = async () => (await who.ask(RESERVE, { id: cases.claim.id })).claim;
      expect((await read()).reserve).not.toBeNull();
      await becomes(anxin, who, ['DPO']);
      await until('the change is in force', async () => (await read()).reserve === null);
      const { caseNo, reserve, assessment } = await read();
      expect([caseNo, reserve, assessment]).toEqual([cases.claim.caseNo, null, null]);
    });

    it('a chair who becomes registrar is in no room any more', async () => {
      const { world, cases } = court();
      const committee = world.organization('宁波');
      const who = await committee.hire({ account: 'sentence-chair', name: '秦艽', roles: ['CHAIR'] });
      const read = async () => JSON.stringify((await who.ask(ROOM, { id: cases.mediation.id })).mediation.caucuses);
      expect(await read()).toContain(words.patientSays);
      await becomes(committee, who, ['REG']);
      await until('the change is in force', async () => (await read()) === '[]');
    });

    it('a mediator hired after the case was decided is in no room, because nobody assigned them', async () => {
      const { world, cases } = court();
      const who = await world.organization('宁波').hire({ account: 'sentence-med', name: '苏合', roles: ['MED'] });
      const { mediation } = await who.ask(ROOM, { id: cases.mediation.id });
      expect(mediation.caucuses).toEqual([]);
    });

    it('nobody sees the sessions of anybody else', async () => {
      const { houses, people } = court();
      const own = (await houses.hospital.pro.ask('{ mySessions { id } }')).mySessions as Json[];
      expect(own.length).toBeGreaterThan(0);
      for (const who of [people.hospital[0], houses.hospital.sup, houses.insurer.lead] as Person[]) {
        const theirs = ((await who.ask('{ mySessions { id } }')).mySessions as Json[]).map(({ id }) => id);
        expect(theirs.filter((id) => own.some((session) => session.id === id))).toEqual([]);
      }
    });

    it('the account under which somebody signs in is known to themselves and their administrator, to no colleague', async () => {
      const { houses, world } = court();
      const ask = '{ staffMembers(first: 100) { id account } }';
      const accounts = async (who: Person) =>
        ((await who.ask(ask)).staffMembers as Json[]).flatMap(({ account }) => account ?? []);
      expect(await accounts(houses.hospital.front)).toEqual(['front']);
      expect(await accounts(world.organization('甬江').administrator)).toEqual(
        expect.arrayContaining(['front', 'pro']),
      );
    });
  });
