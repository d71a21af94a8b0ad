/** A narrow door to a subgraph's own database, so that shared code needs no generated client. */
export interface Sql {
  /** Runs one statement; rows as plain objects with snake_case columns. */
  query<Row>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** A database that can run work in one transaction. */
export interface TransactionalSql extends Sql {
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
}
