import { evolved } from '@concord/kit/domain/decider';
import type { Outcome, Scope, Write } from '@concord/kit/store/contract';
import type { ComplaintCommand } from '../domain/complaint.commands.js';
import { complaintDecider } from '../domain/complaint.decide.js';
import { noComplaint, type Complaint, type FiledComplaint } from '../domain/complaint.js';
import { caseKey, caseSeats } from './addressing.js';
import { toldOf, toldSeats } from './announcements.js';
import type { ComplaintRecord, ComplaintStore } from './ports.js';

/**
 * Decides on a state and writes what follows: the case, its place in the worklist, its journal entry, whom it tells. The
 * key of the case is in memory by then.
 */
export type WriteComplaint = (
  work: Write,
  scope: Scope,
  before: ComplaintRecord | undefined,
  command: ComplaintCommand,
) => Promise<Outcome>;

export function createWriting(complaints: ComplaintStore): WriteComplaint {
  return async (work, scope, before, command) => {
    const state: Complaint = before?.complaint ?? noComplaint;
    const facts = complaintDecider.decide(state, command);
    const complaint = evolved(complaintDecider, state, facts) as FiledComplaint;
    const record = { version: (before?.version ?? 0) + 1, complaint };
    if (before) await complaints.save(work.ticket, scope, record, command.now);
    else await complaints.insert(work.ticket, record, command.now);
    const told = toldOf(facts, complaint);
    work.append({
      stream: 'case',
      aggregate: { type: 'complaint', id: complaint.id },
      version: record.version,
      kind: command.type,
      actor: command.actor,
      // Also where a timer acted, who belongs to no hospital.
      organization: complaint.organization,
      at: command.now,
      facts: [...facts, ...told],
      seats: [...caseSeats(complaint), ...toldSeats(told)],
      keyScope: caseKey(complaint.id),
    });
    return { id: complaint.id, version: record.version };
  };
}
