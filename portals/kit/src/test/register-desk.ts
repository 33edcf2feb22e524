import { parse } from 'graphql';
import apiSdl from '../generated/schema.graphql?raw';
import type { PortalDefinition } from '../portal.js';
import { createGraphDouble } from './graph-double.js';
import { openPortal, type PortalUnderTest } from './portal-harness.js';
import { registerResolvers } from './register-double.js';
import { seededRegister, type Register } from './register.js';

const me = `query Me { me { id name title roles department { id name } organization { id name kind } } }`;

/** A portal of the hospital with nothing in it but what every portal has. */
const bare: PortalDefinition = {
  house: 'hospital',
  routes: [{ path: '/', name: 'home', component: { template: '<main><h1>案头</h1></main>' } }],
  nav: [],
  sentences: { 'zh-CN': {}, en: {} },
  me: parse(me) as unknown as PortalDefinition['me'],
};

/** Somebody at a desk of the kit, before a register of their own. */
export async function openRegister(
  person: string,
  language: 'zh-CN' | 'en' = 'zh-CN',
): Promise<PortalUnderTest & { readonly register: Register }> {
  const register = seededRegister();
  const graph = createGraphDouble(apiSdl, registerResolvers(register));
  return { ...(await openPortal(bare, { graph, accounts: {}, person, language })), register };
}
