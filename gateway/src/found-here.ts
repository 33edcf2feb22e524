import { serviceIdentity } from '@concord/kit/identity/service-identity';
import type { Settings } from './environment.js';
import { foundOrganization, type FoundedOrganization } from './found-organization.js';
import { inHouseHere } from './house-here.js';

/**
 * Founds an organization in the data folder of an installation that is one process, and answers its id. The installation
 * must have been started once, and be stopped.
 *
 * @throws OperatorFault when there is no installation, when it runs, or with the sentence of a refusal
 */
export const foundHere = (settings: Settings, organization: FoundedOrganization): Promise<string> =>
  inHouseHere(settings, ({ services, mint }) => {
    const { identity } = services;
    if (!identity) throw new Error('The house has no identity service');
    return foundOrganization(identity, mint(serviceIdentity('gateway')), organization);
  });
