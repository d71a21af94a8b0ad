import { toUuid } from '@volmify/shared/ids';
import { type Connection, type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import type { Employee } from '../employee/employee.ts';
import type { Member } from '../member/member.ts';
import type { Org } from '../org/org.ts';
import type { OrganizationContext } from '../subgraph.context.ts';
import { toTimelineEntry } from './journal.service.ts';
import type { JournalEntry } from './journal.ts';

type Subject = Member | Employee;

async function pageOf(
  subject: Subject,
  args: PageArguments,
  context: OrganizationContext,
): Promise<Connection<JournalEntry>> {
  const page = requirePage(args, ['time', 'uuid']);
  const rows = await context.loaders.journalOfEntity.load(toUuid(subject.id), page);
  return toConnection(rows, page, (row) => [row.at.toISOString(), row.uuid]);
}

async function timeline(subject: Subject, args: PageArguments, context: OrganizationContext) {
  const { edges, pageInfo } = await pageOf(subject, args, context);
  return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: toTimelineEntry(node) })) };
}

/** What happened: for people as a timeline, for administration with old and new values. */
export const journalResolvers = {
  Org: {
    async auditLog(org: Org, args: PageArguments, { loaders }: OrganizationContext) {
      const page = requirePage(args, ['time', 'uuid']);
      const rows = await loaders.journalOfOrg.load(toUuid(org.id), page);
      return toConnection(rows, page, (row) => [row.at.toISOString(), row.uuid]);
    },
  },
  OrgMember: { timeline, auditLog: pageOf },
  OrgEmployee: { timeline, auditLog: pageOf },
  AuditEntry: { actor: (entry: JournalEntry) => entry.actorId && { id: entry.actorId } },
};
