import { never } from '@concord/kit/domain/decider';
import type { Reaction } from '@concord/kit/reactions/reaction';
import { readIdentityEvent, type IdentityEvent } from '@concord/schema/events';
import type { Directory } from '../app/directory.ports.js';

/**
 * Keeps the directory as the identity service announces it: a guard reads only its own service, and whom a dispute or a
 * mediation may name is such a guard.
 */
export function keepDirectoryWhenOrganizationsChange(directory: Directory): Reaction<IdentityEvent> {
  return {
    name: 'keep-directory-when-organizations-change',
    source: 'identity',
    read: readIdentityEvent,
    async apply(event, { ticket }) {
      const { organization } = event;
      switch (event.type) {
        case 'OrganizationFounded':
          return directory.putOrganization(ticket, organization, event);
        case 'StaffAdded':
          return directory.putStaff(ticket, organization, { id: event.staff, roles: event.roles, active: true });
        case 'StaffRolesChanged':
          return directory.setRoles(ticket, organization, event.staff, event.roles);
        case 'StaffSuspended':
          return directory.setActive(ticket, organization, event.staff, false);
        case 'StaffReinstated':
          return directory.setActive(ticket, organization, event.staff, true);
        case 'DepartmentAdded':
          return directory.addDepartment(ticket, organization, event.department);
        case 'RegistrationEntered': {
          const { registration: id, staff, kind, from, until } = event;
          return directory.putRegistration(ticket, organization, { id, staff, kind, from, until });
        }
        case 'RegistrationAmended': {
          const { registration: id, from, until } = event;
          return directory.amendRegistration(ticket, organization, { id, from, until });
        }
        case 'RegistrationStruck':
          return directory.strikeRegistration(ticket, organization, event.registration);
        default:
          return never(event);
      }
    },
  };
}
