import { expect, test } from 'vitest';
import { definePolicy, everyone, never, plain, see } from './field-policy.js';
import { printPolicy } from './print.js';

const audiences = [
  { audience: 'HOSPITAL', title: '医院', roles: { CM: '客户经理', FRONT: '导医客服', DPO: '个保负责人' } },
  { audience: 'INSURER', title: '保险机构', roles: { ADJ: '理赔专员', DPO: '个保负责人' } },
] as const;
const relation = () => 'OWN' as const;

test('a policy is a page of tables in words: who sees what of each field, of each audience', () => {
  const policies = [
    definePolicy(
      'Patient',
      {
        id: everyone,
        name: see({ plain: ['CM'], masked: ['FRONT'], mask: 'name', reveal: ['DPO'] }),
        note: plain('FRONT', 'CM', 'DPO'),
        file: plain({ audiences: ['INSURER'], relations: ['PARTY'] }, { roles: ['CM'], relations: ['OWN', 'PARTY'] }),
        key: plain({ kinds: ['CLIENT'] }),
        inner: plain({ kinds: ['SERVICE'] }),
        secret: never,
      },
      { relation },
    ),
    definePolicy('Patient', { id: everyone, visits: plain({ audiences: ['HOSPITAL'] }) }),
  ];
  const page = printPolicy({
    ...{ policies, audiences, titles: { Patient: '患者' } },
    // Nobody at an insurer gets to a patient by name.
    isServed: (audience, _, field) => audience === 'HOSPITAL' || field !== 'name',
  });
  expect(page).toBe(
    [
      '## 患者 · Patient',
      '',
      '| 字段 | 医院 | 保险机构 |',
      '| --- | --- | --- |',
      '| `file` | 客户经理（本机构的，及作为当事一方的） | 全体人员（作为当事一方的，或本人的） |',
      '| `id` | 全体人员 | 全体人员 |',
      '| `key` | 接口客户端 | 接口客户端 |',
      '| `name` | 客户经理；只留姓：导医客服、个保负责人；说明目的后可看全：个保负责人 | — |',
      '| `note` | 导医客服、客户经理、个保负责人 | 个保负责人 |',
      '| `visits` | 全体人员 | — |',
      '',
      '## 任何人都看不到 · Nobody',
      '',
      '`Patient.inner`、`Patient.secret`',
      '',
    ].join('\n'),
  );
});
