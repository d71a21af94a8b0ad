import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RolePasswords } from './database.urls.ts';

const SCRAM_ITERATIONS = 4096;

/** The installation's passwords, from `<home>/keys/roles.json` (mode 0600); missing ones are made and kept. */
export async function obtainPasswords(home: string, roles: readonly string[]): Promise<RolePasswords> {
  const folder = join(home, 'keys');
  const path = join(folder, 'roles.json');
  const kept = await readKept(path);
  const missing = roles.filter((role) => !kept[role]);
  if (missing.length === 0) return kept;
  const made = missing.map((role) => [role, randomBytes(24).toString('base64url')] as const);
  const passwords = { ...kept, ...Object.fromEntries(made) };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, path);
  await chmod(path, 0o600);
  return passwords;
}

/** Kept as the role's comment on its server: tells whether the server was last given this very password. */
export const passwordStamp = (password: string): string =>
  `volmify password ${createHash('sha256').update(password).digest('hex').slice(0, 24)}`;

/**
 * What PostgreSQL stores for a password (RFC 5803): sent instead of the password itself, so that no log ever sees it.
 * Only for ASCII passwords, which need no normalisation; ours are.
 */
export function createScramVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, SCRAM_ITERATIONS, 32, 'sha256');
  const clientKey = createHmac('sha256', salted).update('Client Key').digest();
  const storedKey = createHash('sha256').update(clientKey).digest('base64');
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64');
  return `SCRAM-SHA-256$${SCRAM_ITERATIONS}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}

async function readKept(path: string): Promise<Record<string, string>> {
  try {
    const found: unknown = JSON.parse(await readFile(path, 'utf8'));
    const entries = Object.entries(found ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}
