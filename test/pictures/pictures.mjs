#!/usr/bin/env node
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_PASSWORD } from '@concord/gateway/demo/hospitals';
import { openCamera, SIZES } from './camera.mjs';
import { asking } from './cases.mjs';
import { openHouse } from './house.mjs';
import { desks } from './scenes.mjs';

// `npm run pictures [-- address]`: takes the pictures of the front page from the running product.

/** A page that shows pictures is loaded over lines of all kinds. Bytes. */
const HEAVIEST = 200 * 1024;

const folder = join(import.meta.dirname, '..', '..', 'portals', 'pictures');
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

mkdirSync(folder, { recursive: true });
/** @type {string[]} */
const wrong = [];
const house = await openHouse(process.argv[2], say);
const camera = await openCamera(house.url);
try {
  for (const { house: whose, account, find, scenes } of desks) {
    const caseNo = await find(await asking(house.url, account, DEMO_PASSWORD));
    for (const size of /** @type {(keyof typeof SIZES)[]} */ (Object.keys(SIZES))) {
      const desk = await camera.sit(whose, size, account, DEMO_PASSWORD);
      for (const { name, route, open } of scenes) {
        await desk.go(route(caseNo));
        await open?.(desk.page);
        const picture = await camera.take(desk.page);
        const file = `${name}-${size}.webp`;
        writeFileSync(join(folder, file), picture);
        say(`${file.padEnd(34)} ${String(Math.round(picture.length / 1024)).padStart(4)} kB`);
        if (picture.length > HEAVIEST) wrong.push(`${file} is heavier than ${HEAVIEST / 1024} kB.`);
      }
      wrong.push(...desk.faults.map((fault) => `${whose}, ${size}: ${fault}`));
      await desk.leave();
    }
  }
} finally {
  await camera.close();
  await house.leave();
}
for (const line of wrong) say(line);
process.exitCode = wrong.length === 0 ? 0 : 1;
