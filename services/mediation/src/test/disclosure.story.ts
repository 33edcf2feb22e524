import type { Coverage } from '../domain/disclosure.access.js';
import type { DisclosureCommand, ToldDisclosure } from '../domain/disclosure.commands.js';
import type { DisclosureFact } from '../domain/disclosure.facts.js';
import type { Disclosure } from '../domain/disclosure.js';
import type { MadeDisclosure } from '../domain/disclosure.state.js';
import { atHospital, disclosure, monday } from './dispute.story.js';

const at = monday.toISOString();

/** Given to the insurer of the dispute, on a consent. */
export const told = (terms: Partial<Disclosure> = {}, change: Partial<ToldDisclosure> = {}): ToldDisclosure => ({
  ...{ id: 'dcl_1', dispute: 'dsp_1', disputeNo: 'JF2026-11-00001', patient: 'pat_1', hospital: 'org_hospital' },
  ...{ recipient: 'org_insurer', claim: 'clm_1', terms: { ...disclosure, ...terms } },
  ...change,
});

export const made = (terms: Partial<Disclosure> = {}): DisclosureFact => ({
  ...{ type: 'DisclosureMade', ...told(terms), by: 'stf_LEGAL', at },
});
export const withdrawn = (): DisclosureFact => ({
  ...{ type: 'DisclosureWithdrawn', reason: '患者书面撤回同意', by: 'stf_DPO', at },
});

/** A duty set by law, of which no consent is withdrawn. */
export const onStatute = { legalBasis: { kind: 'STATUTE', article: '医疗纠纷预防和处理条例 第31条' } } as const;

/** A past for each status. */
export const past = {
  NEW: [],
  ACTIVE: [made()],
  WITHDRAWN: [made(), withdrawn()],
  ENDED: [made(), { type: 'DisclosureEnded', reason: '理赔已结案', by: 'stf_LEGAL', at }],
  EXPIRED: [made(), { type: 'DisclosureExpired', by: 'timer:mediation', at }],
} satisfies Record<string, readonly DisclosureFact[]>;

/** An order of somebody at the hospital, on the story's Monday. */
export const order = <Order extends object>(role: string, command: Order, now = monday) =>
  ({ ...command, actor: atHospital(role), now }) as unknown as DisclosureCommand;

/** What of a disclosure decides on a delivery. */
export const coverageOf = ({ recipient, status, terms: { kinds, expiresOn } }: MadeDisclosure): Coverage => ({
  ...{ recipient, status, kinds, expiresOn },
});
