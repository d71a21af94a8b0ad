import { createHash } from 'node:crypto';
import type { Sql, TransactionalSql } from './events/sql.ts';
import type { Uuid } from './ids.ts';

/** The last line of one chain: whoever keeps it elsewhere sees a chain that was cut short or written anew. */
export interface AuditHead {
  /** Null for the chain of lines that belong to no organization. */
  readonly orgUuid: Uuid | null;
  /** From 1, without gaps. */
  readonly seq: number;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string;
}

/** The first line of a chain that is not what it was when it was chained. */
export interface BrokenAudit {
  readonly orgUuid: Uuid | null;
  readonly seq: number;
  /** The line found in that place; null when there is none. */
  readonly id: Uuid | null;
  /** `changed`: not the line that was chained; `missing`: no line; `cut`: the chain ends before a head that was kept. */
  readonly what: 'changed' | 'missing' | 'cut';
}

/** What a verification of all chains of one database found. */
export interface AuditVerification {
  readonly chains: number;
  readonly lines: number;
  /** Lines that were not chained yet. */
  readonly waiting: number;
  /** The first broken line of each broken chain. */
  readonly broken: readonly BrokenAudit[];
}

interface ChainedRow {
  readonly id: Uuid;
  readonly seq: string;
  readonly hash: Buffer;
  readonly prev_hash: Buffer | null;
  readonly digest: Buffer;
}

const BATCH = 500;
const CHAINS_AT_ONCE = 100;

/** SHA-256 of a line as it was written: fixed order of columns, JSON text, so that nothing runs into its neighbour. */
const DIGEST = `sha256(convert_to(jsonb_build_array(org_id, id, extract(epoch FROM at), actor_user_id, actor_employee_id,
  actor_app_id, action, entity_type, entity_id, before, after, request_id, ip)::text, 'UTF8'))`;

/** Lines of the chain whose organization is the first parameter, which may be null. */
const OF_CHAIN = '(org_id = $1::uuid OR ($1::uuid IS NULL AND org_id IS NULL))';

/** Hash of a line in its place: everything before it, its number, what it says. */
export function auditHash(previous: Buffer | null, seq: number, digest: Buffer): Buffer {
  const place = Buffer.alloc(8);
  place.writeBigUInt64BE(BigInt(seq));
  return createHash('sha256')
    .update(previous ?? Buffer.alloc(32))
    .update(place)
    .update(digest)
    .digest();
}

/**
 * Gives lines that wait their place, at most 500 of each of at most 100 chains. One chainer works at a time; another one
 * waits for it.
 * @param sql under the service scope `seal`
 * @returns the new heads
 */
export async function chainAudit(sql: TransactionalSql): Promise<AuditHead[]> {
  return sql.transaction(async (held) => {
    await held.query(`SELECT pg_advisory_xact_lock(hashtextextended('audit', 0))::text`);
    const chains = await held.query<{ org_id: Uuid | null }>(
      `SELECT DISTINCT org_id FROM audit_log WHERE seq IS NULL LIMIT ${CHAINS_AT_ONCE}`,
    );
    const heads: AuditHead[] = [];
    for (const { org_id } of chains) heads.push(await extendChain(held, org_id));
    return heads;
  });
}

async function extendChain(sql: Sql, orgUuid: Uuid | null): Promise<AuditHead> {
  const [last] = await sql.query<{ seq: string; hash: Buffer }>(
    `SELECT seq, hash FROM audit_log WHERE ${OF_CHAIN} AND seq IS NOT NULL
      ORDER BY seq DESC LIMIT 1`,
    [orgUuid],
  );
  const rows = await sql.query<{ id: Uuid; digest: Buffer }>(
    `SELECT id, ${DIGEST} AS digest FROM audit_log
      WHERE ${OF_CHAIN} AND seq IS NULL ORDER BY at, id LIMIT ${BATCH}`,
    [orgUuid],
  );
  let head = { seq: Number(last?.seq ?? 0), hash: last?.hash ?? null };
  const links = rows.map(({ id, digest }) => {
    const previous = head.hash;
    const seq = head.seq + 1;
    const hash = auditHash(previous, seq, digest);
    head = { seq, hash };
    return { id, seq, hash, previous };
  });
  await sql.query(
    `UPDATE audit_log a SET seq = l.seq, hash = l.hash, prev_hash = l.previous
       FROM unnest($1::uuid[], $2::bigint[], $3::bytea[], $4::bytea[]) AS l (id, seq, hash, previous)
      WHERE a.id = l.id AND a.seq IS NULL`,
    [
      links.map(({ id }) => id),
      links.map(({ seq }) => seq),
      links.map(({ hash }) => hash),
      links.map(({ previous }) => previous),
    ],
  );
  return { orgUuid, seq: head.seq, hash: head.hash?.toString('hex') ?? '' };
}

/**
 * Replays every chain over the lines as they are now, one statement per 500 lines.
 * @param kept heads that were kept outside the database
 */
export async function verifyAudit(sql: Sql, kept: readonly AuditHead[] = []): Promise<AuditVerification> {
  const found = await sql.query<{ org_id: Uuid | null; waiting: number }>(
    'SELECT org_id, count(*) FILTER (WHERE seq IS NULL)::int AS waiting FROM audit_log GROUP BY org_id',
  );
  const orgs = new Set([...found.map(({ org_id }) => org_id), ...kept.map(({ orgUuid }) => orgUuid)]);
  const broken: BrokenAudit[] = [];
  let lines = 0;
  for (const orgUuid of orgs) {
    const chain = await replay(
      sql,
      orgUuid,
      kept.filter((head) => head.orgUuid === orgUuid),
    );
    lines += chain.lines;
    if (chain.broken) broken.push(chain.broken);
  }
  return { chains: orgs.size, lines, waiting: found.reduce((sum, row) => sum + row.waiting, 0), broken };
}

async function replay(
  sql: Sql,
  orgUuid: Uuid | null,
  kept: readonly AuditHead[],
): Promise<{ readonly lines: number; readonly broken?: BrokenAudit }> {
  const heads = new Map(kept.map(({ seq, hash }) => [seq, hash]));
  let previous: Buffer | null = null;
  let lines = 0;
  for (let rows = await readChain(sql, orgUuid, 0); rows.length > 0; rows = await readChain(sql, orgUuid, lines)) {
    for (const row of rows) {
      const seq = lines + 1;
      if (Number(row.seq) !== seq) return { lines, broken: { orgUuid, seq, id: null, what: 'missing' } };
      if (!isLink(row, seq, previous) || (heads.get(seq) ?? row.hash.toString('hex')) !== row.hash.toString('hex')) {
        return { lines, broken: { orgUuid, seq, id: row.id, what: 'changed' } };
      }
      previous = row.hash;
      lines = seq;
    }
  }
  const isCut = [...heads.keys()].some((seq) => seq > lines);
  return isCut ? { lines, broken: { orgUuid, seq: lines + 1, id: null, what: 'cut' } } : { lines };
}

function isLink(row: ChainedRow, seq: number, previous: Buffer | null): boolean {
  const isFollowing = previous === null ? row.prev_hash === null : row.prev_hash?.equals(previous) === true;
  return isFollowing && auditHash(previous, seq, row.digest).equals(row.hash);
}

const readChain = (sql: Sql, orgUuid: Uuid | null, afterSeq: number): Promise<ChainedRow[]> =>
  sql.query<ChainedRow>(
    `SELECT id, seq, hash, prev_hash, ${DIGEST} AS digest FROM audit_log
      WHERE ${OF_CHAIN} AND seq > $2::bigint ORDER BY seq LIMIT ${BATCH}`,
    [orgUuid, afterSeq],
  );
