import { type Id, toId, type Uuid } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { OfSubject } from '@volmify/shared/page.loader';
import type { IdentityScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Reader } from '../subgraph.reader.ts';

export type AffiliationType = 'OWNER' | 'EMPLOYEE' | 'CONTRACTOR' | 'GUEST' | 'PARTNER' | 'VOLUNTEER';

/** One relation of a person to an organization, kept after its end (IDN-29, IDN-32). */
export interface OrgMembership {
  readonly uuid: Uuid;
  readonly id: string;
  readonly affiliationType: AffiliationType;
  readonly connectionMethod: string | null;
  readonly joinedAt: Date;
  readonly approvedAt: Date | null;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly org: { readonly id: Id<'Org'> };
  readonly member: { readonly id: Id<'OrgMember'> };
}

interface OrgMembershipRow extends Omit<OrgMembership, 'org' | 'member' | 'id'> {
  readonly userUuid: Uuid;
  readonly orgUuid: Uuid;
  readonly memberUuid: Uuid;
}

/** Relations one reader may see: all of the own ones; of others those to organizations whose members the reader reads. */
export class OrgMembershipRepository {
  constructor(
    private readonly scope: IdentityScope,
    private readonly reader: Reader,
  ) {}

  /** A page of every person's relations, latest first, each with one row more than asked; one statement. */
  async listByUsers(userUuids: readonly Uuid[], page: PageRequest): Promise<readonly OfSubject<OrgMembership>[]> {
    const { reader } = this;
    const isForward = page.direction === 'forward';
    const direction = isForward ? Prisma.sql`DESC` : Prisma.sql`ASC`;
    const [joinedAt, uuid] = page.cursor ?? [];
    const beyond =
      uuid === undefined
        ? Prisma.sql`TRUE`
        : Prisma.sql`(m.joined_at, m.id) ${isForward ? Prisma.sql`<` : Prisma.sql`>`} (${joinedAt}::timestamptz, ${uuid}::uuid)`;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<OrgMembershipRow[]>`
        SELECT found.*
          FROM unnest(${[...userUuids]}::uuid[]) AS person(id)
         CROSS JOIN LATERAL (
           SELECT m.id::text AS uuid, m.user_id::text AS "userUuid", m.affiliation_type::text AS "affiliationType",
                  m.connection_method::text AS "connectionMethod", m.joined_at AS "joinedAt",
                  m.approved_at AS "approvedAt", m.started_at AS "startedAt", m.ended_at AS "endedAt",
                  m.org_id::text AS "orgUuid", m.org_member_id::text AS "memberUuid"
             FROM user_profile_org_membership m
            WHERE m.user_id = person.id AND ${beyond}
              AND (m.user_id = ${reader.userUuid}::uuid OR ${reader.isPlatform}::boolean
                   OR m.org_id = ANY (${[...reader.memberOrgUuids]}::uuid[]))
            ORDER BY m.joined_at ${direction}, m.id ${direction}
            LIMIT ${page.size + 1}::int) AS found`,
    );
    return rows.map(({ userUuid, orgUuid, memberUuid, ...row }) => ({
      subject: userUuid,
      row: {
        ...row,
        id: row.uuid,
        org: { id: toId('Org', orgUuid) },
        member: { id: toId('OrgMember', memberUuid) },
      },
    }));
  }
}
