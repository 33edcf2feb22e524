import { describe, expect, it } from 'vitest';
import { allKinds, disclosedKinds, kindOfDocument, kindOfFact } from './kinds.js';
import { everything, fieldsWithheld, nothing, withhold } from './withhold.js';

describe('the table of what a hospital gives away', () => {
  it('names a way of delivery for every kind, and no document under two of them', () => {
    for (const kind of allKinds) {
      const { fields, events, documents } = disclosedKinds[kind];
      expect(fields.length + events.length + documents.length, kind).toBeGreaterThan(0);
    }
    const documents = allKinds.flatMap((kind) => [...disclosedKinds[kind].documents]);
    expect(new Set(documents).size).toBe(documents.length);
  });
  it('takes a document that nobody listed for a medical record, and a licence for nobody’s', () => {
    expect(kindOfDocument('INVOICE')).toBe('COSTS');
    expect(kindOfDocument('SOMETHING_NEW')).toBe('MEDICAL_RECORD');
    expect(kindOfDocument('LICENCE')).toBeUndefined();
  });
  it('knows of a fact which kind it tells, and of a document that the document says so', () => {
    expect(kindOfFact('dispute', 'ClaimAmended')).toBe('CLAIM');
    expect(kindOfFact('dispute', 'NoticeIssued')).toBeUndefined();
    expect(kindOfFact('claim', 'DocumentSubmitted')).toBeUndefined();
  });
});

describe('withholding', () => {
  const dispute = () => ({
    id: 'dsp_1',
    claimed: '80000.00',
    death: false,
    departments: [{ id: 'dep_1' }],
    get thresholds() {
      return ['ceiling'];
    },
  });
  it('leaves an object whole for who is given everything', () => {
    expect(withhold('Dispute', dispute(), everything)).toEqual(dispute());
    expect(fieldsWithheld('Dispute', everything)).toEqual([]);
  });
  it('leaves out the fields of what is not given, lists being empty', () => {
    expect(withhold('Dispute', dispute(), nothing)).toEqual({
      ...{ id: 'dsp_1', claimed: undefined, death: undefined, departments: [], thresholds: [] },
    });
    expect(withhold('Dispute', dispute(), new Set(['CLAIM'] as const)).claimed).toBe('80000.00');
    expect(fieldsWithheld('Dispute', new Set(['CLAIM'] as const))).toEqual(['claimants']);
  });
});
