import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { Fingerprint } from './seal.ts';

/** A block as it was stored. */
export interface StoredBlock {
  readonly seq: bigint;
  readonly count: number;
  readonly lastId: Uuid;
  readonly root: Buffer;
  readonly previous: Buffer | null;
  readonly hash: Buffer;
  readonly marks: Buffer;
}

/** A block to be stored. */
export interface NewBlock extends Omit<StoredBlock, 'seq'> {
  readonly seq: bigint;
  readonly firstId: Uuid;
}

/** A posting with its place in the order of commits. */
export interface PlacedPrint extends Fingerprint {
  readonly xid: string;
}

/** A stored figure that is not what the journal folds to. */
export interface Difference {
  /** Table whose row differs. */
  readonly table: string;
  /** What names the row. */
  readonly row: string;
  readonly stored: string;
  readonly folded: string;
}

/** One account's balance in one currency, debit positive, minor units. */
export interface TrialRow {
  readonly code: string;
  readonly name: string;
  readonly currency: string;
  readonly balance: bigint;
}

/** Start of the order of commits: no posting lies before it. */
export const BEFORE_ALL = { xid: '0', id: '00000000-0000-0000-0000-000000000000' } as const;

/** Reads the journal of one organization as it stands, and its seals. */
export class KeepingRepository {
  constructor(
    private readonly sql: Sql,
    private readonly orgUuid: Uuid,
  ) {}

  /** Two keepers never seal one organization at once; ends with the transaction. */
  async queue(): Promise<void> {
    await this.sql.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`seal/${this.orgUuid}`]);
  }

  /** Blocks in their order after a number, at most 100. */
  async findBlocks(afterSeq: bigint): Promise<StoredBlock[]> {
    const rows = await this.sql.query<BlockRow>(
      `SELECT seq, count, last_id, root, previous, hash, marks FROM ledger_seal
        WHERE org_id = $1::uuid AND seq > $2::bigint ORDER BY seq LIMIT 100`,
      [this.orgUuid, afterSeq.toString()],
    );
    return rows.map(toBlock);
  }

  async findHead(): Promise<StoredBlock | undefined> {
    const [row] = await this.sql.query<BlockRow>(
      `SELECT seq, count, last_id, root, previous, hash, marks FROM ledger_seal
        WHERE org_id = $1::uuid ORDER BY seq DESC LIMIT 1`,
      [this.orgUuid],
    );
    return row && toBlock(row);
  }

  /** Where a posting stands in the order of commits; undefined when it is gone. */
  async findPlace(id: Uuid): Promise<{ readonly xid: string; readonly id: Uuid } | undefined> {
    const [row] = await this.sql.query<{ xid: string }>(
      'SELECT sealed_xid::text AS xid FROM account_transaction WHERE org_id = $1::uuid AND id = $2::uuid',
      [this.orgUuid, id],
    );
    return row && { xid: row.xid, id };
  }

  /** Fingerprints of the postings after a place. */
  async findPrints(after: { readonly xid: string; readonly id: Uuid }, size: number): Promise<PlacedPrint[]> {
    return this.sql.query<PlacedPrint>(
      'SELECT id, xid::text AS xid, digest FROM ledger_fingerprints($1::uuid, $2::text::xid8, $3::uuid, $4::int)',
      [this.orgUuid, after.xid, after.id, size],
    );
  }

  async insertBlock(block: NewBlock): Promise<void> {
    await this.sql.query(
      `INSERT INTO ledger_seal (org_id, seq, count, first_id, last_id, root, previous, hash, marks, sealed_at)
       VALUES ($1::uuid, $2::bigint, $3::int, $4::uuid, $5::uuid, $6, $7, $8, $9, ledger_clock())`,
      [
        this.orgUuid,
        block.seq.toString(),
        block.count,
        block.firstId,
        block.lastId,
        block.root,
        block.previous,
        block.hash,
        block.marks,
      ],
    );
  }

  /** Where stored balances, sums, reading copies and what was taken back differ from the fold of the journal. */
  async findDifferences(): Promise<Difference[]> {
    const found: Difference[] = [];
    for (const statement of FOLDS) found.push(...(await this.sql.query<Difference>(statement, [this.orgUuid])));
    return found;
  }

  /** Sums of all lines by account number and currency. */
  async trialBalance(): Promise<TrialRow[]> {
    const rows = await this.sql.query<Omit<TrialRow, 'balance'> & { balance: string }>(
      `SELECT a.code, min(a.name) AS name, a.currency, sum(l.side * l.amount)::text AS balance
         FROM account_transaction_line l JOIN account a ON a.org_id = l.org_id AND a.id = l.account_id
        WHERE l.org_id = $1::uuid GROUP BY a.code, a.currency ORDER BY a.currency, a.code`,
      [this.orgUuid],
    );
    return rows.map((row) => ({ ...row, balance: BigInt(row.balance) }));
  }
}

interface BlockRow {
  readonly seq: string;
  readonly count: number;
  readonly last_id: Uuid;
  readonly root: Buffer;
  readonly previous: Buffer | null;
  readonly hash: Buffer;
  readonly marks: Buffer;
}

const toBlock = ({ seq, last_id, ...row }: BlockRow): StoredBlock => ({ ...row, seq: BigInt(seq), lastId: last_id });

/** A fold beside what is stored: rows `key`, `value` on each side; where they differ, one row. */
const fold = (table: string, stored: string, folded: string): string => `
  SELECT '${table}' AS "table", coalesce(s.key, f.key) AS row, coalesce(s.value, 'none') AS stored,
         coalesce(f.value, 'none') AS folded
    FROM (${stored}) s FULL JOIN (${folded}) f USING (key)
   WHERE s.value IS DISTINCT FROM f.value ORDER BY 2 LIMIT 50`;

const childFold = (table: string, subject: string, type: string): string =>
  fold(
    table,
    `SELECT c.context_id::text AS key, concat_ws(' ', c.${subject}, c.transaction_id, c.role, c.direction, c.currency, c.amount) AS value
       FROM ${table} c WHERE c.org_id = $1::uuid`,
    `SELECT b.id::text AS key, concat_ws(' ', b.subject_id, b.transaction_id, b.role, b.direction, b.currency, b.amount) AS value
       FROM account_transaction_context b WHERE b.org_id = $1::uuid AND b.subject_type = '${type}'`,
  );

const SUM_KEY = `concat_ws(' ', target_type, subject_id, job_profile_id, currency, month, metric)`;
const TOTAL_KEY = `concat_ws(' ', target_type, subject_id, job_profile_id, currency, metric)`;

const FOLDS: readonly string[] = [
  fold(
    'account_balance',
    `SELECT account_id::text AS key, concat_ws(' ', sum(debits), sum(credits)) AS value FROM account_balance
      WHERE org_id = $1::uuid GROUP BY account_id`,
    `SELECT account_id::text AS key, concat_ws(' ', coalesce(sum(amount) FILTER (WHERE side = 1), 0),
            coalesce(sum(amount) FILTER (WHERE side = -1), 0)) AS value
       FROM account_transaction_line WHERE org_id = $1::uuid GROUP BY account_id`,
  ),
  fold(
    'account_balance_snapshot',
    `SELECT concat_ws(' ', account_id, day) AS key, concat_ws(' ', debits, credits) AS value
       FROM account_balance_snapshot WHERE org_id = $1::uuid`,
    `SELECT concat_ws(' ', s.account_id, s.day) AS key, concat_ws(' ', coalesce(sum(l.amount) FILTER (WHERE l.side = 1), 0),
            coalesce(sum(l.amount) FILTER (WHERE l.side = -1), 0)) AS value
       FROM account_balance_snapshot s LEFT JOIN account_transaction_line l
         ON l.account_id = s.account_id AND l.occurred_at < ((s.day + 1)::timestamp AT TIME ZONE 'UTC')
      WHERE s.org_id = $1::uuid GROUP BY s.account_id, s.day`,
  ),
  fold(
    'account_transaction',
    `SELECT id::text AS key, total_amount::text AS value FROM account_transaction WHERE org_id = $1::uuid`,
    `SELECT transaction_id::text AS key, CASE sum(side * amount) WHEN 0 THEN sum(amount) FILTER (WHERE side = 1)
            ELSE NULL END::text AS value FROM account_transaction_line WHERE org_id = $1::uuid GROUP BY transaction_id`,
  ),
  childFold('account_transaction_user_context', 'user_id', 'USER'),
  childFold('account_transaction_employee_context', 'employee_id', 'EMPLOYEE'),
  childFold('account_transaction_member_context', 'member_id', 'MEMBER'),
  childFold('account_transaction_org_context', 'org_id', 'ORG'),
  fold(
    'rollups',
    `SELECT concat_ws(' ', subject_type, subject_id, NULL::uuid, currency, month, metric) AS key,
            concat_ws(' ', amount, count) AS value FROM context_rollup WHERE org_id = $1::uuid
      UNION ALL SELECT concat_ws(' ', 'USER', user_id, job_profile_id, currency, month, metric),
            concat_ws(' ', amount, count) FROM user_rollup WHERE org_id = $1::uuid`,
    `SELECT ${SUM_KEY} AS key, concat_ws(' ', amount, count) AS value FROM ledger_folded_sums($1::uuid)`,
  ),
  fold(
    'totals',
    `SELECT concat_ws(' ', subject_type, subject_id, NULL::uuid, currency, metric) AS key,
            concat_ws(' ', amount, count) AS value FROM context_total WHERE org_id = $1::uuid
      UNION ALL SELECT concat_ws(' ', 'USER', user_id, job_profile_id, currency, metric),
            concat_ws(' ', amount, count) FROM user_total WHERE org_id = $1::uuid`,
    `SELECT ${TOTAL_KEY} AS key, concat_ws(' ', sum(amount), sum(count)) AS value
       FROM ledger_folded_sums($1::uuid) GROUP BY 1`,
  ),
  fold(
    'org_employee_product_attribution_revenue',
    `SELECT id::text AS key, reversed::text AS value FROM org_employee_product_attribution_revenue
      WHERE org_id = $1::uuid AND reversed <> 0`,
    `SELECT part->>'id' AS key, sum((part->>'amount')::bigint)::text AS value
       FROM account_transaction t, jsonb_array_elements(t.metadata->'reversals') part
      WHERE t.org_id = $1::uuid GROUP BY 1 HAVING sum((part->>'amount')::bigint) <> 0`,
  ),
];
