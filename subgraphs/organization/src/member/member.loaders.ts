import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import { createPagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { MemberRepository } from './member.repository.ts';
import type { Member, MemberFilter, MemberPage } from './member.ts';

interface BySlug {
  readonly orgId: Id<'Org'>;
  readonly slug: string;
}

interface ByProfile {
  readonly orgId: Id<'Org'>;
  readonly userProfileId: Id<'UserProfile'>;
}

/** Members by whatever leads to them. */
export type MemberLoaders = ReturnType<typeof createMemberLoaders>;

const slugKey = (orgId: string, slug: string): string => `${orgId}/${slug}`;

/** Loaders of one request over the reader's members. */
export const createMemberLoaders = (members: MemberRepository) => ({
  member: new DataLoader<Id<'OrgMember'>, Member | null>((ids) =>
    orderByKey(ids, members.findByIds(ids), (member) => member.id),
  ),
  memberBySlug: new DataLoader<BySlug, Member | null, string>(
    async (pairs) => {
      const keys = pairs.map((pair) => slugKey(pair.orgId, pair.slug));
      return orderByKey(keys, members.findBySlugs(pairs), (member) => slugKey(member.org.id, member.slug));
    },
    { cacheKeyFn: (pair) => slugKey(pair.orgId, pair.slug) },
  ),
  memberByProfile: new DataLoader<ByProfile, Member | null, string>(
    async (pairs) => {
      const keys = pairs.map((pair) => slugKey(pair.orgId, pair.userProfileId));
      return orderByKey(keys, members.findByProfiles(pairs), (member) => slugKey(member.org.id, member.userProfileId));
    },
    { cacheKeyFn: (pair) => slugKey(pair.orgId, pair.userProfileId) },
  ),
  membersByUser: new DataLoader<Id<'User'>, Member[]>((ids) =>
    groupByKey(ids, members.findByUsers(ids), (member) => member.userId),
  ),
  /** Subjects are organization uuids. */
  membersOfOrg: createPagedLoader<MemberPage, Member>((orgs, request) => members.listByOrgs(orgs, request)),
  memberCountOfOrg: createPagedLoader<MemberFilter, number>((orgs, filter) => members.countByOrgs(orgs, filter)),
});
