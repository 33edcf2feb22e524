import { CONTRACT_DEMO } from './contract-demo.pack.js';
import { libraryOf } from './library.js';
import { NATIONAL } from './national.pack.js';
import { NINGBO } from './ningbo.pack.js';
import { ZHEJIANG } from './zhejiang.pack.js';

const library = libraryOf([NATIONAL, ZHEJIANG, NINGBO, CONTRACT_DEMO]);

/** The pack in force on that legal day with its inherited rules; throws naming id and day when there is none. */
export const packInForce = library.packInForce;

/** The pack a case pinned as `id@version`; throws naming the reference when it is not published. */
export const pinnedPack = library.pinnedPack;
