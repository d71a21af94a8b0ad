import { CodedError } from '@volmify/shared/errors';
import type { Log } from '@volmify/shared/log';
import { LRUCache } from 'lru-cache';
import { RequestRefusal, TooComplexError } from '../errors/gateway.error.ts';
import type { DocumentLimits, PersistedSettings } from '../gateway.config.ts';
import { documentHash, plainId, type TrustedDocument } from './document.manifest.ts';

/** How a request names its document: by text, by hash, or both. */
export interface DocumentName {
  readonly query?: string | undefined;
  readonly hash?: string | undefined;
}

/** Turns what a request names into the text of a document, and keeps those who may from sending any. */
export interface PersistedStore {
  /**
   * @param callerKey equal for one caller; undefined for nobody
   * @throws PERSISTED_QUERY_NOT_SUPPORTED, PERSISTED_QUERY_NOT_FOUND, DOCUMENT_NOT_ALLOWED, BAD_REQUEST for a wrong hash
   */
  textOf(name: DocumentName, callerKey: string | undefined): string;
}

const MISSING = 'The member query is missing.';
const LOGGED_MAX = 1_000;
/** Callers whose registered documents are kept at once. */
const CALLERS_MAX = 1_000;
const HASH = /^[0-9a-f]{64}$/;
/** The words clients of automatic persisted queries look for. */
const NOT_FOUND = 'PersistedQueryNotFound';
const NOT_SUPPORTED = 'PersistedQueryNotSupported';

/** Trusted documents by id, and documents that callers registered for themselves; both in memory, both bounded. */
export function createPersistedStore(
  settings: PersistedSettings,
  documents: readonly TrustedDocument[],
  { charactersMax }: Pick<DocumentLimits, 'charactersMax'>,
  log: Log,
): PersistedStore {
  const trusted = new Map(documents.map(({ id, text }) => [id, text]));
  const texts = new Set(trusted.values());
  const registered = new Registrations(settings);
  const logged = new LRUCache<string, true>({ max: LOGGED_MAX });

  /** A text without a known name. */
  function admit(query: string, callerKey: string | undefined): string {
    if (callerKey !== undefined || settings.mode === 'off' || texts.has(query)) return query;
    if (settings.mode === 'safelist') throw new CodedError('DOCUMENT_NOT_ALLOWED');
    const hash = documentHash(query);
    if (!logged.has(hash)) log.info({ document: hash }, 'somebody unknown sent a document that is not trusted');
    logged.set(hash, true);
    return query;
  }

  function register(query: string, hash: string, callerKey: string | undefined): string {
    if (query.length > charactersMax) throw new TooComplexError('characters', query.length, charactersMax);
    if (documentHash(query) !== hash) throw new RequestRefusal('BAD_REQUEST', 'The hash is not that of the document.');
    admit(query, callerKey);
    const owner = registered.ownerOf(callerKey);
    if (owner !== undefined) registered.add(owner, hash, query);
    return query;
  }

  return {
    textOf({ query, hash: sent }, callerKey) {
      if (sent === undefined) {
        if (query === undefined) throw new RequestRefusal('BAD_REQUEST', MISSING);
        return admit(query, callerKey);
      }
      if (settings.mode === 'off') {
        if (query !== undefined) return query;
        throw new RequestRefusal('PERSISTED_QUERY_NOT_SUPPORTED', NOT_SUPPORTED);
      }
      const hash = plainId(sent);
      if (query !== undefined) return register(query, hash, callerKey);
      const known = trusted.get(hash) ?? registered.find(registered.ownerOf(callerKey), hash);
      if (known === undefined) throw new RequestRefusal('PERSISTED_QUERY_NOT_FOUND', NOT_FOUND);
      return known;
    },
  };
}

/** Documents that callers sent once with their hash, apart for each caller: nobody can fill or read another's. */
class Registrations {
  readonly #byOwner: LRUCache<string, LRUCache<string, string>>;

  constructor(private readonly settings: PersistedSettings) {
    this.#byOwner = new LRUCache({ max: CALLERS_MAX });
  }

  /** In whose name a document is kept; undefined for those who may keep none. */
  ownerOf(callerKey: string | undefined): string | undefined {
    const { registration } = this.settings;
    if (registration === 'everyone') return callerKey ?? 'everyone';
    return registration === 'signed-in' ? callerKey : undefined;
  }

  find(owner: string | undefined, hash: string): string | undefined {
    return owner === undefined || !HASH.test(hash) ? undefined : this.#byOwner.get(owner)?.get(hash);
  }

  add(owner: string, hash: string, text: string): void {
    const { registeredMax, registeredMs } = this.settings;
    const held = this.#byOwner.get(owner) ?? new LRUCache<string, string>({ max: registeredMax, ttl: registeredMs });
    this.#byOwner.set(owner, held);
    held.set(hash, text);
  }
}
