import type { SubgraphName } from '@volmify/shared/subgraph';

/** Statements that frame a transaction; they are counted apart from those that read or write rows. */
const FRAME = /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET\b|SELECT set_config\()/i;

/** The relay looks into the outbox on its own time, whoever asks what. */
const BACKGROUND = /\boutbox_event\b.*FOR UPDATE/s;

/** A statement that one subgraph sent, with its values. */
export interface SentStatement {
  readonly subgraph: SubgraphName;
  readonly sql: string;
  readonly values: readonly unknown[];
  /** Statements of one number went over one connection. */
  readonly connection: number;
}

/** Remembers every SQL statement that the subgraphs sent. */
export interface QueryCounter {
  readonly record: (subgraph: SubgraphName, sql: string, values: readonly unknown[], connection: number) => void;
  /** Forgets what was counted so far. */
  reset(): void;
  /** Everything since the last reset, transaction control included, in the order it was sent. */
  all(): readonly SentStatement[];
  /** Statements on rows since the last reset. */
  list(): readonly SentStatement[];
  /** How many of them one subgraph, or all, sent. */
  count(subgraph?: SubgraphName): number;
}

export function createQueryCounter(): QueryCounter {
  let sent: SentStatement[] = [];
  const list = (): readonly SentStatement[] => sent.filter(({ sql }) => !FRAME.test(sql) && !BACKGROUND.test(sql));
  return {
    record: (subgraph, sql, values, connection) => {
      sent.push({ subgraph, sql, values, connection });
    },
    reset: () => {
      sent = [];
    },
    all: () => sent,
    list,
    count: (subgraph) => list().filter((entry) => subgraph === undefined || entry.subgraph === subgraph).length,
  };
}
