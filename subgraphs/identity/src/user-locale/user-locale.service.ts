import { type CommonRefusal, invalid } from '@volmify/shared/refusal';
import type { WriteRoom } from '../subgraph.writing.ts';
import type { LocaleProficiency } from './user-locale.repository.ts';

/** `SetUserLocaleInput`. */
export interface SetUserLocaleInput {
  readonly localeKey: string;
  readonly proficiency: LocaleProficiency;
  readonly isDefault?: boolean | null;
}

export type UserLocaleOutcome = { readonly type: 'done' } | CommonRefusal;

const LOCALES_MAX = 50;

/** Adds or changes a language of the person; the first one is the default, and there is never a second (IDN-33). */
export async function setUserLocale(room: WriteRoom, input: SetUserLocaleInput): Promise<UserLocaleOutcome> {
  const { locales } = room;
  if (!(await locales.isLocale(input.localeKey))) return { type: 'not_found', field: 'localeKey' };
  await locales.lock();
  const known = await locales.list();
  if (known.length >= LOCALES_MAX) return invalid('localeKey', `A person names at most ${LOCALES_MAX} languages.`);
  const { localeKey, proficiency } = input;
  // A default gives its place to another one only, so that there is always one.
  const wasDefault = known.some((locale) => locale.isDefault && locale.localeKey === localeKey);
  const isDefault = known.length === 0 || wasDefault || input.isDefault === true;
  await locales.put({ uuid: room.ids.newUuid(), localeKey, proficiency, isDefault, at: room.at });
  await audit(room, 'user_locale.set');
  return { type: 'done' };
}

/** Takes a language away; the default one goes last. */
export async function removeUserLocale(room: WriteRoom, localeKey: string): Promise<UserLocaleOutcome> {
  const { locales } = room;
  await locales.lock();
  const known = await locales.list();
  const found = known.find((locale) => locale.localeKey === localeKey);
  if (!found) return { type: 'not_found', field: 'localeKey' };
  if (found.isDefault && known.length > 1) return { type: 'invalid_state', field: 'localeKey', state: 'DEFAULT' };
  await locales.remove(localeKey);
  await audit(room, 'user_locale.remove');
  return { type: 'done' };
}

const audit = (room: WriteRoom, action: string): Promise<void> =>
  room.audit({ action, entityType: 'user', entityUuid: room.userUuid });
