import { createHash, randomBytes } from 'node:crypto';

/** Days an invitation is open. */
export const OPEN_DAYS = 7;

/** A fresh token: 256 random bits, so that guessing is hopeless; the rows keep its hash alone. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256 of a token, as the rows keep it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** When an invitation made now lapses. */
export const lapseOf = (at: Date): Date => new Date(at.getTime() + OPEN_DAYS * 86_400_000);
