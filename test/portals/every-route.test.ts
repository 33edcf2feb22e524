import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest';
import { complaints } from '../actors/houses.js';
import { needs } from '../support/programs.js';
import { openWorld, type World } from '../world/world.js';
import { NARROW, openDesks, WIDE, type Desk, type Desks, type House } from './desk.js';
import { beginAct } from './hands.js';
import { englishLines, inspect, wordlessKeys } from './inspection.js';
import { everyPlace, type Place, type Values } from './routes.js';
import { beforeSignatures } from './scene.js';

/** Who looks at the pages of a house: whose desk shows most. */
const LOOKS: Readonly<Record<House, string>> = { hospital: 'pro', insurer: 'adj', committee: 'med' };
const HOUSES = Object.keys(LOOKS) as House[];

/** The organization of each house, by the beginning of its name, and who runs its register. */
const ADMINISTERED: Readonly<Record<House, readonly [place: string, administrator: string]>> = {
  hospital: ['甬江', 'admin'],
  insurer: ['安信', 'admin.anxin'],
  committee: ['宁波', 'admin.yongcheng'],
};

/** Whose office a page of the administration is; everybody else's is whose desk shows most. */
function whoOpens(house: House, route: string): string {
  if (!route.startsWith('/administration')) return LOOKS[house];
  if (/\/(clients|sso|security|keys)$/.test(route)) return `system.${house}`;
  return route.endsWith('/journal') ? `audit.${house}` : ADMINISTERED[house][1];
}

needs('chromium', 'every page of the three portals', () => {
  let world: World;
  let desks: Desks;
  let values: Values;
  const people = new Map<House, string>();
  let pictures: string;
  let isWrong = false;
  beforeAll(async () => {
    pictures = mkdtempSync(join(tmpdir(), 'concord-pages-'));
    world = await openWorld({ demo: true });
    desks = await openDesks(world);
    const { houses, dispute, claim, mediation, policyId, patientId } = await beforeSignatures(world);
    const { pro } = houses.hospital;
    for (const house of HOUSES) {
      const place = world.organization(ADMINISTERED[house][0]);
      await place.hire({ account: `system.${house}`, name: '卢工', roles: ['SYSADMIN'] });
      await place.hire({ account: `audit.${house}`, name: '严审', roles: ['AUDITOR'] });
      people.set(house, await place.person('SYSADMIN').id());
    }
    const major = '{ complaints(filter: { view: MAJOR }, first: 1) { edges { node { id } } } }';
    const [{ node }] = (await pro.ask(major)).complaints.edges;
    const { caseNo } = await complaints.read(pro, node.id as string, 'caseNo');
    values = {
      ...{ '/complaints/:caseNo': caseNo, '/patients/:id': patientId, '/policies/:id': policyId },
      ...{ '/disputes/:caseNo': dispute.caseNo, '/claims/:caseNo': claim.caseNo },
      '/mediations/:caseNo': mediation.caseNo,
    };
  });
  afterAll(async () => {
    await desks?.close();
    await world?.stop();
    if (isWrong) process.stdout.write(`The pages as they stood: ${pictures}\n`);
    else rmSync(pictures, { recursive: true, force: true });
  });

  const valuesOf = (house: House): Values => ({ ...values, '/administration/people/:id': people.get(house) ?? '' });

  /** Pages for those who are not in; who is in is led past them. */
  const OUTSIDE = new Set(['/sign-in', '/reset', '/forbidden']);
  /** Whoever is not signed in is told so when the page asks: that is an answer, not a fault. */
  const isNotIn = (fault: string) => /\bstatus of 401\b/.test(fault);

  /** Opens the pages in turn, those inside signed in. @returns what is wrong with them, by route */
  async function look(desk: Desk, name: string, at: readonly Place[]): Promise<readonly string[]> {
    onTestFailed(() => void (isWrong = true));
    const wrong: string[] = [];
    const outside = at.filter(({ route }) => OUTSIDE.has(route));
    const by = ({ route }: Place) => whoOpens(desk.house, route);
    const inside = at.filter(({ route }) => !OUTSIDE.has(route)).toSorted((a, b) => by(a).localeCompare(by(b)));
    let sits: string | undefined;
    for (const { route, address } of [...outside, ...inside]) {
      const opens = OUTSIDE.has(route) ? undefined : by({ route, address });
      if (opens !== sits) {
        sits = opens;
        await desk.context.clearCookies();
        await desk.go('/sign-in');
        if (opens) await desk.signIn(opens);
      }
      const before = desk.faults.length;
      await desk.go(address);
      await desk.settled();
      const found = [
        ...(await inspect(desk.page)),
        ...(await wordlessKeys(desk.page)),
        ...desk.faults.slice(before).filter((fault) => !(OUTSIDE.has(route) && isNotIn(fault))),
      ];
      if (name.startsWith('zh')) found.push(...(await englishLines(desk.page)).map((line) => `is English: ${line}`));
      const file = `${desk.house}-${name}${route.replaceAll(/[^\w]+/g, '-')}.png`;
      if (found.length > 0) await desk.page.screenshot({ path: join(pictures, file) });
      wrong.push(...found.map((fault) => `${route}: ${fault}`));
    }
    return wrong;
  }

  const windows = [
    { title: 'in Chinese on a screen', language: 'zh-CN', size: WIDE },
    { title: 'in Chinese on a telephone', language: 'zh-CN', size: NARROW },
    { title: 'in English on a screen', language: 'en', size: WIDE },
    { title: 'in English on a telephone', language: 'en', size: NARROW },
  ] as const;
  for (const house of HOUSES)
    for (const { title, language, size } of windows)
      it(`of the ${house} stands without a barrier ${title}`, async () => {
        const places = everyPlace(house, valuesOf(house));
        const desk = await desks.open({ house, language, size });
        expect(await look(desk, `${language}-${size.width}`, places)).toEqual([]);
        expect(places.length).toBeGreaterThanOrEqual(8);
        // A control: English is found where English is.
        if (language === 'en') expect(await englishLines(desk.page)).not.toEqual([]);
        await desk.context.close();
      });

  for (const house of HOUSES)
    it(`keeps list and case of the ${house} within a window that is enlarged to twice its size`, async () => {
      const desk = await desks.open({ house, size: { width: WIDE.width / 2, height: WIDE.height / 2 }, scale: 2 });
      const enlarged = everyPlace(house, valuesOf(house)).filter(({ route }) =>
        /^\/(complaints|claims|mediations)(\/:caseNo)?$/.test(route),
      );
      expect(enlarged).toHaveLength(2);
      expect(await look(desk, 'zh-enlarged', enlarged)).toEqual([]);
      await desk.context.close();
    });

  it('keeps the room of one side and the form of an act there without a barrier', async () => {
    onTestFailed(() => void (isWrong = true));
    const desk = await desks.open({ house: 'committee' });
    const { page } = desk;
    await desk.go('/sign-in');
    await desk.signIn(LOOKS.committee);
    await desk.go(`/mediations/${values['/mediations/:caseNo']}`);
    await page.getByRole('tab', { name: '患方房间' }).click();
    await page.getByLabel('仅患方房间可见').waitFor();
    const found: string[] = [];
    const inspectBoth = async (name: string) => {
      for (const size of [NARROW, WIDE]) {
        await page.setViewportSize(size);
        await desk.settled();
        await page.screenshot({ path: join(pictures, `committee-${name}-${size.width}.png`) });
        found.push(...[...(await inspect(page)), ...(await englishLines(page))].map((fault) => `${name}: ${fault}`));
      }
    };
    await inspectBoth('room');
    await beginAct(page, '提出金额');
    await inspectBoth('offer');
    await page.getByRole('tab', { name: '共同房间' }).click();
    await beginAct(page, '登记患方签名');
    await inspectBoth('signature');
    expect(found).toEqual([]);
    expect(desk.faults).toEqual([]);
    await desk.context.close();
  });
});
