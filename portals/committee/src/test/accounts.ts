import { people } from './world.js';

/** One account for each person of the world, named as they are, all with the same password. */
export const accounts = Object.fromEntries(people.map(({ id }) => [id, { password: 'right', person: id }]));
