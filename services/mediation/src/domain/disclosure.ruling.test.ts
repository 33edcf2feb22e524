import { Refusal } from '@concord/kit/domain/refusal';
import { describe, expect, it } from 'vitest';
import { disclosure, monday } from '../test/dispute.story.js';
import type { DisclosedKind } from '@concord/rules/disclosure/kinds';
import type { Disclosure } from './disclosure.js';
import { covers, isSensitive, lawfulDisclosure } from './disclosure.ruling.js';

function refusalOf(told: Disclosure): Refusal | undefined {
  try {
    lawfulDisclosure(told, monday);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
}

describe('giving personal information to another organization', () => {
  const consent = { kind: 'SEPARATE_CONSENT', givenOn: '2026-03-01', paper: '柜 3-12' } as const;

  it.each<[string, Partial<Disclosure>, string]>([
    ['DISCLOSURE_PURPOSE_NEEDED', { purpose: ' ' }, 'purpose'],
    ['DISCLOSURE_KINDS_NEEDED', { kinds: [] }, 'kinds'],
    ['SEPARATE_CONSENT_NEEDED', { legalBasis: { ...consent, paper: '' } }, 'legalBasis.paper'],
    ['CONSENT_IN_FUTURE', { legalBasis: { ...consent, givenOn: '2026-03-03' } }, 'legalBasis.givenOn'],
    ['STATUTE_NEEDED', { legalBasis: { kind: 'STATUTE', article: ' ' } }, 'legalBasis.article'],
    ['DISCLOSURE_EXPIRED', { expiresOn: '2026-03-01' }, 'expiresOn'],
  ])('is refused with %s', (code, change, field) => {
    const refusal = refusalOf({ ...disclosure, ...change });
    expect(refusal).toMatchObject({ code, path: ['disclosure', ...field.split('.')] });
    expect(refusal?.rule?.article.zh).toContain('个人信息保护法');
  });
  it('rests on a separate consent whose paper is named, or on an article', () => {
    expect(lawfulDisclosure(disclosure, monday).legalBasis).toEqual(disclosure.legalBasis);
    const statute = { kind: 'STATUTE', article: ' 宁波市医疗纠纷预防与处置条例 第26条 ' } as const;
    const given = lawfulDisclosure({ ...disclosure, legalBasis: statute }, monday);
    expect(given.legalBasis).toEqual({ kind: 'STATUTE', article: statute.article.trim() });
  });
  it('keeps each kind once and none that is not one', () => {
    const kinds = ['COSTS', 'CLAIM', 'COSTS', 'GENOME'] as unknown as DisclosedKind[];
    expect(lawfulDisclosure({ ...disclosure, kinds }, monday).kinds).toEqual(['CLAIM', 'COSTS']);
  });
  it('covers its last day until midnight in Shanghai, and nothing after', () => {
    const lastDay = lawfulDisclosure({ ...disclosure, expiresOn: '2026-03-02' }, monday);
    expect(covers(lastDay, new Date('2026-03-02T15:59:59.999Z'))).toBe(true);
    expect(covers(lastDay, new Date('2026-03-02T16:00:00.000Z'))).toBe(false);
  });
  it('is sensitive where it takes health or accounts along', () => {
    expect(isSensitive({ ...disclosure, kinds: ['CLAIM', 'MEDICAL_RECORD'] })).toBe(true);
    expect(isSensitive({ ...disclosure, kinds: ['CLAIM', 'COSTS'] })).toBe(false);
  });
});
