import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../print/problem.ts';
import { handOver, runAs } from './embedded.account.ts';
import { obtainPassword, program, type ServerPlace } from './embedded.place.ts';

const LOG_TAIL_LINES = 10;

/**
 * Makes an empty cluster: UTF8, and the collation C.UTF-8 of PostgreSQL itself, so that order is equal everywhere.
 * @throws Problem with initdb's last lines; nothing half-made is left then
 */
export async function createCluster(place: ServerPlace): Promise<void> {
  // Made aside and renamed when whole: a half-made cluster would be taken for one at the next start.
  const draft = `${place.data}.new`;
  const passwordFile = join(place.folder, 'initdb.password');
  const initdb = join(place.binaries, 'bin', program('initdb'));
  const args = (ctype: string): string[] => [
    `--pgdata=${draft}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--locale=${ctype}`,
    '--lc-messages=C',
    '--no-instructions',
  ];
  let output = '';
  try {
    // C is the fallback of systems whose C library has no C.UTF-8; it decides word boundaries of text search only.
    for (const ctype of ['C.UTF-8', 'C']) {
      await rm(draft, { recursive: true, force: true });
      await mkdir(draft, { mode: 0o700 });
      await handOver(draft, place.account);
      await writeFile(passwordFile, `${await obtainPassword(place.folder)}\n`, { mode: 0o600 });
      await handOver(passwordFile, place.account);
      const made = await runAs(place.account, initdb, args(ctype), place.folder);
      if (made.code === 0) {
        await rename(draft, place.data);
        return;
      }
      output = made.output;
      if (!output.includes('locale')) break;
    }
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rm(draft, { recursive: true, force: true });
  if (output.includes('could not look up effective user ID')) {
    throw new Problem({
      what: `The user id ${process.getuid?.()} has no name on this system, and PostgreSQL wants one.`,
      next: 'Add a line for it to /etc/passwd, start as a named user, or give a server: DATABASE_URL=postgresql://user:password@host:5432',
    });
  }
  throw new Problem({
    what: `PostgreSQL could not make its data folder ${place.data}.`,
    why: lastLines(output),
    next: 'Check free space and rights of that folder, or choose another: VOLMIFY_HOME=<folder> npx volmify start',
  });
}

/** What of a log is worth showing. */
export const lastLines = (text: string): string => text.trim().split('\n').slice(-LOG_TAIL_LINES).join('\n');
