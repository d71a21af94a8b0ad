import { describe, expect, it } from 'vitest';
import { toId } from '../ids.ts';
import { anonymousViewer, type Membership, type Viewer } from '../viewer.ts';
import { liesWithin, subtreePaths } from './permission.ts';
import { need } from './policy.rules.ts';

const orgId = toId('Org', '00000000-0000-7000-8000-000000000001');
const userId = toId('User', '00000000-0000-7000-8000-000000000002');
const unit = (path: string) => ({
  departmentId: toId('Department', '00000000-0000-7000-8000-000000000003'),
  path,
});
const staff = (more: Partial<Membership>): Viewer => ({
  ...anonymousViewer('req'),
  kind: 'person',
  userId,
  memberships: [
    { orgId, memberStatus: 'ACTIVE', employeeStatus: 'ACTIVE', isOwner: false, permissions: [], headOf: [], ...more },
  ],
});
const manager = staff({ employeeRole: 'MANAGER', primaryDepartment: unit('a.b') });
const managingHead = staff({ employeeRole: 'MANAGER', primaryDepartment: unit('a.b'), headOf: [unit('c')] });
const creator = staff({ employeeRole: 'CREATOR', primaryDepartment: unit('a') });
const admin = staff({ employeeRole: 'ADMIN' });

describe('a subtree', () => {
  it('is a unit and what continues its path, not what merely begins alike', () => {
    expect(['a.b', 'a.b.c', 'a.bc', 'a', 'b.a.b'].filter((path) => liesWithin(path, 'a.b'))).toEqual(['a.b', 'a.b.c']);
  });

  it('is reached on the grounds that give the permission: pay by heading alone, budgets by managing too', () => {
    expect(subtreePaths(managingHead, orgId)).toEqual(['c', 'a.b']);
    expect(subtreePaths(managingHead, orgId, 'budget.read')).toEqual(['c', 'a.b']);
    expect(subtreePaths(managingHead, orgId, 'compensation.read')).toEqual(['c']);
    expect(subtreePaths(creator, orgId, 'budget.read')).toEqual([]);
  });
});

describe('a permission over one row', () => {
  const over = (viewer: Viewer, path: string | null, owner: string | null = null) =>
    need
      .permissionOver('budget.read', { orgId: 'orgId', path: 'path', userId: 'userId' })
      .allows(viewer, { orgId, path, userId: owner });

  it('covers the whole organization, the subtree, or the own row', () => {
    expect([over(admin, null), over(admin, 'z')]).toEqual([true, true]);
    expect([over(manager, 'a.b.c'), over(manager, 'a'), over(manager, null)]).toEqual([true, false, false]);
    expect([over(creator, 'a'), over(creator, 'a', userId), over(manager, 'z', userId)]).toEqual([false, true, true]);
  });

  it('is nothing in another organization, without a tie, or once suspended', () => {
    const elsewhere = toId('Org', '00000000-0000-7000-8000-000000000009');
    const rule = need.permissionOver('budget.read', { orgId: 'orgId', path: 'path', userId: 'userId' });
    const suspended = staff({ employeeRole: 'ADMIN', employeeStatus: 'SUSPENDED' });

    expect(rule.allows(admin, { orgId: elsewhere, path: 'a', userId })).toBe(false);
    expect(over(anonymousViewer('req'), 'a', userId)).toBe(false);
    expect(over(suspended, 'a', userId)).toBe(false);
  });
});
