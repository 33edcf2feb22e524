import type { Actor, OrganizationKind } from '@concord/kit/domain/actor';
import type { Text } from '@concord/kit/domain/text';
import type { Day } from './day.js';

/** What somebody is registered as, beside what they do for an organization. */
export const registrationKinds = ['PHYSICIAN', 'MEDIATOR', 'EXPERT'] as const;
export type RegistrationKind = (typeof registrationKinds)[number];

export const registrationWords: Readonly<Record<RegistrationKind, Text>> = {
  PHYSICIAN: { zh: '执业医师', en: 'registered physician' },
  MEDIATOR: { zh: '人民调解员', en: 'people’s mediator' },
  EXPERT: { zh: '咨询专家', en: 'consulting expert' },
};

/** Which registers an organization keeps of its people. */
export const registersOf: Readonly<Record<OrganizationKind, readonly RegistrationKind[]>> = {
  HOSPITAL: ['PHYSICIAN', 'EXPERT'],
  INSURER: ['EXPERT'],
  COMMITTEE: ['MEDIATOR', 'EXPERT'],
  GOVERNMENT: [],
  PLATFORM: [],
};

/** What the paper says: certificate, specialty (专业), title (职称), and for which days it is good. */
export interface RegistrationPaper {
  /** The number of the certificate, as it is printed without spaces. */
  readonly number: string;
  readonly specialty?: string;
  readonly title?: string;
  readonly qualification?: string;
  readonly from: Day;
  /** The last day; left out where none is printed. */
  readonly until?: Day;
}

/** An entry of a register: who, as what. */
export interface Registered extends RegistrationPaper {
  readonly id: string;
  readonly organization: string;
  readonly staff: string;
  readonly kind: RegistrationKind;
}

interface By {
  readonly by: string;
  /** ISO in UTC. */
  readonly at: string;
}

/** Everything that can have happened to a registration. */
export type RegistrationFact =
  | ({ readonly type: 'RegistrationEntered' } & Registered & By)
  | ({ readonly type: 'RegistrationAmended' } & RegistrationPaper & By)
  | ({ readonly type: 'RegistrationStruck'; readonly reason: string } & By);

/** An entry of a professional register (执业登记). Struck (注销), it stays: old cases rest on it. */
export type Registration = { readonly status: 'NEW' } | KnownRegistration;
export type KnownRegistration = { readonly status: 'ENTERED' | 'STRUCK' } & Registered;

/** Orders to a registration; each is named as its move. */
export type RegistrationCommand = { readonly actor: Actor; readonly now: Date } & (
  | {
      readonly type: 'enter';
      readonly registered: Registered;
      readonly staff: { readonly status: 'ACTIVE' | 'SUSPENDED' };
      /** Whether the person has an entry of this kind that is not struck. */
      readonly entered: boolean;
    }
  | { readonly type: 'amend'; readonly paper: RegistrationPaper }
  | { readonly type: 'strike'; readonly reason: string }
);

/** Whether the entry is good on `day`. */
export const isGood = ({ status, from, until }: KnownRegistration, day: Day): boolean =>
  status === 'ENTERED' && from <= day && (until === undefined || day <= until);
