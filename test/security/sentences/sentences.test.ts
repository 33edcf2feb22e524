import { afterAll, beforeAll } from 'vitest';
import { atRest } from './at-rest.js';
import { holdCourt, type Court } from './court.js';
import { elsewhere } from './elsewhere.js';
import { hospital } from './hospital.js';
import { insurer } from './insurer.js';
import { leaving } from './leaving.js';
import { rooms } from './rooms.js';

/** What must never be seen, said so that a lawyer can read it. All of it is asked of one house and one story. */
let told: Court;
const court = () => told;

beforeAll(async () => {
  told = await holdCourt();
}, 300_000);
afterAll(() => told?.stop());

rooms(court);
insurer(court);
hospital(court);
elsewhere(court);
leaving(court);
atRest(court);
