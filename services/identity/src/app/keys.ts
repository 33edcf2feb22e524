import type { Scope } from '@concord/kit/store/contract';

/** The scope of the data key that seals a person's name and account. Dropping it erases the person. */
export const personKey = (staffId: string): string => `person:${staffId}`;

/** The scope of the data key of what an organization's register holds besides people. */
export const organizationKey = (organizationId: string): string => `organization:${organizationId}`;

/** The service itself: before somebody is signed in there is no organization to look within. */
export const everywhere: Scope = { service: 'identity' };
