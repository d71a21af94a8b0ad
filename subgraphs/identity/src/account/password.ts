import { randomBytes, scrypt } from 'node:crypto';
import { type CommonRefusal, invalid } from '@volmify/shared/refusal';
import { isSame } from '../secrecy/cipher.ts';

const PASSWORD_LENGTH_MIN = 12;
/** Longest password; more is not hashed. */
export const PASSWORD_LENGTH_MAX = 256;

const SALT_BYTES = 16;
const HASH_BYTES = 32;
const LOG_N = 15;
const BLOCK = 8;
const PARALLEL = 1;
/** scrypt takes 128 * N * r bytes, and Node refuses it without room to spare. */
const MEMORY_BYTES = 64 * 1_048_576;

const derive = (password: string, salt: Buffer, logN: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const cost = { N: 2 ** logN, r: BLOCK, p: PARALLEL, maxmem: MEMORY_BYTES };
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** `scrypt$<log2 N>$<salt>$<hash>`; about 80 ms. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, LOG_N);
  return ['scrypt', LOG_N, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/**
 * Whether the password made the hash. Without a hash the same work is done for nothing, so that the time does not tell
 * whether there is an account.
 */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, logN, salt, hash] = (stored ?? `scrypt$${LOG_N}$AAAAAAAAAAAAAAAAAAAAAA$`).split('$');
  const made = await derive(password, Buffer.from(salt ?? '', 'base64url'), Number(logN));
  return isSame(made, Buffer.from(hash ?? '', 'base64url')) && stored !== null;
}

/** The first rule a password breaks. */
export const passwordProblem = (password: string, field: string): CommonRefusal | undefined =>
  password.length < PASSWORD_LENGTH_MIN || password.length > PASSWORD_LENGTH_MAX
    ? invalid(field, `A password has ${PASSWORD_LENGTH_MIN} to ${PASSWORD_LENGTH_MAX} characters.`)
    : undefined;
