import type { Audience } from '../identity/identity.js';
import { concerns } from './audience.js';
import type { Grant, GrantConditions, Line, Relation } from './field-policy.js';
import type { MaskName } from './masks.js';

/** An audience of a printed policy: what it is called, and which roles its people can hold, by code and name. */
export interface PrintedAudience {
  readonly audience: Audience;
  readonly title: string;
  readonly roles: Readonly<Record<string, string>>;
}

const EVERYBODY = '全体人员';
const PROGRAMS = '接口客户端';
const MASKS: Readonly<Record<MaskName, string>> = {
  name: '只留姓',
  phone: '只留前三后四位',
  idNumber: '只留前四后四位',
  memberNumber: '只留前两位',
  account: '只留末四位',
  text: '只示有无',
};

/** What people of an audience see of a field of this line, in words. Empty where it is nothing. */
export function inWords(line: Line, who: PrintedAudience): string {
  if (line.kind === 'NEVER') return '';
  if (line.kind !== 'SEE') return EVERYBODY;
  const plain = people(line.plain, who);
  const reveal = people(line.reveal, who);
  const masked = people([...line.masked, ...line.reveal], who);
  return [plain, masked && `${MASKS[line.mask as MaskName]}：${masked}`, reveal && `说明目的后可看全：${reveal}`]
    .filter(Boolean)
    .join('；');
}

function people(grants: readonly Grant[], who: PrintedAudience): string {
  const codes = Object.keys(who.roles);
  const named = grants.filter((grant) => concerns(grant, who.audience, codes)).map((grant) => one(grant, who));
  return [...new Set(named)].join('、');
}

function one(grant: Grant, { roles }: PrintedAudience): string {
  const conditions: GrantConditions = typeof grant === 'string' ? { roles: [grant] } : grant;
  const named = conditions.roles?.flatMap((role) => roles[role] ?? []);
  const isAll = !named || named.length === Object.keys(roles).length;
  const all = conditions.kinds && !conditions.kinds.includes('PERSON') ? PROGRAMS : EVERYBODY;
  return `${isAll ? all : named.join('、')}${standing(conditions.relations)}`;
}

/** How the row must stand to them; what is their own need not be said. */
function standing(relations: readonly Relation[] = ['OWN']): string {
  if (relations.includes('FOREIGN')) return '';
  if (!relations.includes('PARTY')) return '';
  return relations.includes('OWN') ? '（本机构的，及作为当事一方的）' : '（作为当事一方的，或本人的）';
}
