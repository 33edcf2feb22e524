import { openCheckpointKey } from '@concord/kit/store/checkpoint-key';
import { fileCheckpointPlace } from '@concord/kit/store/checkpoint-place';
import { openDatabase } from '@concord/kit/store/data-source';
import { verifyAudit } from '@concord/kit/store/verify-audit';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { issuePolicy } from '../actors/claim-chapters.js';
import { housesOf, type Houses } from '../actors/houses.js';
import { needs } from '../support/programs.js';
import type { Json } from '../world/http.js';
import { until } from '../world/until.js';
import { openFront, type Front } from './front.js';
import { openInstallation, type DistributedInstallation } from './installation.js';
import type { RunningService } from './process.js';
import type { Place, Told } from './traffic/dispute.js';
import { compare, heardActs, heardAll } from './traffic/found.js';
import { keepListening, type ResumingListener } from './traffic/resuming.js';
import { startTraffic, type Traffic } from './traffic/traffic.js';
import { DATABASES, PROCESSES } from './variables.js';

const COMPLAINTS = `subscription($after: Cursor) { complaintFeed(after: $after) {
  cursor entry { id kind version complaint { id patient { name } } } } }`;
const CLAIMS =
  'subscription($after: Cursor) { claimFeed(after: $after) { cursor entry { id kind version claim { id } } } }';

/** Milliseconds: twelve processes start, and start again, on whatever machine this is. */
const PATIENCE = 900_000;

/** What gateways wrote down about services that gave no answer. */
const faultsOf = (gateways: readonly RunningService[]): string =>
  gateways.flatMap(({ log }) => log.filter((line) => line.includes('"fault"')).slice(-10)).join('\n');

needs('mariadb', 'two processes of each service, and two gateways', () => {
  let [house, front] = [] as unknown as [DistributedInstallation, Front];
  let [houses, place] = [] as unknown as [Houses, Place];
  let [hospitalHears, insurerHears] = [] as unknown as [ResumingListener, ResumingListener];
  const told: Told[] = [];

  beforeAll(async () => {
    house = await openInstallation({
      replicas: 2,
      front: async (gateways) => (front = await openFront(gateways)).url,
      more: (name, folder) => ({
        CHECKPOINT_DIR: join(folder, 'checkpoints'),
        // Longer than the front takes to see that a gateway is leaving; whoever calls a service asks another by itself.
        STOP_DELAY: name === 'gateway' ? '3000' : '0',
      }),
    });
    houses = await housesOf(house);
    const policy = await issuePolicy(houses, { periodFrom: '2026-01-01', periodTo: '2099-12-31' });
    const departmentId = await house.organization('甬江').department('整形外科');
    place = { houses, departmentId, policyId: policy.id };
    const asOf = async (by: Houses['hospital']['pro'], list: string) =>
      ((await by.ask(`{ ${list}(first: 1) { asOf } }`))[list] as Json).asOf as string;
    hospitalHears = keepListening(houses.hospital.pro, COMPLAINTS, await asOf(houses.hospital.pro, 'complaints'));
    insurerHears = keepListening(houses.insurer.lead, CLAIMS, await asOf(houses.insurer.lead, 'claims'));
  }, PATIENCE);
  afterAll(async () => {
    await Promise.all([hospitalHears?.stop(), insurerHears?.stop()]);
    await front?.stop();
    await house?.clear();
  });

  /** Work that begins before and ends after what is done to the house. */
  async function under(doing: (traffic: Traffic) => Promise<void>): Promise<Traffic> {
    const traffic = startTraffic(place, houses.hospital.sup, told.length);
    try {
      await traffic.more(2);
      await doing(traffic);
      await traffic.more(2);
    } finally {
      await traffic.stop();
      told.push(...traffic.told);
    }
    return traffic;
  }
  const ids = (of: keyof Told) => told.map((each) => each[of]);

  it(
    'lose nothing and double nothing while each of them is killed and started again',
    async () => {
      const traffic = await under(async ({ more }) => {
        for (const name of PROCESSES) {
          await house.process(name, 0).kill();
          await more(1);
          await house.startAgain(name, 0);
        }
      });
      await compare(houses, told);
      // Whoever asked a gateway that was killed asked again; nobody else noticed.
      expect(traffic.torn.filter((why) => !why.startsWith('no answer'))).toEqual([]);
      expect(traffic.failures.filter((why) => !why.startsWith('no answer'))).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'are started again one after the other without one request that failed',
    async () => {
      const gateways = [0, 1].map((nth) => house.process('gateway', nth));
      const traffic = await under(async () => {
        for (const name of PROCESSES)
          for (const nth of [1, 0]) {
            expect([name, await house.process(name, nth).stop()]).toEqual([name, 0]);
            await house.startAgain(name, nth);
          }
      });
      expect(traffic.reads()).toBeGreaterThan(20);
      expect([...traffic.failures, ...traffic.torn], faultsOf(gateways)).toEqual([]);
      await compare(houses, told);
    },
    PATIENCE,
  );

  it(
    'have told who listened all of it, once and in order',
    async () => {
      await until('the hospital has heard of every dispute', () =>
        heardActs(hospitalHears, 'complaint', ids('complaint'), 'raiseDispute'),
      );
      await until('the insurer has heard of every claim', () =>
        heardActs(insurerHears, 'claim', ids('claim'), 'acknowledge'),
      );
      heardAll(hospitalHears, 'complaint', ids('complaint'));
      heardAll(insurerHears, 'claim', ids('claim'));
      expect(Math.min(hospitalHears.resumed(), insurerHears.resumed())).toBeGreaterThan(1);
    },
    PATIENCE,
  );

  it('answer what is left when no process of a service is there, and all of it when one is back', async () => {
    const asked = '{ complaints(first: 1) { edges { node { caseNo patient { name } } } } }';
    const read = () => houses.hospital.pro.answer(asked);
    for (const nth of [0, 1]) await house.process('patients', nth).kill();
    const { data, errors } = await read();
    expect(data.complaints.edges[0].node).toEqual({ caseNo: expect.any(String), patient: { name: null } });
    expect(errors?.map(({ extensions }) => extensions.reason)).toEqual(['UNAVAILABLE']);
    await house.startAgain('patients', 1);
    expect((await read()).data.complaints.edges[0].node.patient).toEqual({ name: '李思琪' });
  });

  it.each(DATABASES)('%s has one journal, signed by both into one place, that holds', async (service) => {
    await Promise.all([0, 1].map((nth) => house.process(service, nth).stop()));
    const settings = { kind: 'mysql', url: house.database(service) } as const;
    const database = await openDatabase({ settings, entities: [], migrations: [] });
    const folder = join(house.folder, 'checkpoints');
    const { verifier } = await openCheckpointKey({ file: join(folder, 'checkpoint.pem'), createIfMissing: false });
    const signed = fileCheckpointPlace(join(folder, `${service}.jsonl`));
    const report = await verifyAudit({ database, service, place: signed, verifier }).finally(() => database.close());
    expect(report.findings).toEqual([]);
    expect(report.checkpoints).toBeGreaterThan(1);
  });
});
