import { render } from '@testing-library/vue';
import type { Component } from 'vue';
import { createDraftBox, draftBoxKey } from '../drafts/draft-box.js';
import { createKeyBoard } from '../keys/key-board.js';
import { keyBoardKey } from '../keys/use-keys.js';
import { createLanguage, type Language, type Sentences } from '../language/language.js';
import { createMemoryDraftKeys } from './draft-keys.js';

export interface PieceOptions {
  readonly props?: Record<string, unknown>;
  readonly slots?: Record<string, string>;
  readonly language?: Language;
  /** Sentences beyond those of the kit, the same in both languages. */
  readonly sentences?: Sentences;
  readonly provide?: Record<symbol, unknown>;
}

/** One component on the page of a test, with what every portal gives: language, keys, and drafts of somebody. */
export function mountPiece(
  piece: Component,
  { props, slots, language = 'zh-CN', sentences = {}, provide }: PieceOptions = {},
) {
  const drafts = createDraftBox({ storage: localStorage, keys: createMemoryDraftKeys(), person: () => 'somebody' });
  const keys = createKeyBoard();
  const around = { [keyBoardKey as symbol]: keys, [draftBoxKey as symbol]: drafts, ...provide };
  const stop = keys.listen(window);
  const found = render(piece, {
    props: props ?? {},
    slots: slots ?? {},
    global: { plugins: [createLanguage({ 'zh-CN': sentences, en: sentences }, language)], provide: around },
  });
  return {
    ...found,
    close() {
      stop();
      found.unmount();
      document.body.replaceChildren();
    },
  };
}
