import type { Sql } from '@volmify/shared/events/sql';
import { type Id, toId, type Uuid } from '@volmify/shared/ids';
import type { InvitationTable } from './invitation-writing.repository.ts';

/** Where an invitation stands that somebody holds the token of. */
export interface TokenPlace {
  readonly uuid: Uuid;
  readonly orgId: Id<'Org'>;
}

/** Finds an invitation by the hash of its token, for a service that does not know the organization yet. */
export class InvitationTokenRepository {
  constructor(private readonly sql: Sql) {}

  async find(table: InvitationTable, tokenHash: string): Promise<TokenPlace | undefined> {
    const [row] = await this.sql.query<{ id: Uuid; org_id: Uuid }>(
      `SELECT id, org_id FROM ${table} WHERE token_hash = $1`,
      [tokenHash],
    );
    return row && { uuid: row.id, orgId: toId('Org', row.org_id) };
  }
}
