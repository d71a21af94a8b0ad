import { LinkFault } from '@volmify/shared/link/link';
import type { Log } from '@volmify/shared/log';
import { anonymousViewer, type PartnerGrant, type Viewer } from '@volmify/shared/viewer';
import { LRUCache } from 'lru-cache';
import { RequestRefusal } from '../errors/gateway.error.ts';
import type { ViewerLimits } from '../gateway.config.ts';
import { requireActingSide } from './acting.side.ts';
import { type Caller, subjectOf } from './token.verifier.ts';
import type { CallerFacts } from './viewer.facts.ts';

/** A viewer, and whether the facts behind it are of this second. */
export interface ReadViewer {
  readonly viewer: Viewer;
  /** Subgraph that cannot be reached, while the last known facts serve in its place. */
  readonly staleWithout?: string;
}

/** What a request says about who makes it. */
export interface CallerSigns {
  /** What its token proved. */
  readonly caller?: Caller | undefined;
  /** The header `volmify-acting-as`. */
  readonly actingAs?: string | undefined;
  /** Headers that go on to subgraphs, where the gateway knows nobody. */
  readonly forwarded?: Readonly<Record<string, string>> | undefined;
}

/** Turns a proven caller into a viewer with today's rights. */
export interface ViewerReader {
  /**
   * @throws UNAUTHENTICATED for a suspended person or an ended session, FORBIDDEN for a side the caller does not have,
   * SUBGRAPH_UNAVAILABLE when nothing is known about the caller and nobody can be asked
   */
  read(from: CallerSigns, requestId: string): Promise<ReadViewer>;
}

interface Entry {
  /** When the question was put, so that a fact is never older than it looks. */
  readonly askedAtMs: number;
  readonly facts: CallerFacts;
}

/** Reads the facts of each caller at most once per second, however many requests ask at the same time. */
export function createViewerReader(
  askFacts: (caller: Caller, requestId: string) => Promise<CallerFacts>,
  limits: ViewerLimits,
  log: Log,
): ViewerReader {
  const known = new LRUCache<string, Entry>({ max: limits.entriesMax });
  const asked = new Map<string, Promise<Entry>>();

  async function question(key: string, caller: Caller, requestId: string): Promise<Entry> {
    const askedAtMs = performance.now();
    try {
      const entry = { askedAtMs, facts: await askFacts(caller, requestId) };
      known.set(key, entry);
      return entry;
    } finally {
      asked.delete(key);
    }
  }

  async function find(caller: Caller, requestId: string): Promise<Omit<ReadViewer, 'viewer'> & { facts: CallerFacts }> {
    const key = keyOf(caller);
    const held = known.get(key);
    if (held && isYounger(held, limits.freshMs)) return { facts: held.facts };
    const pending = asked.get(key) ?? question(key, caller, requestId);
    asked.set(key, pending);
    try {
      return { facts: (await pending).facts };
    } catch (cause) {
      if (!(cause instanceof LinkFault)) throw cause;
      log.warn(
        { subgraph: cause.subgraph, reason: cause.reason, detail: cause.detail },
        'a caller cannot be looked up',
      );
      if (held && isYounger(held, limits.graceMs)) return { facts: held.facts, staleWithout: cause.subgraph };
      // An app is told nothing of parts that may not be its own.
      throw factsUnavailable(caller.kind === 'partner' ? undefined : cause.subgraph);
    }
  }

  return {
    async read({ caller, actingAs }, requestId) {
      if (!caller) {
        if (actingAs !== undefined) requireActingSide(actingAs, []);
        return { viewer: anonymousViewer(requestId) };
      }
      const { facts, ...freshness } = await find(caller, requestId);
      if (!facts.isAlive) throw new RequestRefusal('UNAUTHENTICATED', ENDED[caller.kind]);
      return { viewer: toViewer(caller, facts, actingAs, requestId), ...freshness };
    },
  };
}

const ENDED = {
  person: 'This session has ended. Sign in again.',
  partner: 'This key or its application is no longer active.',
} as const;

/** Facts are of a subject and of what it came by: a session, or a key with the scopes asked for. */
const keyOf = (caller: Caller): string =>
  caller.kind === 'person'
    ? `${subjectOf(caller)} ${caller.sessionId}`
    : `${subjectOf(caller)} ${caller.keyId} ${caller.scopes.join(' ')}`;

const isYounger = (entry: Entry, ageMs: number): boolean => performance.now() - entry.askedAtMs < ageMs;

/** Nothing can be answered to somebody whose rights are not known. */
export function factsUnavailable(subgraph: string | undefined): RequestRefusal {
  const refusal = new RequestRefusal('SUBGRAPH_UNAVAILABLE', 'Your rights cannot be looked up right now.', {
    status: 503,
    headers: { 'retry-after': '1' },
  });
  if (subgraph !== undefined) refusal.extensions['subgraph'] = subgraph;
  return refusal;
}

function toViewer(caller: Caller, facts: CallerFacts, actingAs: string | undefined, requestId: string): Viewer {
  const { platformAdmin, jobProfileIds, memberships, version, partner } = facts;
  if (caller.kind === 'partner') return toPartner(partner, { actingAs, version, requestId });
  return Object.freeze({
    kind: 'person',
    userId: caller.userId,
    sessionId: caller.sessionId,
    platformAdmin,
    jobProfileIds,
    memberships,
    ...(actingAs === undefined ? {} : { actingAs: requireActingSide(actingAs, memberships) }),
    version,
    requestId,
  });
}

/** An app acts from no side and holds no tie: what it may is its grant. */
function toPartner(
  partner: PartnerGrant | undefined,
  { actingAs, version, requestId }: { actingAs: string | undefined; version: string; requestId: string },
): Viewer {
  if (actingAs !== undefined) requireActingSide(actingAs, []);
  if (!partner) throw new Error('an app was read without its grant');
  return Object.freeze({ ...anonymousViewer(requestId), kind: 'partner', partner, version });
}
