import { expect, it, vi } from 'vitest';
import { command } from './command.js';

it('tells every way to ask, and does nothing, for words that no command knows', async () => {
  const said: string[] = [];
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  try {
    expect(await command(['audit', 'mend'])).toBe(2);
    expect(await command([])).toBe(2);
  } finally {
    write.mockRestore();
  }
  expect(said).toHaveLength(2);
  expect(said[1]).toBe(said[0]);
  for (const way of ['audit verify', 'found [HOSPITAL|INSURER|COMMITTEE]'])
    expect(said[0]).toContain(`npm run concord -- ${way}`);
  expect(said[0]!.split('\n').every((line) => line.length <= 160)).toBe(true);
});
