import { randomInt } from 'node:crypto';
import type { Uuid } from '@volmify/shared/ids';
import { type CommonRefusal, invalid } from '@volmify/shared/refusal';
import type { Viewer } from '@volmify/shared/viewer';
import { type AccountParts, mayTry, requirePerson, serveAccounts } from '../account/account.room.ts';
import { isPassword, PASSWORD_LENGTH_MAX } from '../account/password.ts';
import { enqueue } from '../message/message.service.ts';
import { open, seal } from '../secrecy/cipher.ts';
import type { Vault } from '../secrecy/vault.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import { createTotpSecret, stepOfCode } from './totp.ts';

/** What a person sees of the own second factor. */
export interface SecondFactor {
  readonly enabledAt: Date;
  readonly recoveryCodesLeft: number;
}

export type FactorRefusal = CommonRefusal | { readonly type: 'too_many_attempts' };
export type StartOutcome = { readonly type: 'started'; readonly secret: string; readonly uri: string } | FactorRefusal;
export type CodesOutcome = { readonly type: 'codes'; readonly recoveryCodes: readonly string[] } | FactorRefusal;
export type EndOutcome = { readonly type: 'done'; readonly userUuid: Uuid } | FactorRefusal;

const RECOVERY_CODES = 10;
const RECOVERY_CODE_LETTERS = 10;
/** Without letters that look alike. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const TRIED = 'second-factor';
const TOO_MANY = { type: 'too_many_attempts' } as const;
const WRONG_CODE = invalid('code', 'This is not the code of the moment, or it was used.');
const WRONG_PASSWORD = invalid('password', 'This is not the password of the account.');
const placeOfSecret = (userUuid: Uuid): string => `second-factor/${userUuid}`;

/** The person's second factor; null while there is none. */
export async function findSecondFactor(parts: AccountParts, viewer: Viewer): Promise<SecondFactor | null> {
  const userUuid = requirePerson(viewer);
  const found = await serveAccounts(parts, viewer, userUuid, (room) => room.factors.find(userUuid));
  return found?.enabledAt ? { enabledAt: found.enabledAt, recoveryCodesLeft: found.recoveryCodesLeft } : null;
}

/** Makes a secret for an authenticator; nothing is asked at sign-in before a first code proved it. */
export async function startTotp(parts: AccountParts, viewer: Viewer, password: string): Promise<StartOutcome> {
  const userUuid = requirePerson(viewer);
  if (!(await mayTry(parts, viewer, TRIED))) return TOO_MANY;
  const account = await serveAccounts(parts, viewer, userUuid, (room) => room.accounts.findByUuid(userUuid));
  if (!account || !(await isPassword(password.slice(0, PASSWORD_LENGTH_MAX), account.passwordHash))) {
    return WRONG_PASSWORD;
  }
  const made = createTotpSecret(account.email);
  return serveAccounts(parts, viewer, userUuid, async (room) => {
    const key = await room.subjects.keyOf(userUuid, room.at);
    const isStarted = await room.factors.start(userUuid, seal(key, made.bytes, placeOfSecret(userUuid)));
    if (!isStarted) return { type: 'invalid_state', field: 'password', state: 'ENABLED' };
    await audit(room, 'second_factor.start');
    return { type: 'started', secret: made.base32, uri: made.uri };
  });
}

/** Proves the secret by a first code: from then on sign-in asks for one. The recovery codes are given this once. */
export async function confirmTotp(parts: AccountParts, viewer: Viewer, code: string): Promise<CodesOutcome> {
  const userUuid = requirePerson(viewer);
  if (!(await mayTry(parts, viewer, TRIED))) return TOO_MANY;
  return serveAccounts(parts, viewer, userUuid, async (room) => {
    const factor = await room.factors.find(userUuid);
    if (!factor) return { type: 'invalid_state', field: 'code', state: 'NOT_STARTED' };
    if (factor.enabledAt) return { type: 'invalid_state', field: 'code', state: 'ENABLED' };
    if (!(await isCodeOfNow(room, factor.sealed, code))) return WRONG_CODE;
    if (!(await room.factors.enable(userUuid))) return { type: 'invalid_state', field: 'code', state: 'ENABLED' };
    await tell(room, 'account.second_factor_on');
    await audit(room, 'second_factor.enable');
    return { type: 'codes', recoveryCodes: await giveRecoveryCodes(room, parts.vault) };
  });
}

/** Puts ten fresh recovery codes in the place of all older ones. */
export async function renewRecoveryCodes(parts: AccountParts, viewer: Viewer, code: string): Promise<CodesOutcome> {
  const userUuid = requirePerson(viewer);
  if (!(await mayTry(parts, viewer, TRIED))) return TOO_MANY;
  return serveAccounts(parts, viewer, userUuid, async (room) => {
    const verdict = await useSecondFactor(room, parts.vault, code);
    if (verdict === 'none') return { type: 'invalid_state', field: 'code', state: 'OFF' };
    if (verdict === 'wrong') return WRONG_CODE;
    await audit(room, 'second_factor.renew_codes');
    return { type: 'codes', recoveryCodes: await giveRecoveryCodes(room, parts.vault) };
  });
}

/** Takes the second factor away, by password and code together. */
export async function disableTotp(
  parts: AccountParts,
  viewer: Viewer,
  { password, code }: { readonly password: string; readonly code: string },
): Promise<EndOutcome> {
  const userUuid = requirePerson(viewer);
  if (!(await mayTry(parts, viewer, TRIED))) return TOO_MANY;
  const account = await serveAccounts(parts, viewer, userUuid, (room) => room.accounts.findByUuid(userUuid));
  if (!account || !(await isPassword(password.slice(0, PASSWORD_LENGTH_MAX), account.passwordHash))) {
    return WRONG_PASSWORD;
  }
  return serveAccounts(parts, viewer, userUuid, async (room) => {
    const verdict = await useSecondFactor(room, parts.vault, code);
    if (verdict === 'none') return { type: 'invalid_state', field: 'code', state: 'OFF' };
    if (verdict === 'wrong') return WRONG_CODE;
    await room.factors.remove(userUuid);
    await tell(room, 'account.second_factor_off');
    await audit(room, 'second_factor.disable');
    return { type: 'done', userUuid };
  });
}

/** Uses up a code of the authenticator or a recovery code of the room's person; `none` when no factor is on. */
export async function useSecondFactor(
  room: WriteRoom,
  vault: Vault,
  code: string | null,
): Promise<'none' | 'missing' | 'right' | 'wrong'> {
  const factor = await room.factors.find(room.userUuid);
  if (!factor?.enabledAt) return 'none';
  if (code === null) return 'missing';
  const isRight = /^\d{6}$/.test(code.trim())
    ? await isCodeOfNow(room, factor.sealed, code.trim())
    : await room.factors.useRecoveryCode(room.userUuid, hashOf(vault, room.userUuid, code));
  return isRight ? 'right' : 'wrong';
}

async function isCodeOfNow(room: WriteRoom, sealed: Buffer, code: string): Promise<boolean> {
  const key = await room.subjects.keyOf(room.userUuid, room.at);
  const step = stepOfCode(open(key, sealed, placeOfSecret(room.userUuid)), code.trim(), Date.now());
  return step !== undefined && room.factors.takeStep(room.userUuid, step);
}

async function giveRecoveryCodes(room: WriteRoom, vault: Vault): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  const rows = codes.map((code) => ({ uuid: room.ids.newUuid(), hash: hashOf(vault, room.userUuid, code) }));
  await room.factors.replaceRecoveryCodes(room.userUuid, rows);
  return codes;
}

function newRecoveryCode(): string {
  const letters = Array.from({ length: RECOVERY_CODE_LETTERS }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

const hashOf = (vault: Vault, userUuid: Uuid, code: string): Buffer =>
  vault.fingerprint('recovery-code', `${userUuid}:${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`);

/** Tells the person of a change that somebody else might have made. */
async function tell(room: WriteRoom, template: string): Promise<void> {
  const account = await room.accounts.findByUuid(room.userUuid);
  if (account) await enqueue(room, template, { channel: 'EMAIL', recipient: account.email, values: {} });
}

const audit = (room: WriteRoom, action: string): Promise<void> =>
  room.audit({ action, entityType: 'user', entityUuid: room.userUuid });
