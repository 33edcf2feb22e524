import { addressFaults, STOPS_WITHIN, variableFaults } from './deploy-processes.mjs';

/** @typedef {import('./deploy-processes.mjs').HouseProcess} HouseProcess */

const FOLDER = 'deploy/systemd';

/** What keeps a process that was taken over from taking the machine. */
const HARDENING = ['NoNewPrivileges', 'ProtectSystem', 'ProtectHome', 'PrivateTmp', 'CapabilityBoundingSet', 'UMask'];

/**
 * What does not hold together in the units and their environments, given by file name: every process has a unit and an
 * environment; it is told what it reads and nothing else; its addresses are where the others listen; what a unit starts
 * is there; it is given the time it needs to stop.
 */
export function unitFaults(
  /** @type {Readonly<Record<string, string>>} */ files,
  /** @type {ReadonlyMap<string, HouseProcess>} */ processes,
  /** @type {(path: string) => boolean} */ exists,
) {
  const told = new Map([...processes.keys()].map((name) => [name, variablesIn(files[`${name}.env`] ?? '')]));
  const listens = (/** @type {string} */ address) =>
    [...told].find(([name, { PORT }]) => name !== 'standalone' && address === `127.0.0.1:${PORT}`)?.[0];
  return [...processes.values()].flatMap((process) => {
    const environment = told.get(process.name) ?? {};
    const where = `${FOLDER}/${process.name}.env`;
    if (files[`${process.name}.env`] === undefined) return [`${where} is missing.`];
    return [
      ...variableFaults(process, environment, where),
      ...addressFaults(environment, where, listens),
      ...placeFaults(process, environment, where),
      ...startFaults(process, files, exists),
    ];
  });
}

/** The lines of an environment file. */
const variablesIn = (/** @type {string} */ text) =>
  /** @type {Record<string, string>} */ (
    Object.fromEntries([...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]))
  );

/** The unit of a process by its own name, or the template of all services, filled in. */
function unitOf(
  /** @type {HouseProcess} */ { name, isService },
  /** @type {Readonly<Record<string, string>>} */ files,
) {
  const own = isService ? 'concord@.service' : `concord-${name}.service`;
  return { file: `${FOLDER}/${own}`, text: files[own]?.replaceAll('%i', name) };
}

function startFaults(
  /** @type {HouseProcess} */ process,
  /** @type {Readonly<Record<string, string>>} */ files,
  /** @type {(path: string) => boolean} */ exists,
) {
  const { file, text } = unitOf(process, files);
  if (text === undefined) return [`${file} is missing, which starts ${process.name}.`];
  const value = (/** @type {string} */ name) => new RegExp(`^${name}=(.*)$`, 'm').exec(text)?.[1];
  const command = value('ExecStart')?.replace(/^\/usr\/bin\//, '');
  return [
    ...(command === process.command && exists(process.script)
      ? []
      : [`${file} starts "${command}", not "${process.command}" as npm does.`]),
    ...(value('Environment') === 'NODE_ENV=production' ? [] : [`${file} does not say NODE_ENV=production.`]),
    ...(value('EnvironmentFile') === `/etc/concord/${process.name}.env`
      ? []
      : [`${file} does not read /etc/concord/${process.name}.env.`]),
    ...(Number(value('TimeoutStopSec')) > STOPS_WITHIN
      ? []
      : [`${file} gives ${value('TimeoutStopSec')} s to stop, which may take ${STOPS_WITHIN} s.`]),
    ...(value('User') === `concord-${process.name}` ? [] : [`${file} runs as ${value('User') ?? 'root'}.`]),
    ...HARDENING.filter((name) => value(name) === undefined).map((name) => `${file} leaves out ${name}.`),
    ...writableFaults(process, files, value('StateDirectory') ?? '', file),
  ];
}

/** Whatever a process writes to lies in the folders that its unit makes for it. */
function writableFaults(
  /** @type {HouseProcess} */ { name },
  /** @type {Readonly<Record<string, string>>} */ files,
  /** @type {string} */ stateDirectory,
  /** @type {string} */ file,
) {
  const environment = variablesIn(files[`${name}.env`] ?? '');
  const made = stateDirectory.split(/\s+/).map((folder) => `/var/lib/${folder}`);
  return ['DATA_DIR', 'CHECKPOINT_DIR']
    .filter((variable) => environment[variable] && !made.includes(environment[variable]))
    .map((variable) => `${file} lets ${name} write nothing to ${environment[variable]} (${variable}).`);
}

/** Its own database and its own keys. */
function placeFaults(
  /** @type {HouseProcess} */ { name, isService },
  /** @type {Record<string, string>} */ told,
  /** @type {string} */ where,
) {
  const { DATABASE_URL: database = '', CALL_KEY: call, KEY_FILE: sealing } = told;
  const own = [call, sealing].filter((file) => file !== undefined);
  return [
    ...own
      .filter((file) => !file.startsWith(`/etc/concord/keys/${name}/`))
      .map((file) => `${where}: ${file} is not a key of ${name}.`),
    ...(!isService || new RegExp(`^mysql://${name}:CHANGE_ME@[^/]+/${name}$`).test(database)
      ? []
      : [`${where}: ${database} is not the database of ${name} with a password still to be filled in.`]),
  ];
}
