import type { Answer } from '@concord/kit/test/ask';
import { disclosure } from './roads.js';
import type { Table } from './table.js';

/** The claim that a notified dispute began, as the insurer's side speaks of it; each word is announced and heard. */
export async function insuredRoad(table: Table, change: object = {}) {
  const { by, on, step } = table;
  const [legal, med, reg] = [by('hospital', 'LEGAL'), by('committee', 'MED'), by('committee', 'REG')];
  const opened = await table.dispute(change);
  const {
    dispute: notified,
    errors,
    refusals,
  } = await on(legal, 'disputeNotifyInsurer', opened, {
    ...{ insurerId: 'org_insurer', disclosure },
  });
  if (!notified) throw new Error(JSON.stringify(errors ?? refusals));
  const claim = await claimOf(table, notified.id);
  let line = 0;
  const about = { version: 1, claim, dispute: notified.id };
  /** Announces what happened to the claim, in order. */
  const tell = async (type: string, fields: object) => {
    await table.claims.announce(claim, { type, ...about, ...fields });
    line++;
    await table.catchUp();
  };

  return {
    claim,
    dispute: notified as Answer,
    tell,
    told: () => line,
    /** Mediated with the insurer at the table, up to a proposal that both sides accepted. */
    async agreed(): Promise<Answer> {
      // What was told of the claim meanwhile moved the dispute on.
      const asItIs = await table.read(legal, 'dispute', notified.id);
      const applied = await step(legal, 'mediationApply', asItIs, {
        ...{ committeeId: 'org_committee', by: 'JOINT', form: 'WRITTEN', paper: '联合申请书', disclosure },
      });
      const bars = { notInCourt: true, notWithHealthDepartment: true, noUnperformedAgreement: true };
      const accepted = await step(reg, 'mediationAccept', applied, bars);
      const both = { patientConsents: true, hospitalConsents: true };
      const invited = await step(reg, 'mediationInviteInsurer', accepted, both);
      const assigned = await step(by('committee', 'CHAIR'), 'mediationAssignMediators', invited, {
        ...{ staffIds: [med.id], chosenBy: 'COMMITTEE' },
      });
      const declared = await step(med, 'mediationDeclareConflict', assigned, { has: false });
      return table.agreed(await table.heard(declared));
    },
  };
}

/** The id under which the claim began: it is in what the claims service is told, and nowhere in the graph. */
async function claimOf(table: Table, dispute: string): Promise<string> {
  const events = await eventsFor(table, 'claims');
  const notice = events.find((event) => event.type === 'InsurerNotified' && event.dispute === dispute);
  return notice.claim as string;
}

/** Everything another service was told so far. */
export async function eventsFor(table: Table, service: string): Promise<readonly Answer[]> {
  const call = { identity: table.peer(service), requestId: 'req_test' };
  const question = { seat: `service:${service}`, after: 0, limit: 200, waitMs: 0 };
  const page = (await table.service.internal('events.read', question, call)) as {
    readonly lines: readonly { readonly events: readonly Answer[] }[];
  };
  return page.lines.flatMap(({ events }) => events);
}
