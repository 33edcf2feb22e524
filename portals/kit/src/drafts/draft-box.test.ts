import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryDraftKeys } from '../test/draft-keys.js';
import { createDraftBox } from './draft-box.js';

const typed = { phone: '13805741001', text: '双眼皮术后不对称' };
let who = 'st_1';
const keys = createMemoryDraftKeys();
const box = createDraftBox({ storage: localStorage, keys, person: () => who });

beforeEach(() => {
  localStorage.clear();
  who = 'st_1';
});

describe('a draft', () => {
  it('comes back as it was typed', async () => {
    expect(await box.keep('triage.TS-1', typed)).toBe(true);
    expect(await box.find('triage.TS-1')).toEqual(typed);
  });

  it('is nowhere on the machine in clear', async () => {
    await box.keep('triage.TS-1', typed);
    const stored = JSON.stringify({ ...localStorage });
    expect(stored).toContain('triage.TS-1');
    expect(stored).not.toContain('13805741001');
    expect(stored).not.toContain('双眼皮');
  });

  it('is not for another person on the same machine', async () => {
    await box.keep('triage.TS-1', typed);
    who = 'st_2';
    expect(await box.find('triage.TS-1')).toBeUndefined();
  });

  it('does not open under another name, even when it was moved there', async () => {
    await box.keep('triage.TS-1', typed);
    localStorage.setItem('concord.draft.st_1.triage.TS-2', localStorage.getItem('concord.draft.st_1.triage.TS-1')!);
    expect(await box.find('triage.TS-2')).toBeUndefined();
    expect(localStorage.getItem('concord.draft.st_1.triage.TS-2')).toBeNull();
  });

  it('is gone, with its key, when its owner leaves; others keep theirs', async () => {
    await box.keep('triage.TS-1', typed);
    const sealed = localStorage.getItem('concord.draft.st_1.triage.TS-1')!;
    who = 'st_2';
    await box.keep('triage.TS-1', typed);
    await box.empty('st_1');
    expect(await box.find('triage.TS-1')).toEqual(typed);
    who = 'st_1';
    localStorage.setItem('concord.draft.st_1.triage.TS-1', sealed);
    expect(await box.find('triage.TS-1')).toBeUndefined();
  });

  it('is not written at all where the browser has no cryptography', async () => {
    const bare = createDraftBox({
      storage: localStorage,
      keys: { of: async () => undefined, forget: async () => {} },
      person: () => 'st_1',
    });
    expect(await bare.keep('triage.TS-1', typed)).toBe(false);
    expect(localStorage.length).toBe(0);
  });
});
