import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The rows of the list, by the beginnings of their ids: how many of each there are. */
const ROWS = { S: 28, F: 13, W: 14 } as const;

const named = /^\s*it(\.\w+)?\(\s*['"`]([SFW]\d\d) /gm;

it('has each row of the list once, and leaves none out', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => /^(http|subgraph|socket)\..*\.test\.ts$/.test(file));
  const tests = files.flatMap((file) =>
    [...readFileSync(`${import.meta.dirname}/${file}`, 'utf8').matchAll(named)].map(([, how, id]) => ({
      file,
      how,
      id: id!,
    })),
  );
  const all = Object.entries(ROWS).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`),
  );
  expect(all).toHaveLength(55);
  expect(tests.map(({ id }) => id).sort()).toEqual(all.sort());
  expect(tests.filter(({ how }) => how !== undefined)).toEqual([]);
  // A row stands in the file of its kind; being traced is tried at both doors, and those of services are in one place.
  const kinds = { S: 'http', F: 'subgraph', W: 'socket' } as const;
  const astray = tests.filter(({ file, id }) => !file.startsWith(kinds[id[0] as keyof typeof kinds]));
  expect(astray.map(({ file, id }) => `${id} ${file}`)).toEqual(['S17 subgraph.entities.test.ts']);
});
