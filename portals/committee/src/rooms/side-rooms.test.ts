import { describe, expect, it } from 'vitest';
import { sideRooms, sidesWithoutRoom } from './side-rooms.js';

const room = (id: string, side: string, open: boolean, at: string) =>
  ({ id, side, open, messages: [{ id: `${id}.1`, at }] }) as never;

describe('the rooms of the sides', () => {
  it('are one for each side, in the order of their doors', () =>
    expect(
      sideRooms([room('b', 'HOSPITAL', true, '2'), room('a', 'PATIENT', true, '1')]).map(({ side }) => side),
    ).toEqual(['PATIENT', 'HOSPITAL']));

  it('hold what was said in earlier rooms of the side, and speak in the one that is open', () => {
    const [found] = sideRooms([room('new', 'PATIENT', true, '2'), room('old', 'PATIENT', false, '1')]);
    expect(found?.current.id).toBe('new');
    expect(found?.messages.map(({ id }) => id)).toEqual(['old.1', 'new.1']);
  });

  it('can be opened for sides that have none, or whose last one is closed', () =>
    expect(sidesWithoutRoom(sideRooms([room('a', 'PATIENT', false, '1'), room('b', 'HOSPITAL', true, '2')]))).toEqual([
      'PATIENT',
      'INSURER',
    ]));
});
