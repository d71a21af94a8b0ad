import { SUBGRAPH_NAMES } from '@volmify/shared/subgraph';
import pg from 'pg';
import { Problem } from '../print/problem.ts';
import { migrateAll, type OpenDatabases } from './databases.ts';

/**
 * Drops everything in the four databases of the embedded server and migrates them anew; keys and roles stay.
 * @throws Problem for a server that is not embedded: what is on it is not this command's to drop
 */
export async function dropDatabases(databases: OpenDatabases): Promise<void> {
  if (!databases.embedded) {
    throw new Problem({
      what: 'Only the embedded database is reset by this command.',
      why: databases.description,
      next: 'Drop the four databases yourself, then start again.',
    });
  }
  for (const name of SUBGRAPH_NAMES) {
    const client = new pg.Client({ connectionString: databases.embedded.superuserUrl(name) });
    await client.connect();
    try {
      await client.query(
        `DROP SCHEMA public CASCADE; CREATE SCHEMA public AUTHORIZATION ${name}_owner; GRANT USAGE ON SCHEMA public TO ${name}_app;`,
      );
    } finally {
      await client.end();
    }
  }
  await migrateAll(databases.urls);
}
