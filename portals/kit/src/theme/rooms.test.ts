import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rooms } from '../components/rooms/room.js';

const css = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const tokensIn = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]));
const rule = (text: string, selector: string) => text.split(`${selector} {`)[1]?.split('}')[0] ?? '';

const tokens = css('tokens.css');
const inks = tokensIn(rule(tokens, ':root'));
const committee = tokensIn(rule(tokens, "[data-house='committee']"));

/** Relative luminance by WCAG 2. */
function luminance(colour: string): number {
  const channel = (at: number) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(rooms)('the ground of the room %s', (room) => {
  const own = tokensIn(rule(css('rooms.css'), `[data-room='${room}']`));
  const ground = own['--room-ground']!;

  it.each(['--ink', '--ink-2', '--breach', '--soon', '--lawful'])('lets %s be read', (ink) =>
    expect(contrast(inks[ink]!, ground)).toBeGreaterThanOrEqual(4.5),
  );
  it.each(['--accent', '--accent-strong'])('lets the %s of the committee be read', (ink) =>
    expect(contrast(committee[ink]!, ground)).toBeGreaterThanOrEqual(4.5),
  );
  it('carries a head that white letters can be read on', () =>
    expect(contrast('#ffffff', own['--room-strong']!)).toBeGreaterThanOrEqual(4.5));
});

describe('the grounds of the rooms', () => {
  it('are four', () => {
    const grounds = rooms.map((room) => tokensIn(rule(css('rooms.css'), `[data-room='${room}']`))['--room-ground']);
    expect(new Set(grounds).size).toBe(4);
  });
});
