import { NATIONAL } from './national.pack.js';
import { NINGBO } from './ningbo.pack.js';
import { ZHEJIANG } from './zhejiang.pack.js';

/** The pack of who names none. */
export const NATIONWIDE = NATIONAL.id;

/** Ids of the packs that are the law of a place: one of them is what an organization is under. A contract is none. */
export const jurisdictions: readonly string[] = [...new Set([NATIONAL, ZHEJIANG, NINGBO].map(({ id }) => id))];
