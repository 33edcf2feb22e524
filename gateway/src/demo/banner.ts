import type { Settings } from '../environment.js';
import type { Setup } from '../setup.js';
import { DEMO_PASSWORD } from './hospitals.js';
import { organizations } from './partners.js';

/** What is told when the door is open. */
export interface Opened {
  readonly settings: Settings;
  readonly port: number;
  readonly demo: boolean;
  /** Where nobody is yet. */
  readonly setup?: Pick<Setup, 'token'>;
  /** From the start of the process. */
  readonly seconds: number;
}

/** The lines that a first visitor needs: where to go, as whom, and where the records are. */
export function banner({ settings, port, demo, seconds, setup }: Opened): string {
  const url = settings.publicUrl ?? `http://localhost:${port}`;
  const lines = [
    '',
    `和衷 Concord is ready (${seconds.toFixed(1)} s).`,
    '',
    `  Hospital desk    ${url}/hospital/`,
    `  Insurer desk     ${url}/insurer/`,
    `  Committee desk   ${url}/committee/`,
    `  API explorer     ${url}/explorer/`,
    `  GraphQL          ${url}/graphql`,
    `  Data folder      ${settings.dataDir}`,
    ...(demo ? ['', ...accounts()] : []),
    ...(setup
      ? [
          '',
          '  Nobody is here yet. Found the first organization with this token, which works once:',
          `    ${url}/setup`,
          `    ${setup.token}`,
        ]
      : []),
    '',
    'Ctrl-C ends it; a second start keeps the data.',
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function accounts(): readonly string[] {
  return [
    `  Demo accounts, all with the password ${DEMO_PASSWORD}`,
    '  (and without a second factor, which organizations that you found ask of their administrators)',
    ...organizations.flatMap(({ name, administrator, staff }) => [
      '',
      `  ${name}`,
      ...staff.map(
        ({ account, name: person, title, roles }) =>
          `    ${account.padEnd(16)} ${roles.join(' ').padEnd(10)} ${person} ${title}`,
      ),
      `    ${administrator.account.padEnd(16)} ADMIN      ${administrator.name}`,
    ]),
  ];
}
