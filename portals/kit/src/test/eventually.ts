import { flushPromises } from '@vue/test-utils';

/** Waits until `look` answers without an error; the error of the last look is thrown. */
export async function eventually<T>(look: () => T | Promise<T>, tries = 200): Promise<T> {
  for (let left = tries; ; left--) {
    try {
      return await look();
    } catch (failure) {
      if (left === 0) throw failure;
      await flushPromises();
      await new Promise((go) => setTimeout(go, 10));
    }
  }
}
