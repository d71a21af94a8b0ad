import type { SubgraphName } from '@volmify/shared/subgraph';

/** Statements that frame a transaction; they are counted apart from those that read or write rows. */
const FRAME = /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET\b|SELECT set_config\()/i;

/** The relay looks into the outbox on its own time, whoever asks what. */
const BACKGROUND = /\boutbox_event\b.*FOR UPDATE/s;

/** Remembers every SQL statement that the subgraphs sent. */
export interface QueryCounter {
  readonly record: (subgraph: SubgraphName, sql: string) => void;
  /** Forgets what was counted so far. */
  reset(): void;
  /** Statements on rows since the last reset. */
  list(): readonly { readonly subgraph: SubgraphName; readonly sql: string }[];
  /** How many of them one subgraph, or all, sent. */
  count(subgraph?: SubgraphName): number;
}

export function createQueryCounter(): QueryCounter {
  let sent: { subgraph: SubgraphName; sql: string }[] = [];
  const list = (): typeof sent => sent.filter(({ sql }) => !FRAME.test(sql) && !BACKGROUND.test(sql));
  return {
    record: (subgraph, sql) => {
      sent.push({ subgraph, sql });
    },
    reset: () => {
      sent = [];
    },
    list,
    count: (subgraph) => list().filter((entry) => subgraph === undefined || entry.subgraph === subgraph).length,
  };
}
