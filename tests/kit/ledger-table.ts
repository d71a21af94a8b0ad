import type pg from 'pg';

interface LineRow {
  readonly reference: string;
  readonly kind: string;
  readonly code: string;
  readonly name: string;
  readonly side: number;
  readonly amount: string;
}

interface ContextRow {
  readonly reference: string;
  readonly kind: string;
  readonly subject_type: string;
  readonly role: string;
  readonly relationship_type: string;
  readonly amount: string;
  readonly share_bps: number | null;
}

/** Prints the books of the given references as a table a reader can check by eye: lines first, then who sees them how. */
export async function printBooks(
  superuser: pg.ClientBase,
  orgId: string,
  references: readonly string[],
): Promise<string> {
  const { rows: lines } = await superuser.query<LineRow>(
    `SELECT t.reference, t.kind, a.code, a.name, l.side, l.amount::text
       FROM account_transaction t
       JOIN account_transaction_line l ON l.org_id = t.org_id AND l.transaction_id = t.id
       JOIN account a ON a.org_id = l.org_id AND a.id = l.account_id
      WHERE t.org_id = $1 AND t.reference = ANY ($2) ORDER BY t.occurred_at, t.id, l.line_no`,
    [orgId, references],
  );
  const { rows: contexts } = await superuser.query<ContextRow>(
    `SELECT t.reference, t.kind, c.subject_type, c.role, c.relationship_type, c.amount::text, c.share_bps
       FROM account_transaction t
       JOIN account_transaction_context c ON c.org_id = t.org_id AND c.transaction_id = t.id
      WHERE t.org_id = $1 AND t.reference = ANY ($2)
      ORDER BY t.occurred_at, t.id, c.subject_type, c.role, c.amount, c.share_bps`,
    [orgId, references],
  );
  const books = table(
    ['posting', 'account', 'debit', 'credit'],
    lines.map((line) => [
      `${line.reference} ${line.kind}`,
      `${line.code} ${line.name}`,
      line.side === 1 ? line.amount : '',
      line.side === -1 ? line.amount : '',
    ]),
  );
  const views = table(
    ['posting', 'seen by', 'as', 'stands as', 'amount', 'share'],
    contexts.map((context) => [
      `${context.reference} ${context.kind}`,
      context.subject_type,
      context.role,
      context.relationship_type,
      context.amount,
      context.share_bps === null ? '' : `${context.share_bps} bps`,
    ]),
  );
  return `${books}\n\n${views}\n`;
}

const AMOUNT = /^-?\d+$/;

/** Columns padded to their widest cell, numbers to the right, the first cell only where it changes. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const print = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        AMOUNT.test(cell) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join(' | ')
      .trimEnd();
  const body = rows.map((row, index) =>
    print(index > 0 && rows[index - 1]?.[0] === row[0] ? ['', ...row.slice(1)] : row),
  );
  return [print(head), widths.map((width) => '-'.repeat(width)).join('-|-'), ...body].join('\n');
}
