import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeFaults } from './deploy-compose.mjs';
import { isThere, processesOf } from './deploy-processes.mjs';
import { unitFaults } from './deploy-units.mjs';
import { imageFaults, secretFaults, systemdFaults } from './deploy.mjs';
import { read } from './tree.mjs';

const root = join(import.meta.dirname, '..', '..');
const exists = (path: string) => isThere(root, path);
const compose = read(root, 'deploy/compose.yaml');
const units = Object.fromEntries(
  readdirSync(join(root, 'deploy/systemd')).map((file) => [file, read(root, `deploy/systemd/${file}`)]),
);
let processes: Awaited<ReturnType<typeof processesOf>>;
beforeAll(async () => {
  processes = await processesOf(root);
});

/** The text with one slip; fails when there is nothing to slip on. */
function slipped(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

describe('the compose file', () => {
  const faults = (from = '', to = '') => composeFaults(slipped(compose, from, to), processes, exists);

  it('holds as it is', () => expect(faults()).toEqual([]));

  it.each([
    ['a file that is no YAML', 'name: concord', 'name: [concord', 'deploy/compose.yaml: '],
    [
      'a sentence that YAML takes for a mapping',
      `'node deploy/ready.mjs "$$PORT"'`,
      'node: deploy',
      'nobody asks it /readyz',
    ],
    [
      'a service that is nowhere',
      'services/claims/dist/main.js',
      'services/identity/dist/main.js',
      'of claims there are 0',
    ],
    [
      'a variable nobody reads',
      'PORT: 4003',
      'PORT: 4003\n      PATIENT_URL: x',
      'PATIENT_URL is read by nobody in complaints',
    ],
    ['a variable that is missing', 'KEY_FILE: /keys/sealing.json', '', 'KEY_FILE is missing'],
    ['a value that is not taken', 'PORT: 4003', 'PORT: four', 'PORT is wrong'],
    [
      'an address where another service listens',
      'http://claims-1:4004',
      'http://claims-1:4005',
      'where nobody listens',
    ],
    ['an address of another service', 'http://claims-1:4004', 'http://mediation-1:4005', 'where mediation listens'],
    ['keys of another process', 'subpath: patients', 'subpath: gateway', 'does not lie in the keys of patients'],
    ['a password in the file', '${CLAIMS_PASSWORD:?}@', 'hunter2@', 'a password stands in the file'],
    ['a database of another service', '@mariadb:3306/claims', '@mariadb:3306/identity', 'is not that of claims'],
    [
      'nobody who signs how far a journal has come',
      'CHECKPOINT_DIR: /checkpoints',
      '',
      'the instances of identity sign',
    ],
    [
      'another start than that of npm',
      'node, --max-semi-space-size=32, services/claims',
      'node, services/claims',
      'claims-1: it is not started as npm does',
    ],
    ['a stop that is cut short', 'stop_grace_period: 40s', 'stop_grace_period: 20s', 'killed after 20s'],
    ['a script that is not there', 'deploy/ready.mjs', 'deploy/health.mjs', 'there is no deploy/health.mjs'],
    [
      'a file to mount that is not there',
      './mariadb/grants.sh',
      './mariadb/rights.sh',
      'there is no ./mariadb/rights.sh',
    ],
  ])('is caught with %s', (_, from, to, told) => {
    expect(faults(from, to).join('\n')).toContain(told);
  });

  it('is caught with a secret that the page does not make', () => {
    const page = read(root, 'deploy/README.md');
    expect(secretFaults(compose, page)).toEqual([]);
    const [fault] = secretFaults(slipped(compose, '${ROOT_PASSWORD:?}', '${OTHER_PASSWORD:?}'), page);
    expect(fault).toContain('OTHER_PASSWORD');
  });
});

describe('the units', () => {
  const faults = (file: string, from = '', to = '') =>
    unitFaults({ ...units, [file]: slipped(units[file]!, from, to) }, processes, exists).join('\n');

  it('hold as they are', () => expect(faults('gateway.env')).toBe(''));

  it.each([
    ['gateway.env', 'a variable nobody reads', 'TRUST_PROXY', 'TRUSTED', 'TRUSTED is read by nobody in gateway'],
    ['claims.env', 'a variable that is missing', 'PEERS=', '#PEERS=', 'PEERS is missing'],
    ['claims.env', 'a port that others do not know', 'PORT=4004', 'PORT=4014', 'where nobody listens'],
    ['mediation.env', 'keys of another', 'keys/mediation/call', 'keys/gateway/call', 'is not a key of mediation'],
    ['mediation.env', 'a password', 'CHANGE_ME', 'hunter2', 'with a password still to be filled in'],
    ['mediation.env', 'no place to write to', '/var/lib/concord', '/srv', 'write nothing to /srv/mediation'],
    [
      'concord@.service',
      'another script',
      'services/%i/dist',
      'services/%i/lib',
      'services/identity/lib/main.js", not',
    ],
    ['concord@.service', 'another environment', '%i.env', 'all.env', 'does not read /etc/concord/identity.env'],
    ['concord-gateway.service', 'a stop that is cut short', 'StopSec=40', 'StopSec=10', 'gives 10 s to stop'],
    ['concord-standalone.service', 'all rights', 'NoNewPrivileges=yes', '', 'leaves out NoNewPrivileges'],
    ['concord-standalone.service', 'no account', 'User=concord-standalone', '', 'runs as root'],
  ])('are caught when %s has %s', (file, _, from, to, told) => {
    expect(faults(file, from, to)).toContain(told);
  });

  const verified = systemdFaults(units, ['identity']);
  it.skipIf(verified === undefined)('are what systemd takes, where it is installed', () => {
    expect(verified).toEqual([]);
    const broken = slipped(units['concord-gateway.service']!, 'ProtectSystem=strict', 'ProtectSystems=strict');
    expect(systemdFaults({ 'concord-gateway.service': broken }, [])?.join()).toContain('ProtectSystems');
  });
});

describe('the image', () => {
  const text = read(root, 'deploy/Dockerfile');
  const facts = JSON.parse(read(root, 'package.json'));

  it('holds as it is', () => expect(imageFaults(text, facts, exists)).toEqual([]));

  it.each([
    ['USER node', '', 'it runs as root'],
    ['node:20-bookworm-slim', 'node:22-bookworm-slim', 'is not the Node that is tested'],
    ['gateway/dist/main.js', 'gateway/dist/door.js', 'there is no "gateway/dist/door.js"'],
  ])('is caught without %s', (from, to, told) => {
    expect(imageFaults(slipped(text, from, to), facts, exists).join()).toContain(told);
  });
});
