import { describe, expect, test } from 'vitest';
import type { Identity } from './identity.js';
import { createMint } from './mint.js';

const facts: Identity = {
  kind: 'PERSON',
  id: 'stf_1',
  organization: 'org_1',
  organizationKind: 'HOSPITAL',
  roles: ['CM'],
  departments: ['dep_1'],
  audience: 'HOSPITAL',
  session: 'ses_1',
  expiresAt: 1_800_000_000_000,
};

describe('a mint', () => {
  test('accepts what it made', () => {
    const { mint, accept } = createMint();
    const identity = mint(facts);
    expect(accept(identity)).toBe(identity);
    expect(identity).toEqual(facts);
  });

  test('refuses facts, copies, and the work of another mint', () => {
    const { mint, accept } = createMint();
    expect(() => accept(facts)).toThrow('not made here');
    expect(() => accept({ ...mint(facts) })).toThrow('not made here');
    expect(() => accept(createMint().mint(facts))).toThrow('not made here');
    expect(() => accept(undefined as unknown as Identity)).toThrow('not made here');
  });

  test('makes identities that nobody can add a role to', () => {
    const roles = ['CM'];
    const identity = createMint().mint({ ...facts, roles });
    roles.push('EXEC');
    expect(() => (identity.roles as string[]).push('EXEC')).toThrow(TypeError);
    expect(() => Object.assign(identity, { organization: 'org_2' })).toThrow(TypeError);
    expect(identity.roles).toEqual(['CM']);
  });

  test('cuts by scopes and names principals only where the facts do', () => {
    const { mint } = createMint();
    expect(Object.keys(mint(facts))).toEqual(Object.keys(facts));
    const client = mint({ ...facts, scopes: ['claims:read'], actsFor: ['stf_2'] });
    expect(client).toMatchObject({ scopes: ['claims:read'], actsFor: ['stf_2'] });
    expect(() => (client.scopes as string[]).push('claims:act')).toThrow(TypeError);
    expect(() => (client.actsFor as string[]).push('stf_3')).toThrow(TypeError);
  });
});
