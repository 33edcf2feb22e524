import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/**
 * How many values are sealed and opened while `work` runs. The ciphers of Node are watched themselves, so that what is
 * answered from memory, and a data key that is unwrapped, count as what they are.
 *
 * @param {() => Promise<unknown>} work
 */
export async function countCiphers(work) {
  const { createCipheriv, createDecipheriv } = crypto;
  const counted = { opened: 0, sealed: 0 };
  const watched = (/** @type {Function} */ make, /** @type {() => void} */ count) =>
    function (/** @type {unknown[]} */ ...given) {
      count();
      return make(...given);
    };
  Object.assign(crypto, {
    createCipheriv: watched(createCipheriv, () => (counted.sealed += 1)),
    createDecipheriv: watched(createDecipheriv, () => (counted.opened += 1)),
  });
  syncBuiltinESMExports();
  try {
    await work();
    return counted;
  } finally {
    Object.assign(crypto, { createCipheriv, createDecipheriv });
    syncBuiltinESMExports();
  }
}
