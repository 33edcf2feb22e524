import { given } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import { controlRoles } from './roles.js';
import { roleWords } from './roles.words.js';
import { staffDecider } from './staff.decide.js';
import { added, administrator as actor, newcomer, now } from './staff.fixture.js';
import type { NewStaff } from './staff.commands.js';

const adding = (changed: Partial<NewStaff>) =>
  given(staffDecider).when({ type: 'add', staff: { ...newcomer, ...changed }, actor, now });

describe('a new member of staff', () => {
  it('holds each role once', () => {
    expect(adding({ roles: ['CM', 'PRO', 'CM'] }).state()).toMatchObject({ status: 'ACTIVE', roles: ['CM', 'PRO'] });
  });

  it.each([
    ['no role', { roles: [] }, 'ROLES_NEEDED'],
    ['a role of another kind of organization', { roles: ['ADJ'] }, 'ROLE_UNKNOWN'],
    ['the right to grant and the duty to examine', { roles: ['ADMIN', 'DPO'] }, 'ROLES_INCOMPATIBLE'],
    ['the head of no department', { roles: ['DEPT'], department: undefined }, 'DEPARTMENT_NEEDED'],
    ['an account name with a space', { account: 'li min' }, 'ACCOUNT_MALFORMED'],
  ])('is refused with %s', (_, changed, code) => {
    expect(adding(changed).refusal().code).toBe(code);
  });

  it.each(controlRoles.flatMap((one) => controlRoles.filter((other) => other !== one).map((other) => [one, other])))(
    'is not both %s and %s',
    (...roles) => {
      const refusal = adding({ roles: ['CM', ...roles] }).refusal();
      expect(refusal).toMatchObject({ code: 'ROLES_INCOMPATIBLE', path: ['roles'] });
      for (const role of roles) {
        expect(refusal.sentence.zh).toContain(roleWords[role].zh);
        expect(refusal.sentence.en).toContain(roleWords[role].en);
      }
    },
  );

  it.each(controlRoles)('is %s beside other work', (role) => {
    expect(adding({ roles: ['CM', role] }).state()).toMatchObject({ roles: ['CM', role] });
  });

  it('is not told back what was typed as a role', () => {
    expect(adding({ roles: ['110101199001011234'] }).refusal().sentence.en).not.toContain('1101');
  });

  it('has an account name without width and case', () => {
    expect(adding({ account: ' Li.Ｍin ' }).state()).toMatchObject({ account: 'li.min' });
  });
});

describe('active', () => {
  it.each(['setRoles', 'suspend', 'resetPassword'] as const)('nobody does %s to themselves', (type) => {
    const command = { type, roles: ['ADMIN'], reason: '离职', actor: { ...actor, id: newcomer.id }, now } as const;
    expect(given(staffDecider, added).when(command).refusal().code).toBe('NOT_ONESELF');
  });

  it('nobody changes the password of somebody else by knowing it', () => {
    const command = { type: 'changePassword', actor, now } as const;
    expect(given(staffDecider, added).when(command).refusal().code).toBe('ONESELF_ONLY');
  });

  it('is called as it was corrected, and stays what they are', () => {
    const command = { type: 'correct', name: '李敏敏', actor, now } as const;
    const state = given(staffDecider, added).when(command).state();
    expect(state).toEqual({ status: 'ACTIVE', ...newcomer, name: '李敏敏', title: undefined });
  });

  it('loses the department that is left out', () => {
    const command = { type: 'setRoles', roles: ['PRO'], actor, now } as const;
    expect(given(staffDecider, added).when(command).state()).toMatchObject({ roles: ['PRO'], department: undefined });
  });
});
