import type { Identity } from '@concord/kit/identity/identity';
import { ask } from '@concord/kit/test/ask';
import { files } from '@concord/kit/test/database';
import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, type Desk } from '../test/desk.js';
import { lead, mediationOf, policyInput } from '../test/road.js';

const database = files();
let desk: Desk;
let policyId: string;
let number = 0;
beforeAll(async () => {
  desk = await openDesk(await database.settings());
  const { policy } = await desk.act(desk.of('org_insurer', 'ILEAD'), 'policyIssue', policyInput, 'policy');
  policyId = policy.id;
});
beforeEach(() => {
  number++;
});
afterAll(() => desk.service.stop());

const insurer = () => desk.of('org_insurer', 'ADJ');
const hospital = () => desk.of('org_hospital', 'LEGAL');
const SEEN = 'claimed occurredOn documents { reference } timeline { kind details { name value } }';
/** Everything that the hospital told, and where it gave the records. */
const told = /90000\.00|2026-01-20|病历第1-80页/;

/** A claim of which the records were handed in while they were disclosed. */
async function documented() {
  const events = await lead(desk, String(number), policyId, 'DOCUMENTS');
  const documents = [
    { kind: 'RECORDS', title: '住院病历' },
    { kind: 'INVOICE', title: '费用票据' },
  ];
  const { claim } = await desk.on(insurer(), 'claimRequestDocuments', events.claim, { documents });
  const [records, bills] = claim.documents as readonly [{ id: string }, { id: string }];
  await submit(hospital(), events.claim, records.id, '病历第1-80页');
  return { ...events, records: records.id, bills: bills.id };
}

const submit = (who: Identity, claim: string, documentId: string, reference: string) =>
  desk.on(who, 'claimSubmitDocument', claim, { documentId, reference });

describe('what the hospital told of a claim', () => {
  it('is shown to the insurer while it is disclosed, and never to a committee', async () => {
    const { claim, asked } = await documented();
    await desk.hear(asked());
    expect(await desk.read(insurer(), claim, SEEN)).toMatchObject({
      ...{ claimed: '90000.00', occurredOn: '2026-01-20' },
      documents: [{ reference: '病历第1-80页' }, { reference: null }],
    });
    const seen = await desk.read(desk.of('org_committee', 'MED'), claim, 'caseNo claimed occurredOn documents { id }');
    expect(seen).toMatchObject({ claimed: null, occurredOn: null, documents: [] });
  });

  it('is given kind by kind: nothing that no disclosure names', async () => {
    const { claim, disclosed, notified } = mediationOf(String(number));
    await desk.hear(disclosed({ kinds: ['CLAIMANT'] }), notified());
    const seen = await desk.read(insurer(), claim, SEEN);
    expect(seen).toMatchObject({ claimed: null, occurredOn: null, timeline: [{ kind: 'notice', details: [] }] });
    const own = await desk.read(hospital(), claim, SEEN);
    expect(own).toMatchObject({ claimed: '90000.00', timeline: [{ details: [{ value: '90000.00' }] }] });
  });

  it.each([
    ['a withdrawal that was heard of', (ended: () => Promise<void>) => ended()],
    ['the midnight after the last day', async () => desk.clock.moveTo(new Date('2026-12-31T16:00:00.000Z'))],
  ])('is not shown any more after %s: by query, entity, list or open stream', async (_how, end) => {
    const { claim, disclosureEnded, stage } = await documented();
    const stream = await desk.service.subscribe(
      { query: `subscription { claimFeed { entry { kind claim { ${SEEN} } } } }` },
      { identity: insurer(), requestId: 'r' },
    );
    if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
    const before = desk.clock.now();
    await end(() => desk.hear(disclosureEnded()));

    const representations = [{ __typename: 'Claim', id: claim }];
    const answers = await Promise.all([
      desk.read(insurer(), claim, SEEN),
      ask(desk.service, insurer(), `{ claims(first: 100) { edges { node { id ${SEEN} } } } }`),
      ask(
        desk.service,
        insurer(),
        `query($r: [_Any!]!) { _entities(representations: $r) { ... on Claim { ${SEEN} } } }`,
        { r: representations },
      ),
    ]);
    const [{ claimed, documents }] = answers;
    expect({ claimed, documents }).toEqual({ claimed: null, documents: [{ reference: null }, { reference: null }] });
    const listed = answers[1].data.claims.edges.filter(({ node }: { node: { id: string } }) => node.id === claim);
    expect(listed).toHaveLength(1);
    for (const answer of [answers[0], listed, answers[2]]) expect(JSON.stringify(answer)).not.toMatch(told);
    await desk.hear(stage('SESSION'));
    await desk.on(desk.of('org_insurer', 'ILEAD'), 'claimCloseWithoutPayment', claim, { reason: '患方撤回索赔' });
    const { value } = (await stream.next()) as { value: ExecutionResult };
    expect(JSON.stringify(value)).toContain('closeWithoutPayment');
    expect(JSON.stringify(value)).not.toMatch(told);
    await stream.return?.();
    // At the hospital everything stands.
    expect(JSON.stringify(await desk.read(hospital(), claim, SEEN))).toMatch(told);
    desk.clock.moveTo(before);
  });
});

describe('a document', () => {
  it('is handed in only while data of its kind are disclosed; the refusal cites the law', async () => {
    const { claim, bills, disclosed } = await documented();
    const refused = await submit(hospital(), claim, bills, '票据袋-1');
    expect(refused.refusals).toMatchObject([
      {
        code: 'DOCUMENT_NOT_DISCLOSED',
        path: ['item'],
        rule: { article: { zh: expect.stringContaining('个人信息保护法') } },
      },
    ]);
    expect(refused.refusals[0].message.zh).toContain('费用凭证');
    await desk.hear(disclosed({ disclosure: `dcl_${number}b`, kinds: ['COSTS'] }));
    expect(await submit(hospital(), claim, bills, '票据袋-1')).toMatchObject({ refusals: [] });
  });

  it('that the insurer had from elsewhere is its own, whatever the hospital discloses', async () => {
    const { claim, bills, disclosureEnded } = await documented();
    await desk.hear(disclosureEnded());
    expect(await submit(insurer(), claim, bills, '患方自交')).toMatchObject({ refusals: [] });
    const { documents } = await desk.read(insurer(), claim, 'documents { reference }');
    expect(documents).toEqual([{ reference: null }, { reference: '患方自交' }]);
  });
});
