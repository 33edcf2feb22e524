import { afterEach, describe, expect, it } from 'vitest';
import { createKeyBoard } from './key-board.js';

const board = createKeyBoard();
let pressed: string[] = [];
const binding = (keys: string, whileTyping = false) => ({
  ...{ keys, whileTyping, says: keys, group: 'test' },
  run: () => void pressed.push(keys),
});
const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
const stop = board.listen(window);
afterEach(() => {
  pressed = [];
  document.body.replaceChildren();
});

describe('the key board', () => {
  it('runs a key as long as it is bound', () => {
    const remove = board.add([binding('j')]);
    press(window, 'j');
    remove();
    press(window, 'j');
    expect(pressed).toEqual(['j']);
    expect(board.bindings).toHaveLength(0);
  });

  it('leaves fields alone, but for keys that say so', () => {
    const remove = board.add([binding('j'), binding('Control+Enter', true)]);
    const field = document.body.appendChild(document.createElement('textarea'));
    press(field, 'j');
    press(field, 'Enter', { ctrlKey: true });
    remove();
    expect(pressed).toEqual(['Control+Enter']);
  });

  it('does nothing while an input method composes', () => {
    const remove = board.add([binding('j'), binding('Control+Enter', true)]);
    const field = document.body.appendChild(document.createElement('textarea'));
    press(window, 'j', { isComposing: true });
    press(window, 'Process');
    press(field, 'Enter', { ctrlKey: true, isComposing: true });
    remove();
    expect(pressed).toEqual([]);
  });

  it('lets Enter press a link', () => {
    const remove = board.add([binding('Enter')]);
    press(document.body.appendChild(document.createElement('a')), 'Enter');
    press(window, 'Enter');
    remove();
    expect(pressed).toEqual(['Enter']);
    stop();
  });
});
