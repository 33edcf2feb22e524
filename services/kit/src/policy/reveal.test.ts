import { expect, test } from 'vitest';
import type { Identity } from '../identity/identity.js';
import { createRevealing, type Look, type RevealAsked } from './reveal.js';

const now = new Date('2026-03-05T01:00:00Z');
const asking = (told: string[], more: Partial<RevealAsked<string>> = {}): RevealAsked<string> => ({
  ...{ identity: { id: 'stf_1' } as Identity, subject: { type: 'patient', id: 'pat_1' }, field: 'PHONE' },
  ...{ purpose: 'LEGAL', key: 'once', allowed: true, refusal: () => new Error('no') },
  value: () => (told.push('shown'), '13800001234'),
  ...more,
});
const revealing = (told: string[], looks: Look[] = []) =>
  createRevealing({
    clock: { now: () => now },
    book: { write: async (look) => void (told.push('written'), looks.push(look)) },
  });

test('is written down before it is shown, with purpose and moment and without the value', async () => {
  const told: string[] = [];
  const looks: Look[] = [];
  expect(await revealing(told, looks)(asking(told))).toBe('13800001234');
  expect(told).toEqual(['written', 'shown']);
  expect(looks).toMatchObject([{ field: 'PHONE', purpose: 'LEGAL', key: 'once', allowed: true, at: now }]);
  expect(JSON.stringify(looks)).not.toContain('13800001234');
});

test('who may not is written down too, and shown nothing', async () => {
  const told: string[] = [];
  await expect(revealing(told)(asking(told, { allowed: false }))).rejects.toThrow('no');
  expect(told).toEqual(['written']);
});

test('what cannot be written down is not shown', async () => {
  const told: string[] = [];
  const full = createRevealing({ clock: { now: () => now }, book: { write: () => Promise.reject(new Error('full')) } });
  await expect(full(asking(told))).rejects.toThrow('full');
  expect(told).toEqual([]);
});
