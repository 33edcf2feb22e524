/** A part of the administration: its route, and whose office it is. */
export interface Area {
  /** Name of its route; its words stand under `administration.<route>`. */
  readonly route: string;
  /** Any of these opens it. That nobody holds two of them is the server's business. */
  readonly roles: readonly string[];
}

/** Every part, in the order of the list. The server decides who may; here nobody is led where they may not go. */
export const areas: readonly Area[] = [
  { route: 'people', roles: ['ADMIN'] },
  { route: 'departments', roles: ['ADMIN'] },
  { route: 'deputies', roles: ['ADMIN'] },
  { route: 'clients', roles: ['SYSADMIN'] },
  { route: 'sso', roles: ['SYSADMIN'] },
  { route: 'security', roles: ['SYSADMIN'] },
  { route: 'keys', roles: ['SYSADMIN'] },
  { route: 'journal', roles: ['AUDITOR'] },
];

/** What somebody with these roles administers. */
export const areasOf = (roles: readonly string[]): readonly Area[] =>
  areas.filter((area) => area.roles.some((role) => roles.includes(role)));
