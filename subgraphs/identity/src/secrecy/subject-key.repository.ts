import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { Vault } from './vault.ts';

/** The data keys of people, in the transaction it was given. */
export class SubjectKeyRepository {
  constructor(
    private readonly sql: Sql,
    private readonly vault: Vault,
  ) {}

  /** The key of a person, made at the first use; two transactions at once make one. @throws when it was destroyed */
  async keyOf(subjectUuid: Uuid, at: Date): Promise<Buffer> {
    const known = await this.find(subjectUuid);
    if (known) return known;
    const made = this.vault.createKey(subjectUuid);
    await this.sql.query(
      `INSERT INTO subject_data_key (subject_id, wrapped_key, master_key_id, created_at)
       VALUES ($1::uuid, $2, $3, $4::timestamptz) ON CONFLICT DO NOTHING`,
      [subjectUuid, made.wrapped, made.masterKeyId, at.toISOString()],
    );
    const stored = await this.find(subjectUuid);
    if (!stored) throw new Error('the key of this person was destroyed');
    return stored;
  }

  private async find(subjectUuid: Uuid): Promise<Buffer | undefined> {
    const [row] = await this.sql.query<{ wrapped: Buffer; masterKeyId: string }>(
      `SELECT wrapped_key AS wrapped, master_key_id AS "masterKeyId" FROM subject_data_key
        WHERE subject_id = $1::uuid AND wrapped_key IS NOT NULL`,
      [subjectUuid],
    );
    return row && this.vault.unwrap(subjectUuid, row);
  }
}
