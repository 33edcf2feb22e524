import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallTree } from '../architecture/small-tree.js';

const bin = join(import.meta.dirname, '..', '..', 'gateway', 'bin');
const builds = `
import { mkdirSync, writeFileSync } from 'node:fs';
console.log('@concord/claims:build: cache miss, executing 1234');
mkdirSync('gateway/dist', { recursive: true });
writeFileSync('gateway/dist/standalone.js', "export async function main() { console.log('ready', process.argv.slice(2).join()); }");
`;

/** A house with the real start command and a builder of our own. */
function house(builder: string): string {
  const root = smallTree({
    'package.json': '{ "type": "module" }',
    'package-lock.json': '{}',
    'gateway/src/standalone.ts': 'one',
    'node_modules/turbo/package.json': '{ "type": "module" }',
    'node_modules/turbo/bin/turbo': builder,
  });
  mkdirSync(join(root, 'gateway', 'bin'));
  for (const file of readdirSync(bin).filter((name) => name.endsWith('.mjs')))
    writeFileSync(join(root, 'gateway', 'bin', file), readFileSync(join(bin, file)));
  return root;
}

function start(root: string, ...args: string[]) {
  const ended = spawnSync(process.execPath, ['gateway/bin/start.mjs', ...args], { cwd: root, encoding: 'utf8' });
  return { code: ended.status, said: ended.stdout, complained: ended.stderr };
}

describe('npm start', () => {
  it('builds at first, then starts; passes arguments on', () => {
    const { code, said } = start(house(builds), '--port', '4000');
    expect(said).toContain('Building, because');
    expect(said).toContain('  building claims\n');
    expect(said).toMatch(/ready --port,4000\n$/);
    expect(code).toBe(0);
  });

  it('reads .env, where what is set already wins', () => {
    const root = house(builds.replace('process.argv.slice(2).join()', 'process.env.DEMO, process.env.LOG_LEVEL'));
    writeFileSync(join(root, '.env'), 'DEMO=no\nLOG_LEVEL=info\n');
    const env = { PATH: process.env['PATH'], LOG_LEVEL: 'error' };
    const { stdout } = spawnSync(process.execPath, ['gateway/bin/start.mjs'], { cwd: root, encoding: 'utf8', env });
    expect(stdout).toContain('ready no error');
  });

  it('does not build again until a source changes', () => {
    const root = house(builds);
    start(root);
    expect(start(root).said).toBe('ready \n');
    writeFileSync(join(root, 'gateway', 'src', 'standalone.ts'), 'another one');
    expect(start(root).said).toContain('Building, because');
  });

  it('shows what the compiler said when the build fails, and does not take it for built', () => {
    const root = house(`console.log('a.ts(1,1): error TS1'); process.exit(2);`);
    const { code, complained } = start(root);
    expect(code).toBe(1);
    expect(complained).toContain('a.ts(1,1): error TS1');
    expect(complained).toContain('The build failed (exit code 2)');
    expect(start(root).said).toContain('Building, because');
  });

  it('does not end well when what it started did not', () => {
    const { code, complained } = start(
      house(builds.replace("console.log('ready', process.argv.slice(2).join());", "throw new Error('port taken');")),
    );
    expect(code).toBe(1);
    expect(complained).toContain('Concord could not start: Error: port taken');
  });

  it('says what to do where nothing is installed', () => {
    const root = smallTree({ 'package.json': '{ "type": "module" }' });
    mkdirSync(join(root, 'gateway', 'bin'), { recursive: true });
    writeFileSync(join(root, 'gateway', 'bin', 'start.mjs'), readFileSync(join(bin, 'start.mjs')));
    const { code, complained } = start(root);
    expect(code).toBe(1);
    expect(complained).toContain('Run "npm ci"');
  });
});
