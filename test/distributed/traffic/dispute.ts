import type { Json } from '../../world/http.js';
import { claims, complaints, disputes, type Houses } from '../../actors/houses.js';
import type { Asker } from './insist.js';

/** Everything that one patient's dispute left behind, as its writers were told. */
export interface Told {
  readonly phone: string;
  readonly patient: string;
  readonly complaint: string;
  readonly dispute: string;
  readonly claim: string;
}

/** What was done to each, once: the acts of people, by noun. */
export const ACTS = {
  complaint: ['register', 'triage', 'assign', 'raiseDispute'],
  dispute: ['issueNotice', 'notifyInsurer'],
  claim: ['acknowledge'],
} as const;

/** On what the hospital gives data away, valid however long this test is run. */
const CONSENTED = {
  ...{ purpose: '医疗责任保险理赔与调解', kinds: ['CLAIM', 'CLAIMANT', 'PATIENT', 'MEDICAL_RECORD', 'COSTS'] },
  legalBasis: { kind: 'SEPARATE_CONSENT', givenOn: '2026-02-05', paper: '档案-同意书-01' },
  expiresOn: '2099-12-31',
};

const PATIENT = `mutation($input: PatientRegisterInput!) {
  patientRegister(input: $input) { patient { id } refusals { code } } }`;

/** What a dispute needs of its house. */
export interface Place {
  readonly houses: Houses;
  readonly departmentId: string;
  readonly policyId: string;
}

/**
 * One patient's way through four services, from the desk to the insurer; each act is asked for until it is acknowledged,
 * under keys made of `nth`.
 */
export async function tellDispute({ houses, departmentId, policyId }: Place, asker: Asker, nth: number): Promise<Told> {
  const { hospital, insurer, ids } = houses;
  const phone = `138${String(10_000_000 + nth)}`;
  const idempotencyKey = (act: string) => `traffic-${nth}-${act}`;
  const on = (noun: string, { id, version }: Json) => ({ [`${noun}Id`]: id, expectedVersion: version });

  const patient = await asker.act(hospital.front, 'patient', {
    ...{ query: PATIENT, field: 'patientRegister' },
    variables: { input: { idempotencyKey: idempotencyKey('patient'), name: '李思琪', phone } },
  });
  const complain = (by: typeof hospital.pro, act: string, told: object, more?: string) =>
    asker.act(by, 'complaint', complaints.mutation(act, { ...told, idempotencyKey: idempotencyKey(act) }, more));
  let complaint = await complain(hospital.front, 'register', {
    ...{ channel: 'FRONT_DESK', category: 'QUALITY_AND_SAFETY', summary: '术后切口感染，要求说法' },
    ...{
      patientId: patient.id,
      departmentIds: [departmentId],
      complainant: { relation: 'SELF', name: '李思琪', phone },
    },
  });
  complaint = await complain(hospital.pro, 'triage', on('complaint', complaint));
  complaint = await complain(hospital.pro, 'assign', {
    ...on('complaint', complaint),
    handlerId: await hospital.pro.id(),
  });
  const asked = { kind: 'TREATMENT', claimed: '80000.00', claimants: [], occurredOn: '2026-01-20' };
  complaint = await complain(
    hospital.pro,
    'raiseDispute',
    { ...on('complaint', complaint), ...asked },
    'dispute { id }',
  );

  const { id: disputeId } = complaint.dispute as { id: string };
  const open = await awaited(
    asker,
    hospital.pro,
    'dispute',
    disputeId,
    'id version status',
    ({ status }) => status === 'OPEN',
  );
  const dispute = (act: string, from: Json, told: object) =>
    asker.act(
      hospital.pro,
      'dispute',
      disputes.mutation(act, { ...on('dispute', from), ...told, idempotencyKey: idempotencyKey(act) }),
    );
  const noticed = await dispute('issueNotice', open, { items: ['ROUTES', 'SEALING', 'RECORDS'] });
  await dispute('notifyInsurer', noticed, { insurerId: ids.insurer, disclosure: CONSENTED });

  const brought = await awaited(
    asker,
    insurer.hot,
    'dispute',
    disputeId,
    'claims { id version }',
    (found) => found.claims?.length > 0,
  );
  const named = { adjusterId: await insurer.adjuster.id(), policyId };
  const claim = await asker.act(
    insurer.hot,
    'claim',
    claims.mutation('acknowledge', {
      ...{ ...on('claim', brought.claims[0]), ...named },
      idempotencyKey: idempotencyKey('acknowledge'),
    }),
  );
  return { phone, patient: patient.id, complaint: complaint.id, dispute: disputeId, claim: claim.id };
}

/** Asks until it is as awaited: for what another service does a moment later. */
async function awaited(
  asker: Asker,
  by: Houses['hospital']['pro'],
  noun: string,
  id: string,
  fields: string,
  is: (found: Json) => boolean,
): Promise<Json> {
  for (;;) {
    const found = (await asker.ask(by, `query($id: ID!) { ${noun}(id: $id) { ${fields} } }`, { id }))[noun];
    if (found && is(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
