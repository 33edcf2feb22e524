import { describe, expect, it } from 'vitest';
import { acts } from './acts.js';
import { likelyFirst } from './likely-first.js';
import { openRoom } from './use-open-mediation.js';

const named = (...names: readonly string[]) => names.map((name) => ({ name }));

describe('the order of the acts', () => {
  it('puts the step that leads on before what can always be done, and the end last', () =>
    expect(
      likelyFirst(named('declareConflict', 'terminate', 'extend', 'answerProposal', 'propose')).map(({ name }) => name),
    ).toEqual(['declareConflict', 'propose', 'answerProposal', 'extend', 'terminate']));

  it('knows a place for every act', () => {
    const sorted = likelyFirst(named('unheard', ...Object.keys(acts.forms), openRoom));
    expect(sorted.at(-1)?.name).toBe('unheard');
  });
});
