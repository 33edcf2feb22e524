import { CONSENTED, NO_BAR } from '../actors/dispute-chapters.js';
import type { Json } from '../world/http.js';
import { agreementOf, claimOf, moneyOf } from './money.js';
import type { Scenario } from './scenario.js';

/** A write: a complaint is registered, triaged, assigned; the house stops and signs its journal. */
const write: Scenario = {
  ...{ title: 'a write', stage: 'INVESTIGATED', services: ['complaints'], stops: true },
  async play(client, { people: { front, pro }, patientId, departmentId }) {
    const complainant = { relation: 'SELF', name: '孟凡', phone: '13857400222' };
    const about = { channel: 'FRONT_DESK', category: 'MEDICAL_SERVICE', summary: '候诊三小时无人说明' };
    const told = { ...about, patientId, complainant, departmentIds: [departmentId] };
    const registered = await client.begin(front, 'complaint', 'register', told);
    const triaged = await client.step(pro, 'complaint', 'triage', registered);
    await client.step(pro, 'complaint', 'assign', triaged, { handlerId: pro.id });
  },
  async sight(client, { people: { pro } }) {
    const list = await client.list(pro, 'complaint', 'caseNo status');
    return list.map(({ caseNo, status }) => `${caseNo.slice(-5)} ${status}`).toSorted();
  },
  end: ['00001 RESPONDED', '00002 INVESTIGATING', '00003 INVESTIGATING'],
};

/** A reaction: compensation is asked, the dispute opens, and the complaint hears of it. */
const reaction: Scenario = {
  ...{ title: 'a reaction', stage: 'INVESTIGATED', services: ['complaints', 'mediation'] },
  async play(client, { people: { pro }, complaint }) {
    const told = { kind: 'TREATMENT', claimed: '80000.00', claimants: [], occurredOn: '2026-01-20' };
    await client.step(pro, 'complaint', 'raiseDispute', complaint, told);
    const { dispute } = await client.read(pro, 'complaint', complaint.id, 'dispute { id }');
    await client.awaited(pro, 'dispute', dispute.id, 'status', ({ status }) => status === 'OPEN');
  },
  async sight(client, { people: { pro }, complaint }) {
    const { status, dispute } = await client.read(pro, 'complaint', complaint.id, 'status dispute { id }');
    const opened = await client.read(pro, 'dispute', dispute.id, 'status caseNo claimants { name } forums { kind }');
    return { status, dispute: { ...opened, caseNo: opened.caseNo.slice(-5) } };
  },
  end: {
    status: 'DISPUTE',
    dispute: { status: 'OPEN', caseNo: '00001', claimants: [{ name: '李思琪' }], forums: [] },
  },
};

/** A dispute gets the one forum it may have. */
const forum: Scenario = {
  ...{ title: 'a forum', stage: 'RAISED', services: ['mediation'] },
  async play(client, { people: { pro, registrar }, dispute, ids }) {
    const { version } = await client.read(pro, 'dispute', dispute.id, 'version');
    const applied = await client.begin(pro, 'mediation', 'apply', {
      ...{ disputeId: dispute.id, expectedVersion: version, committeeId: ids.committee },
      ...{ by: 'JOINT', form: 'WRITTEN', paper: '档案-申请书-01', disclosure: CONSENTED },
    });
    await client.step(registrar, 'mediation', 'accept', applied, NO_BAR);
  },
  async sight(client, { people: { pro }, dispute }) {
    const fields = 'id version status forum { kind } forums { kind until } mediations { status }';
    const held = await client.read(pro, 'dispute', dispute.id, fields);
    const { id, version, status, forum, forums, mediations } = held;
    const second = await client.refused(pro, 'dispute', 'openNegotiation', { id, version });
    return { status, forum, forums, mediations, second };
  },
  end: {
    ...{ status: 'IN_FORUM', forum: { kind: 'MEDIATION' }, forums: [] },
    ...{ mediations: [{ status: 'ACCEPTED' }], second: 'FORUM_ACTIVE' },
  },
};

/** A timer: seven working days of silence are over. */
const timer: Scenario = {
  ...{ title: 'a timer', stage: 'INVESTIGATED', services: ['complaints'] },
  async play(client, { people: { pro }, answered }) {
    await client.moveTo('2026-03-20T01:00:00.000Z');
    await client.awaited(pro, 'complaint', answered.id, 'status', ({ status }) => status === 'FOLLOW_UP');
  },
  sight: (client, { people: { pro }, answered }) =>
    client.read(pro, 'complaint', answered.id, 'status timeline { kind }'),
  end: {
    status: 'FOLLOW_UP',
    timeline: ['register', 'triage', 'assign', 'proposeOpinion', 'approveOpinion', 'lapse'].map((kind) => ({ kind })),
  },
};

/** A timer across two services: the insurer's word ends, its sum is free again, the committee hears of it. */
const expiry: Scenario = {
  ...{ title: 'a timer across two', stage: 'CONSENTED', services: ['claims', 'mediation'] },
  async play(client, { people: { mediator }, mediationId }) {
    await client.moveTo('2026-04-04T17:00:00.000Z');
    const ended = ({ undertaking }: Json) => undertaking?.ended;
    await client.awaited(mediator, 'mediation', mediationId, 'undertaking { ended }', ended);
  },
  sight: moneyOf,
  end: {
    ledger: { held: '0.00', called: '0.00', paid: '0.00', remaining: '3000000.00' },
    reservations: ['57000.00 RELEASED'],
    ...claimOf('ASSESSED', null, null),
    ...agreementOf('PROPOSED', null, []),
  },
};

/** The insurer's opinion, of which the dispute takes note: an effect that nothing but the position keeps from a second time. */
const opinion: Scenario = {
  ...{ title: 'an opinion', stage: 'ASSESSED', services: ['claims', 'mediation'] },
  async play(client, { people: { reviewer, pro }, claimId, dispute }) {
    const { version } = await client.read(reviewer, 'claim', claimId, 'version');
    await client.step(reviewer, 'claim', 'review', { id: claimId, version });
    const known = ({ insurerOpinion }: Json) => insurerOpinion;
    await client.awaited(pro, 'dispute', dispute.id, 'insurerOpinion { loss }', known);
  },
  async sight(client, { people: { pro }, dispute }) {
    return client.read(pro, 'dispute', dispute.id, 'status insurerOpinion { loss } timeline { kind }');
  },
  end: {
    ...{ status: 'OPEN', insurerOpinion: { loss: '70000.00' } },
    timeline: ['open', 'notifyInsurer', 'recordClaim', 'recordOpinion'].map((kind) => ({ kind })),
  },
};

/** The insurer's word: its sum is taken off the limit, and the committee is told. */
const consent: Scenario = {
  ...{ title: 'a consent', stage: 'ASKED', services: ['claims', 'mediation'] },
  async play(client, { people: { lead, mediator }, claimId, mediationId }) {
    const { version } = await client.read(lead, 'claim', claimId, 'version');
    await client.step(lead, 'claim', 'consent', { id: claimId, version });
    const promised = ({ undertaking }: Json) => undertaking?.insurerShare;
    await client.awaited(mediator, 'mediation', mediationId, 'undertaking { insurerShare }', promised);
  },
  sight: moneyOf,
  end: {
    ledger: { held: '57000.00', called: '0.00', paid: '0.00', remaining: '2943000.00' },
    reservations: ['57000.00 HELD'],
    ...claimOf('CONSENTED', '57000.00', null),
    ...agreementOf('PROPOSED', '57000.00', []),
  },
};

/** The seal: asked for by the committee, confirmed by the insurer, in force, confirmed as what a payment rests on. */
const seal: Scenario = {
  ...{ title: 'a seal', stage: 'SIGNED', services: ['claims', 'mediation'] },
  async play(client, { people: { sealer, lead }, claimId, mediationId }) {
    const { version } = await client.read(sealer, 'mediation', mediationId, 'version');
    await client.step(sealer, 'mediation', 'requestSeal', { id: mediationId, version });
    await client.awaited(lead, 'claim', claimId, 'status', ({ status }) => status === 'APPROVAL');
  },
  sight: moneyOf,
  end: {
    ledger: { held: '0.00', called: '57000.00', paid: '0.00', remaining: '2943000.00' },
    reservations: ['57000.00 CALLED'],
    ...claimOf('APPROVAL', '57000.00', null),
    ...agreementOf('EFFECTIVE', '57000.00', ['INSURER 0.00 of 57000.00', 'HOSPITAL 0.00 of 3000.00']),
  },
};

/** The payout: paid by the insurer, booked by the committee; the hospital pays its share; the case is closed. */
const payout: Scenario = {
  ...{ title: 'a payout', stage: 'PAYABLE', services: ['claims', 'mediation'] },
  async play(client, { people: { cashier, fin, mediator }, claimId, mediationId }) {
    const { version } = await client.read(cashier, 'claim', claimId, 'version');
    const paid = { paidOn: '2026-03-05', reference: '转账-0305-01' };
    await client.step(cashier, 'claim', 'pay', { id: claimId, version }, paid);
    const booked = ({ agreement }: Json) => agreement.instalments[0].paid === '57000.00';
    const fields = 'agreement { instalments { paid } }';
    const half = await client.awaited(mediator, 'mediation', mediationId, fields, booked);
    const rest = { amount: '3000.00', paidOn: '2026-03-05', reference: '付款-01' };
    const whole = await client.step(fin, 'mediation', 'recordPayment', half, rest);
    await client.step(mediator, 'mediation', 'close', whole, { callBack: '患方确认收款。' });
  },
  sight: moneyOf,
  end: {
    ledger: { held: '0.00', called: '0.00', paid: '57000.00', remaining: '2943000.00' },
    reservations: ['57000.00 PAID'],
    ...claimOf('PAID', '57000.00', '57000.00'),
    ...agreementOf('CLOSED', '57000.00', ['INSURER 57000.00 of 57000.00', 'HOSPITAL 3000.00 of 3000.00']),
  },
};

/** In the order of the table. */
export const scenarios = { write, reaction, forum, timer, expiry, opinion, consent, seal, payout } as const;
