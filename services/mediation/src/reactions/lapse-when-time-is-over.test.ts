import { createDatedClock } from '@concord/kit/domain/clock';
import { expect, it } from 'vitest';
import type { Lapse } from '../app/ports.js';
import { monday } from '../test/mediation.story.js';
import { lapseWhenTimeIsOver } from './lapse-when-time-is-over.js';

const lapse = (mediation: string): Lapse => ({ mediation, dispute: 'dsp_1', move: 'lapseConclude' });

it('a case that fails keeps no other from its turn, and is not kept quiet', async () => {
  const lapsed: string[] = [];
  const round = lapseWhenTimeIsOver({
    clock: createDatedClock(monday),
    store: { lapsed: async () => ['med_1', 'med_2', 'med_3'].map(lapse) },
    mediations: {
      async lapse({ mediation }) {
        if (mediation === 'med_2') throw new Error('its key was dropped');
        lapsed.push(mediation);
      },
    },
  });
  await expect(round()).rejects.toMatchObject({ errors: [{ message: 'its key was dropped' }] });
  expect(lapsed).toEqual(['med_1', 'med_3']);
});
