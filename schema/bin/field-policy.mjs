// The page that says in words who sees which field: made from the field policies, one column for each contract.
import { buildSchema } from 'graphql';
import { typeTitles } from './type-titles.mjs';

const COLUMNS = {
  HOSPITAL: '医院',
  INSURER: '保险机构',
  COMMITTEE: '调解委员会',
  GOVERNMENT: '主管部门',
  PATIENT: '患者',
};

const HEAD = `# 字段权限

本页由各服务的字段权限表生成，随代码一同审查；运行中的系统按同一张表执行。每个字段一行，每类机构一列：

- 写明岗位的，只有该岗位的人员看得到；"全体人员"指该机构登录的任何人。均以该机构本来有权接触该案为前提：不是本机构的、也不是当事一方的案件，一律查不到。
- "只留姓"等，指以遮盖后的样子显示；"说明目的后可看全"，指陈述目的后可看一次全文，每次都记入访问日志。
- "—"，指该机构的接口中没有这个字段，询问它与询问不存在的字段得到同样的答复。
- Query、Mutation、Subscription 三节是可以提出的查询、办理和订阅；能否办理，还要看案件所处的阶段和各环节的规则。

*English.* Made from the field policies of the services, and enforced by the same tables. A row for each field, a column for each
kind of organization (hospital, insurer, committee, authority, patient). Roles are those who see it; 全体人员 is everybody signed in;
"只留…" is how it is masked; "说明目的后可看全" is who may see it whole after stating a purpose, which is journaled; "作为当事一方的" is of
cases they are a party to; "—" is not in the contract of that organization, and is answered like a field that never was. Roles by their codes are at the end.
`;

/** @param {{ policies: readonly object[], printPolicy: Function, rolesOf: Record<string, readonly string[]>, roleWords: Record<string, { zh: string, en: string }>, contracts: Readonly<Record<string, string>> }} made */
export function fieldPolicyPage({ policies, printPolicy, rolesOf, roleWords, contracts }) {
  const schemas = Object.fromEntries(
    Object.entries(contracts).map(([name, sdl]) => [name.toUpperCase(), buildSchema(sdl, { assumeValid: true })]),
  );
  const isServed = (/** @type {string} */ audience, /** @type {string} */ type, /** @type {string} */ field) => {
    const known = schemas[audience]?.getType(type);
    return known !== undefined && 'getFields' in known && known.getFields()[field] !== undefined;
  };
  const audiences = Object.entries(COLUMNS).map(([audience, title]) => ({
    ...{ audience, title },
    roles: Object.fromEntries((rolesOf[audience] ?? []).map((role) => [role, roleWords[role]?.zh ?? role])),
  }));
  const roles = Object.entries(roleWords).map(([code, { zh, en }]) => `| \`${code}\` | ${zh} | ${en} |`);
  const legend = ['## 岗位 · Roles', '', '| 代码 | 岗位 | English |', '| --- | --- | --- |', ...roles, ''].join('\n');
  return [HEAD, printPolicy({ policies, audiences, titles: typeTitles, isServed }), legend].join('\n');
}
