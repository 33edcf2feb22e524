import { never } from '@concord/kit/domain/decider';
import type { Reaction } from '@concord/kit/reactions/reaction';
import { readIdentityEvent, type IdentityEvent } from '@concord/schema/events';
import type { Directory } from '../app/directory.ports.js';

/**
 * Keeps the directory as the identity service announces it: a guard reads only its own service, and who may be named in
 * a complaint, and under which law it is filed, are such guards.
 */
export function keepDirectoryWhenStaffChanges(directory: Directory): Reaction<IdentityEvent> {
  return {
    name: 'keep-directory-when-staff-changes',
    source: 'identity',
    read: readIdentityEvent,
    async apply(event, { ticket }) {
      const { organization } = event;
      switch (event.type) {
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
        case 'OrganizationFounded':
          return directory.addOrganization(ticket, organization, event);
        case 'RegistrationEntered':
        case 'RegistrationAmended':
        case 'RegistrationStruck':
          // Told to mediation alone: no guard here asks who is registered.
          return;
        default:
          return never(event);
      }
    },
  };
}
