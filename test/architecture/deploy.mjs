import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeFaults, interpolated } from './deploy-compose.mjs';
import { isThere, processesOf } from './deploy-processes.mjs';
import { unitFaults } from './deploy-units.mjs';
import { read } from './tree.mjs';

const UNITS = 'deploy/systemd';

/**
 * What `deploy/` says is true of the house: image, compose file, units and their environments. Reads compiled code; units
 * are read by systemd itself where it is installed.
 */
export async function deploy(/** @type {string} */ root) {
  const processes = await processesOf(root);
  const exists = (/** @type {string} */ path) => isThere(root, path);
  const compose = read(root, 'deploy/compose.yaml');
  const units = Object.fromEntries(
    readdirSync(join(root, UNITS)).map((file) => [file, read(root, `${UNITS}/${file}`)]),
  );
  const verified = systemdFaults(
    units,
    [...processes.values()].filter(({ isService }) => isService).map(({ name }) => name),
  );
  return {
    note: `${processes.size} processes${verified === undefined ? '; units not verified: systemd-analyze is not here' : ''}`,
    faults: [
      ...composeFaults(compose, processes, exists),
      ...secretFaults(compose, read(root, 'deploy/README.md')),
      ...unitFaults(units, processes, exists),
      ...imageFaults(read(root, 'deploy/Dockerfile'), JSON.parse(read(root, 'package.json')), exists),
      ...accountFaults(read(root, 'deploy/mariadb/accounts.sh'), processes),
      ...(verified ?? []),
    ],
  };
}

/** Every secret that the compose file asks for is made by the page's first command. */
export function secretFaults(/** @type {string} */ compose, /** @type {string} */ page) {
  const made = /for each in ([\w ]+); do\s+echo "\$\{each\}_PASSWORD=/.exec(page)?.[1]?.split(' ') ?? [];
  const given = (/** @type {string} */ name) =>
    made.some((each) => name === `${each}_PASSWORD`) || page.includes(`${name}=`);
  return interpolated(compose)
    .filter((name) => !given(name))
    .map((name) => `deploy/README.md does not say how ${name} is made, which compose.yaml asks for.`);
}

/** The image runs as somebody else than root, on a Node that the house takes, with the npm that it names. */
export function imageFaults(
  /** @type {string} */ text,
  /** @type {{ packageManager: string, engines: { node: string } }} */ { packageManager, engines },
  /** @type {(path: string) => boolean} */ exists,
) {
  const oldest = /\d+/.exec(engines.node)?.[0];
  const images = [...text.matchAll(/^FROM (\S+)/gm)].map(([, image]) => String(image));
  const command = /^CMD \["node", .*"(.*)"\]$/m.exec(text)?.[1] ?? '';
  return [
    ...images
      .filter((image) => !image.startsWith(`node:${oldest}-`))
      .map((image) => `deploy/Dockerfile: ${image} is not the Node that is tested (${oldest}).`),
    ...(/^USER (?!root)\w+$/m.test(text.split('FROM').at(-1) ?? '') ? [] : ['deploy/Dockerfile: it runs as root.']),
    ...(text.includes(packageManager) ? [] : [`deploy/Dockerfile: the house is installed with ${packageManager}.`]),
    ...(exists(command) ? [] : [`deploy/Dockerfile: there is no "${command}".`]),
  ];
}

/** Every service has a database and an account. */
function accountFaults(
  /** @type {string} */ text,
  /** @type {ReadonlyMap<string, import('./deploy-processes.mjs').HouseProcess>} */ processes,
) {
  return [...processes.values()]
    .filter(({ name, isService }) => isService && !text.includes(`make ${name} "$${name.toUpperCase()}_PASSWORD"`))
    .map(({ name }) => `deploy/mariadb/accounts.sh makes no database for ${name}.`);
}

/** What systemd itself says of the units, with the Node of this machine; `undefined` where there is no systemd. */
export function systemdFaults(
  /** @type {Readonly<Record<string, string>>} */ units,
  /** @type {readonly string[]} */ services,
) {
  if (spawnSync('systemd-analyze', ['--version']).status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'concord-units-'));
  try {
    const files = Object.entries(units).flatMap(([file, text]) => {
      if (file.endsWith('.env')) return [];
      const here = text.replaceAll('/usr/bin/node', process.execPath);
      // A template is verified as each of its instances.
      return file.includes('@.') ? services.map((name) => [file.replace('@.', `@${name}.`), here]) : [[file, here]];
    });
    for (const [file, text] of files) writeFileSync(join(folder, String(file)), String(text));
    const paths = files.map(([file]) => join(folder, String(file)));
    const { output } = spawnSync('systemd-analyze', ['verify', '--man=no', ...paths], { encoding: 'utf8' });
    return output
      .filter(Boolean)
      .flatMap((text) => String(text).trim().split('\n'))
      .filter((line) => line.includes(folder))
      .map((line) => `systemd: ${line.replaceAll(`${folder}/`, `${UNITS}/`)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
