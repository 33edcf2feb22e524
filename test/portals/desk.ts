import { chromium as engine, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import { DEMO_PASSWORD } from '@concord/gateway/demo/hospitals';
import { CHROMIUM_FLAGS } from '../bin/programs.mjs';
import { chromium } from '../support/programs.js';
import { until } from '../world/until.js';
import type { World } from '../world/world.js';
import { layLine, type Line } from './line.js';
import { record, type Recording } from './recording.js';

/** Whose portal. */
export type House = 'hospital' | 'insurer' | 'committee';

export const WIDE = { width: 1280, height: 800 };
/** A telephone held upright. */
export const NARROW = { width: 390, height: 844 };

/** Longest wait for anything that must be seen. Milliseconds. */
export const PATIENCE = 20_000;

/** How a desk is set up. */
export interface DeskOptions {
  /** In which house the desk stands; the hospital when left out. */
  readonly house?: House;
  /** What the browser asks for; Chinese when left out. */
  readonly language?: 'zh-CN' | 'en';
  readonly size?: { readonly width: number; readonly height: number };
  /** Device pixels to a pixel of the page. */
  readonly scale?: number;
  /** By how much the computer's clock is wrong, minutes; slow by ten when left out, as nobody's clock is the server's. */
  readonly minutesOff?: number;
}

/** One person's window on the portal of their house. */
export interface Desk {
  readonly house: House;
  readonly page: Page;
  readonly context: BrowserContext;
  /** To the house. */
  readonly line: Line;
  /** What a browser should not have had to say: errors of the console and of scripts, requests to other hosts. */
  readonly faults: string[];
  /** All that the browser was told, told others and said. */
  readonly recording: Recording;
  /** Opens a page of the portal by its route, e.g. `/complaints?view=ALL`. */
  go(route: string): Promise<void>;
  /** Signs in as somebody of the demo, through the form. */
  signIn(account: string): Promise<void>;
  /** Route, as in the address bar. */
  route(): string;
  /** Comes back when the page has everything it asked for, and no line stands in for what is to come. */
  settled(): Promise<void>;
}

/** One browser; every desk in it is a person of their own: nothing is shared between them. */
export interface Desks {
  open(options?: DeskOptions): Promise<Desk>;
  close(): Promise<void>;
}

/** Starts the browser in front of a world. Pages read the date of the world. */
export async function openDesks(world: World): Promise<Desks> {
  const browser: Browser = await engine.launch({ executablePath: chromium(), headless: true, args: CHROMIUM_FLAGS });
  const desks: Desk[] = [];
  return {
    async open({ house = 'hospital', language = 'zh-CN', size = WIDE, scale = 1, minutesOff = -10 } = {}) {
      const context = await browser.newContext({
        ...{ locale: language, timezoneId: 'Asia/Shanghai', viewport: size, deviceScaleFactor: scale },
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(PATIENCE);
      // It runs on from there: the framework tells by the time which handler an event was meant for.
      await context.clock.install({ time: world.clock.now().getTime() + minutesOff * 60_000 });
      const desk = await openDesk(context, house, await layLine(Number(new URL(world.url()).port)));
      desks.push(desk);
      return desk;
    },
    async close() {
      await browser.close();
      for (const { line } of desks) await line.close();
    },
  };
}

async function openDesk(context: BrowserContext, house: House, line: Line): Promise<Desk> {
  const { url } = line;
  const page = await context.newPage();
  const recording = record(page);
  const faults: string[] = [];
  const base = `${url}/${house}`;
  page.on('console', (line) => line.type() === 'error' && faults.push(`${line.text()} ${line.location().url}`));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.origin !== url && asked.protocol !== 'data:') faults.push(`asked ${request.url()}`);
  });
  page.on('websocket', (socket) => {
    if (!socket.url().startsWith(url.replace('http:', 'ws:'))) faults.push(`connected to ${socket.url()}`);
  });
  const underWay = new Set<string>();
  page.on('request', (request) => underWay.add(request.url()));
  const isOver = (request: Request) => void underWay.delete(request.url());
  page.on('requestfinished', isOver);
  page.on('requestfailed', isOver);
  // A script that asks how a request ended and does not read on leaves it unfinished.
  page.on('response', (response) => response.request().resourceType() === 'fetch' && isOver(response.request()));
  const isCalm = async () => underWay.size === 0 && (await page.locator('.lines[role=status]').count()) === 0;
  const route = () => page.url().slice(base.length);
  return {
    ...{ house, page, context, line, faults, recording, route },
    async settled() {
      await page.locator('main').first().waitFor();
      // What was answered just now may ask for more: it is quiet when it was so twice.
      await until('a page at rest', async () => (await isCalm()) && page.waitForTimeout(50).then(isCalm));
    },
    async go(to) {
      await page.goto(base + to);
    },
    async signIn(account) {
      if (!page.url().startsWith(base)) await page.goto(`${base}/sign-in`);
      await page.locator('[name=account]').fill(account);
      await page.locator('[name=password]').fill(DEMO_PASSWORD);
      await page.locator('form.sign-in [type=submit]').click();
      await page.locator('nav.rail').waitFor();
      // At the door the page asks who is there; that nobody is yet is no fault of it.
      const nobodyYet = /\b401\b.*\/(?:graphql|auth\/refresh)$/;
      faults.splice(0, faults.length, ...faults.filter((fault) => !nobodyYet.test(fault)));
    },
  };
}
