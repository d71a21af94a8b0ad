import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import type { IdentityScope } from '../database.ts';
import type { Reader } from '../subgraph.reader.ts';

export type LocaleProficiency = 'NATIVE' | 'FLUENT' | 'CONVERSATIONAL' | 'BASIC';

/** One language a person works in (IDN-33). */
export interface UserLocale {
  readonly userId: Id<'User'>;
  readonly localeKey: string;
  readonly proficiency: LocaleProficiency;
  readonly isDefault: boolean;
}

interface UserLocaleRow extends Omit<UserLocale, 'userId'> {
  readonly userUuid: Uuid;
}

/** Languages of people: the reader's own, and anybody's for the platform. */
export class UserLocaleRepository {
  constructor(
    private readonly scope: IdentityScope,
    private readonly reader: Reader,
  ) {}

  /** The default first, then by key; one statement however many persons. */
  async findByUsers(ids: readonly Id<'User'>[]): Promise<readonly UserLocale[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<UserLocaleRow[]>`
        SELECT l.user_id::text AS "userUuid", l.locale_key AS "localeKey", l.proficiency::text, l.is_default AS "isDefault"
          FROM user_locale l
         WHERE l.user_id = ANY (${toUuids(ids)}::uuid[]) AND l.is_active
           AND (l.user_id = ${this.reader.userUuid}::uuid OR ${this.reader.isPlatform}::boolean)
         ORDER BY l.is_default DESC, l.locale_key`,
    );
    return rows.map(({ userUuid, ...row }) => ({ ...row, userId: toId('User', userUuid) }));
  }
}
