import { createRequire } from 'node:module';
import { addressFaults, STOPS_WITHIN, variableFaults } from './deploy-processes.mjs';

const yaml = createRequire(import.meta.url)('yaml');

/** @typedef {import('./deploy-processes.mjs').HouseProcess} HouseProcess */
/** @typedef {Record<string, any>} Container */

const FILE = 'deploy/compose.yaml';

/**
 * What does not hold together in a compose file: every process of the house is in it twice or more, is told what it reads
 * and nothing else, finds the others where they listen, is watched on its own port, and has the keys it is told of.
 */
export function composeFaults(
  /** @type {string} */ text,
  /** @type {ReadonlyMap<string, HouseProcess>} */ processes,
  /** @type {(path: string) => boolean} */ exists,
) {
  const document = yaml.parseDocument(text, { merge: true });
  if (document.errors.length > 0)
    return document.errors.map((/** @type {Error} */ { message }) => `${FILE}: ${message.split('\n')[0]}`);
  /** @type {Record<string, Container>} */
  const containers = document.toJS().services ?? {};
  const running = Object.entries(containers).flatMap(([name, container]) => {
    const process = [...processes.values()].find(({ script }) => container.command?.includes?.(script));
    return process ? [{ name, container, process, told: toldOf(container) }] : [];
  });
  const listens = (/** @type {string} */ address) =>
    running.find(({ name, told }) => address === `${name}:${told['PORT']}`)?.process.name;

  return [
    ...[...processes.values()]
      .filter(({ name }) => name !== 'standalone')
      .flatMap((process) => instanceFaults(process, running)),
    ...running.flatMap(({ name, container, process, told }) => [
      ...variableFaults(process, told, `${FILE} ${name}`),
      ...addressFaults(told, `${FILE} ${name}`, listens),
      ...databaseFaults(process, told, name, containers),
      ...keyFaults(process, told, name, container),
      ...watchFaults(name, container),
    ]),
    ...Object.entries(containers).flatMap(([name, container]) => [
      ...scriptFaults(name, container, exists),
      ...mountFaults(name, container, exists, document.toJS().volumes ?? {}),
    ]),
  ];
}

/** Every variable that must be given from outside: `${NAME:?}`. */
export const interpolated = (/** @type {string} */ text) => [
  ...new Set([...text.matchAll(/\$\{(\w+):\?\}/g)].map(([, name]) => String(name))),
];

/** As a process finds its environment: text, with a word for each secret and an address for the house. */
function toldOf(/** @type {Container} */ container) {
  const entries = Object.entries(container.environment ?? {}).map(([name, value]) => [name, filled(String(value))]);
  return /** @type {Record<string, string>} */ (Object.fromEntries(entries));
}

const filled = (/** @type {string} */ value) =>
  value.replace(/\$\{\w+_PASSWORD:\?\}/g, 'secret').replace('${PUBLIC_URL:?}', 'https://concord.example.org');

/** @typedef {{ name: string, container: Container, process: HouseProcess, told: Record<string, string> }} Running */

function instanceFaults(
  /** @type {HouseProcess} */ { name, isService, command },
  /** @type {readonly Running[]} */ running,
) {
  const own = running.filter(({ process }) => process.name === name);
  const signed = own.flatMap(({ told }) => told['CHECKPOINT_DIR'] ?? []);
  return [
    ...(own.length >= 2 ? [] : [`${FILE}: of ${name} there are ${own.length} instances; two show how replicas stand.`]),
    ...(!isService || own.length === 0 || new Set(signed).size === 1
      ? []
      : [`${FILE}: the instances of ${name} sign how far its journal has come in ${new Set(signed).size} places.`]),
    ...own
      .filter(({ container }) => container['command'].join(' ') !== command)
      .map((one) => `${FILE} ${one.name}: it is not started as npm does: ${command}.`),
  ];
}

/** A database of its own, by an account of its own, whose password stands elsewhere. */
function databaseFaults(
  /** @type {HouseProcess} */ { name, isService },
  /** @type {Record<string, string>} */ told,
  /** @type {string} */ instance,
  /** @type {Record<string, Container>} */ containers,
) {
  if (!isService || !told['DATABASE_URL']?.startsWith('mysql:')) return [];
  const { hostname, username, password, pathname } = new URL(told['DATABASE_URL']);
  return [
    ...(hostname in containers ? [] : [`${FILE} ${instance}: its database is at ${hostname}, which is no container.`]),
    ...(username === name && pathname === `/${name}`
      ? []
      : [`${FILE} ${instance}: its database is not that of ${name}.`]),
    ...(password === 'secret' ? [] : [`${FILE} ${instance}: a password stands in the file.`]),
  ];
}

/** The folder of keys it is given is that of its own name, and every key file lies in a folder that is mounted. */
function keyFaults(
  /** @type {HouseProcess} */ { name },
  /** @type {Record<string, string>} */ told,
  /** @type {string} */ instance,
  /** @type {Container} */ { volumes = [] },
) {
  const mounts = volumes.map((/** @type {any} */ volume) =>
    typeof volume === 'string'
      ? { target: volume.split(':')[1], writable: !volume.endsWith(':ro') }
      : { target: volume.target, writable: !volume.read_only, subpath: volume.volume?.subpath },
  );
  const mountOf = (/** @type {string} */ path) =>
    mounts.find((/** @type {any} */ { target }) => path === target || path.startsWith(`${target}/`));
  const keys = ['CALL_KEY', 'KEY_FILE', 'PEERS'].filter((variable) => told[variable]);
  const place = told['CHECKPOINT_DIR'];
  return [
    ...keys
      .filter((variable) => mountOf(String(told[variable]))?.subpath !== name)
      .map((variable) => `${FILE} ${instance}: ${variable} does not lie in the keys of ${name}.`),
    ...(!place || mountOf(place)?.writable ? [] : [`${FILE} ${instance}: nothing can be written to ${place}.`]),
  ];
}

function watchFaults(/** @type {string} */ name, /** @type {Container} */ container) {
  const { healthcheck, restart, stop_grace_period: grace = '10s', user } = container;
  const test = healthcheck?.test;
  const isText = Array.isArray(test) && test.every((word) => typeof word === 'string');
  return [
    ...(isText && test.join(' ').includes('deploy/ready.mjs "$$PORT"')
      ? []
      : [`${FILE} ${name}: nobody asks it /readyz.`]),
    ...(restart ? [] : [`${FILE} ${name}: nobody restarts it.`]),
    ...(Number.parseInt(grace, 10) > STOPS_WITHIN
      ? []
      : [`${FILE} ${name}: it is killed after ${grace}, and may take ${STOPS_WITHIN} s to stop.`]),
    ...(user === 'root' ? [`${FILE} ${name}: it runs as root.`] : []),
  ];
}

/** Every script of the house that a command or a health check names. */
function scriptFaults(
  /** @type {string} */ name,
  /** @type {Container} */ { command = [], healthcheck },
  /** @type {(path: string) => boolean} */ exists,
) {
  const words = [command, healthcheck?.test ?? []].flat().flatMap((word) => String(word).split(/\s+/));
  return words
    .filter((word) => /^[\w./-]+\.m?js$/.test(word) && !exists(word))
    .map((word) => `${FILE} ${name}: there is no ${word}.`);
}

function mountFaults(
  /** @type {string} */ name,
  /** @type {Container} */ { volumes = [] },
  /** @type {(path: string) => boolean} */ exists,
  /** @type {Record<string, unknown>} */ declared,
) {
  return volumes.flatMap((/** @type {any} */ volume) => {
    const source = String(typeof volume === 'string' ? volume.split(':')[0] : volume.source);
    const isKnown = source.startsWith('./') ? exists(source.replace('./', 'deploy/')) : source in declared;
    return isKnown ? [] : [`${FILE} ${name}: there is no ${source} to mount.`];
  });
}
