import type { Houses } from '../actors/houses.js';
import type { Json } from '../world/http.js';
import type { Cases } from './canary-dispute.js';

const HOSPITAL = `query($d: ID!, $k: ID!) { dispute(id: $d) { version } complaint(id: $k) { version }
  disputes { totalCount { count } } complaints { totalCount { count } } }`;
const INSURER = `query($c: ID!) { claim(id: $c) { version reserve { version } } claims { totalCount { count } }
  policies { id version } }`;
const COMMITTEE = `query($m: ID!) { mediation(id: $m) { version caucuses { id version } }
  mediations { totalCount { count } } disputes { totalCount { count } } }`;

/** Where the cases of a story stand and how many there are, as those of each house see it who see most of it. */
export async function standing({ hospital, insurer, committee }: Houses, cases: Cases): Promise<readonly Json[]> {
  const { dispute, claim, mediation, complaint } = cases;
  return [
    await hospital.pro.ask(HOSPITAL, { d: dispute.id, k: complaint.id }),
    await insurer.lead.ask(INSURER, { c: claim.id }),
    await committee.mediator.ask(COMMITTEE, { m: mediation.id }),
  ];
}
