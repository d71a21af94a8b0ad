import { expect, test } from 'vitest';
import { listRoles, membershipStatements, roleStatement } from './role.statements.ts';

const [owner, app] = listRoles('finance');
const posting = listRoles('finance').at(-1);
const found = { name: 'x', isSuperuser: false, bypassesRls: false, canLogin: true, inherits: true, stamp: null };

test('a role as it should be is left alone, and one with too much power loses it', () => {
  if (!app) throw new Error('finance has no app role');

  expect(roleStatement(app, found, undefined)).toBeUndefined();
  expect(roleStatement(app, { ...found, isSuperuser: true, bypassesRls: true }, undefined)).toBe(
    'ALTER ROLE "finance_app" LOGIN INHERIT NOSUPERUSER NOBYPASSRLS',
  );
});

test('the posting role has no login and no password', () => {
  if (!posting) throw new Error('finance has no posting role');

  expect(roleStatement(posting, undefined, 'secret')).toBe('CREATE ROLE "finance_posting" NOLOGIN INHERIT');
});

test('the owner may hand a function to the posting role without inheriting its policies', () => {
  expect(membershipStatements('finance', true)).toEqual(['GRANT finance_posting TO "finance_owner"']);
  expect(owner?.inherits).toBe(false);
  expect(membershipStatements('catalog', false)).toEqual(['GRANT "catalog_owner" TO CURRENT_USER']);
});
