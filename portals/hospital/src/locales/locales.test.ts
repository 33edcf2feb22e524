import { createLanguage } from '@concord/portal-kit/language/language';
import { keysAskedIn, keysOf, placesOf } from '@concord/portal-kit/test/sentence-keys';
import { buildSchema, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { acts } from '../complaint/acts.js';
import { claimActs } from '../dispute/claim-acts.js';
import { disputeActs } from '../dispute/dispute-acts.js';
import { mediationActs } from '../dispute/mediation-acts.js';
import apiSdl from '../generated/schema.graphql?raw';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

const sources = import.meta.glob(
  ['../**/*.{ts,vue}', '!../**/*.test.ts', '!../locales/*', '!../test/*', '!../generated/*'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
) as Record<string, string>;

/** With the sentences of the kit, as the portal has them. */
const together = createLanguage({ 'zh-CN': zhCN, en }, 'zh-CN').global.getLocaleMessage('zh-CN');
const keys = keysOf(together as never);

/** Where the words of each enumeration of the graph stand. */
const words: Readonly<Record<string, string>> = {
  ComplaintStatus: 'status',
  Severity: 'severity',
  SeverityReason: 'reason',
  ComplaintChannel: 'channel',
  ComplainantRelation: 'relation',
  ComplaintView: 'view',
  DisputeKind: 'disputeKind',
  DisputeStatus: 'disputeStatus',
  ForumKind: 'forum',
  ForumOutcome: 'forumOutcome',
  DisputeOutcomeKind: 'outcome',
  NoticeItem: 'noticeItem',
  DisclosedKind: 'disclosedKind',
  LegalBasisKind: 'legalBasis',
  Applicant: 'applicant',
  ApplicationForm: 'applicationForm',
  ChosenBy: 'chosenBy',
  SessionKind: 'sessionKind',
  LiabilityDegree: 'degree',
  RefusalGround: 'refusalGround',
  RemainingRoute: 'route',
  PayeeKind: 'payee',
  InstalmentPayer: 'payer',
  ClaimDocumentState: 'documentState',
  Gender: 'gender',
  MemberTier: 'tier',
  VisitKind: 'visitKind',
  RevealPurpose: 'purpose',
  DeadlineDayKind: 'dayKind',
};

describe('the sentences of the hospital', () => {
  it('are the same in both languages', () => expect(keysOf(en).sort()).toEqual(keysOf(zhCN).sort()));
  it('have the same places in both languages', () => expect(placesOf(en)).toEqual(placesOf(zhCN)));

  it('exist wherever they are asked for', () => {
    const asked = Object.values(sources).map(keysAskedIn);
    expect(asked.flatMap(({ whole }) => whole).length).toBeGreaterThan(150);
    expect(asked.flatMap(({ whole }) => whole).filter((key) => !keys.includes(key))).toEqual([]);
    expect(
      asked.flatMap(({ begun }) => begun).filter((start) => start && !keys.some((key) => key.startsWith(start))),
    ).toEqual([]);
  });

  it.each(Object.entries(words))('have a word for every value of %s', (name, group) => {
    const type = buildSchema(apiSdl).getType(name);
    const values = isEnumType(type) ? type.getValues().map(({ name: value }) => value) : [];
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => !keys.includes(`${group}.${value}`))).toEqual([]);
  });

  it('say of every act what follows, and how it reads in the timeline', () => {
    const names = Object.keys(acts.forms);
    expect(names.filter((name) => !keys.includes(`act.${name}.follows`))).toEqual([]);
    expect(names.filter((name) => !keys.includes(`entry.${name}`))).toEqual([]);
    const inDisputes = [disputeActs, mediationActs, claimActs].flatMap(({ forms }) => Object.keys(forms));
    expect(inDisputes.filter((name) => !keys.includes(`disputeAct.${name}.follows`))).toEqual([]);
  });
});
