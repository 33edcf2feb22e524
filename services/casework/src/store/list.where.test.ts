import type { Where } from '@concord/kit/store/where';
import { describe, expect, it } from 'vitest';
import { listWhere, type AskedList } from './list.where.js';
import type { DueRow } from './worklist.where.js';

interface CaseRow extends DueRow {
  status: string;
  stage: string | null;
  handler: string | null;
  caseNo: string;
}

const where = (asked: Partial<AskedList<CaseRow>>): Where<CaseRow> =>
  listWhere<CaseRow>({ view: {}, codes: {}, narrowing: {}, ended: ['CLOSED'], few: undefined, ...asked });

const statuses = ({ apart = [] }: Where<CaseRow>) => apart.map(({ status }) => status);

describe('a list is told in parts that an index serves', () => {
  it('several statuses one by one, each once', () => {
    const told = where({ codes: { status: ['NEW', 'CLOSED', 'NEW'] } });
    expect(statuses(told)).toEqual([{ equals: 'NEW' }, { equals: 'CLOSED' }]);
  });

  it('of what is open no status that has ended, and nothing else of its being open', () => {
    const told = where({ view: { isOpen: true }, codes: { status: ['NEW', 'CLOSED'] } });
    expect(statuses(told)).toEqual([{ equals: 'NEW' }]);
    expect(told).not.toHaveProperty('isOpen');
    expect(where({ view: { isOpen: true }, codes: { status: ['CLOSED'] } }).apart).toEqual([]);
  });

  it('a stage of all in what is open and in what is not, of what is open there alone', () => {
    const stages = { stage: ['A', 'B'] };
    expect(where({ codes: stages }).apart).toEqual([
      { isOpen: true, stage: { equals: 'A' } },
      { isOpen: false, stage: { equals: 'A' } },
      { isOpen: true, stage: { equals: 'B' } },
      { isOpen: false, stage: { equals: 'B' } },
    ]);
    const open = where({ view: { isOpen: true }, codes: stages });
    expect(open).toMatchObject({ isOpen: true, apart: [{ stage: { equals: 'A' } }, { stage: { equals: 'B' } }] });
  });

  it('the alternatives of a view as they are, everything asked for beside them', () => {
    const apart = [{ handler: { equals: 'me' } }, { handler: { isNull: true } }];
    const told = where({ view: { isOpen: true, apart }, codes: { status: ['NEW'] }, narrowing: { caseNo: 'N1' } });
    expect(told.apart).toBe(apart);
    expect(JSON.stringify(told.any)).toContain('{"caseNo":"N1","status":{"oneOf":["NEW"]}}');
  });

  it('a search in one part: what is found by its number is held against the view then', () => {
    const apart = [{ handler: { equals: 'me' } }];
    const told = where({ view: { isOpen: true, apart }, narrowing: { caseNo: 'N1' }, few: 'caseNo' });
    expect(told).toEqual({ isOpen: true, any: [{ caseNo: 'N1', any: apart }] });
  });
});
