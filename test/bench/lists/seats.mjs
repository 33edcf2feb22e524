import { NOW } from '../volume/calendar.mjs';
import { chanceOf } from '../volume/chance.mjs';

/** Whose worklists are asked; others have half as many rows besides in the same tables. */
export const OURS = 'org_bench_ours';
/** How many open cases one person has; a bigger organization has more people, not busier ones. */
export const CASELOAD = 60;
/** The share of cases that have not ended. */
const OPEN_SHARE = 0.12;
/** The share of the open ones that have a clock. */
const CLOCK_SHARE = 0.4;
const NO_CLOCK = new Date('9999-12-31T00:00:00.000Z');
const DAY = 86_400_000;

/** Where an open case stands and whose move is next there, and of a hundred how many. @typedef {readonly (readonly [readonly [string, string | null], number])[]} Fates */

/** @type {Fates} */
const CLAIM_FATES = [
  [['NOTICED', 'HOT'], 5],
  [['ACKNOWLEDGED', 'ILEAD'], 6],
  [['SURVEYING', 'SURV'], 12],
  [['COVERAGE_CHECK', 'REV'], 3],
  [['COVERAGE_CHECK', 'ADJ'], 8],
  [['DOCUMENTS', 'ADJ'], 20],
  [['ASSESSING', 'ADJ'], 14],
  [['REVIEWING', 'REV'], 8],
  [['ASSESSED', 'REV'], 6],
  [['ASSESSED', null], 5],
  [['CONSENTED', null], 4],
  [['APPROVAL', 'REV'], 2],
  [['APPROVAL', 'ILEAD'], 3],
  [['PAYABLE', 'IFIN'], 4],
];

/** @type {Fates} */
const MEDIATION_FATES = [
  [['CONSENT_PENDING', 'REG'], 8],
  [['SCREENING', 'REG'], 12],
  [['ACCEPTED', 'CHAIR'], 10],
  [['PREPARING', 'MED'], 20],
  [['SESSION', 'MED'], 16],
  [['DRAFTING', 'MED'], 8],
  [['PROPOSED', null], 8],
  [['SIGNING', 'SEAL'], 8],
  [['EFFECTIVE', 'REG'], 10],
];

/** @type {readonly [string, null]} */
const ENDED = ['CLOSED', null];

const DISPUTE_FATES = /** @type {const} */ ([
  ['OPEN', 5],
  ['IN_FORUM', 4],
  ['SETTLED', 1],
]);

/** What every place in a worklist has. @param {number} index @param {number} size @param {string} prefix */
function place(index, size, prefix) {
  const chance = chanceOf(index, size, 21);
  const isOpen = chance.happens(OPEN_SHARE);
  const due = new Date(NOW.getTime() + Math.floor((chance.next() * 60 - 20) * DAY));
  const id = `${prefix}_${String(index).padStart(26, '0')}`;
  const organization = index % 3 === 2 ? `org_bench_${index % 5}` : OURS;
  return {
    chance,
    common: { id, organization, isOpen, dueAt: isOpen && chance.happens(CLOCK_SHARE) ? due : NO_CLOCK },
  };
}

/** One of as many people as so many rows keep busy. */
const oneOf = (
  /** @type {import('../volume/chance.mjs').Chance} */ chance,
  /** @type {string} */ name,
  /** @type {number} */ size,
) => `stf_${name}_${chance.below(peopleOf(size))}`;

/** How many people of one kind work at the organization. */
export const peopleOf = (/** @type {number} */ size) => Math.max(2, Math.round((size * OPEN_SHARE) / CASELOAD));

/** The place of a claim. @param {number} index @param {number} size */
export function claimSeat(index, size) {
  const { chance, common } = place(index, size, 'clm');
  const [status, awaiting] = common.isOpen ? chance.weighted(CLAIM_FATES) : ENDED;
  return {
    ...common,
    ...{ status, awaiting, line: 'MEDICAL_LIABILITY', caseNo: `LP2026-${index}-1` },
    ...{ disputeId: `dsp_${Math.floor(index / 6)}`, disputeNo: `JF2026-${Math.floor(index / 6)}-1` },
    adjuster: status === 'NOTICED' ? null : oneOf(chance, 'adjuster', size),
    surveyor: status === 'NOTICED' || chance.happens(0.4) ? null : oneOf(chance, 'surveyor', size),
    consentAsked: status === 'ASSESSED' && awaiting === 'REV',
    mediationStage: chance.happens(0.3) ? chance.oneOf(['SESSION', 'PROPOSED', 'SIGNING', 'CLOSED']) : null,
    ...{ endsAt: null, endsWith: null },
  };
}

/** The place of a dispute. @param {number} index @param {number} size */
export function disputeSeat(index, size) {
  const { chance, common } = place(index, size, 'dsp');
  return { ...common, status: common.isOpen ? chance.weighted(DISPUTE_FATES) : 'CLOSED', caseNo: `JF2026-${index}-1` };
}

/** The place of a mediation, and who mediates it where it is with a mediator. @param {number} index @param {number} size */
export function mediationSeat(index, size) {
  const { chance, common } = place(index, size, 'med');
  const [status, awaiting] = common.isOpen ? chance.weighted(MEDIATION_FATES) : ENDED;
  const session = new Date(NOW.getTime() + chance.below(30 * DAY));
  return {
    seat: {
      ...common,
      ...{ status, awaiting, caseNo: `TJ2026-${index}-1` },
      sessionAt: status === 'SESSION' || status === 'PREPARING' ? session : null,
      claimStage: chance.happens(0.3) ? chance.oneOf(['DOCUMENTS', 'ASSESSED', 'PAYABLE', 'CLOSED']) : null,
    },
    mediator:
      common.isOpen && !['CONSENT_PENDING', 'SCREENING', 'ACCEPTED'].includes(status)
        ? oneOf(chance, 'mediator', size)
        : undefined,
  };
}
