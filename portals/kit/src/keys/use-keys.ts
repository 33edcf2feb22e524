import { inject, onScopeDispose, type InjectionKey } from 'vue';
import type { KeyBinding, KeyBoard } from './key-board.js';

export const keyBoardKey: InjectionKey<KeyBoard> = Symbol('key board');

/** Keys that work as long as the component stands. */
export function useKeys(bindings: readonly KeyBinding[]): KeyBoard {
  const board = inject(keyBoardKey);
  if (!board) throw new Error('No key board: this component is used outside of a portal');
  onScopeDispose(board.add(bindings));
  return board;
}
