import type { Sql } from '@volmify/shared/events/sql';
import { type Id, toId, type Uuid } from '@volmify/shared/ids';
import type { Payload, RunAsPartner } from './delivery.service.ts';

/** An answer of the graph, as far as it is read here. */
export interface GraphReply {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string; readonly retryable?: boolean };
  }[];
}

/** Asks the graph with a token, as any client does; a dry run plans and costs without running. @throws when it cannot be asked */
export type AskGraph = (request: {
  readonly token: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly isDryRun: boolean;
}) => Promise<GraphReply>;

/** Asks in the name of an app. */
export interface PartnerCaller {
  readonly run: RunAsPartner;
  /** Why the app's contract does not hold a selection; undefined when it does. */
  check(app: { readonly appUuid: Uuid }, selection: string): Promise<string | undefined>;
}

/** Signs a token for an app and a key of it. */
export type MintForPartner = (
  claims: { readonly appId: Id<'PartnerApp'>; readonly keyId: Id<'PartnerKey'>; readonly scope: string },
  lifetimeSeconds: number,
) => { readonly token: string };

/** Longer than any selection may run. */
const TOKEN_SECONDS = 60;
const NO_KEY = 'The application has no key that is good.';
/** Any ids fit: a dry run reads nothing. */
const ANY_UUID = '00000000-0000-7000-8000-000000000000';

/** The key that deliveries speak for: a live one before a test one, the latest of its kind. */
const USABLE_KEY = `
  SELECT k.id::text AS uuid, a.scopes::text[] AS scopes FROM partner_key k JOIN partner_app a ON a.id = k.app_id
   WHERE k.app_id = $1::uuid AND a.status = 'ACTIVE' AND k.revoked_at IS NULL
     AND (k.expires_at IS NULL OR k.expires_at > clock_timestamp())
   ORDER BY k.is_live DESC, k.created_at DESC, k.id DESC LIMIT 1`;

/**
 * Runs selections with no other right than the app's own: by a short token for a key of the app, through the gateway.
 */
export function createPartnerCaller(parts: {
  readonly sql: Sql;
  readonly mint: MintForPartner;
  readonly ask: AskGraph;
}): PartnerCaller {
  const { sql, mint, ask } = parts;

  async function tokenOf(appUuid: Uuid): Promise<string | undefined> {
    const [key] = await sql.query<{ uuid: Uuid; scopes: readonly string[] }>(USABLE_KEY, [appUuid]);
    if (!key) return undefined;
    const [appId, keyId] = [toId('PartnerApp', appUuid), toId('PartnerKey', key.uuid)];
    return mint({ appId, keyId, scope: key.scopes.join(' ') }, TOKEN_SECONDS).token;
  }

  return {
    async run({ appUuid }, query, variables) {
      const token = await tokenOf(appUuid);
      if (token === undefined) return { type: 'none', reason: NO_KEY };
      try {
        return payloadIn(await ask({ token, query, variables, isDryRun: false }));
      } catch {
        return { type: 'none', reason: 'The graph could not be asked.' };
      }
    },
    async check({ appUuid }, query) {
      const token = await tokenOf(appUuid);
      if (token === undefined) return NO_KEY;
      const variables = { id: toId('JobProfile', ANY_UUID), eventId: toId('Event', ANY_UUID) };
      const reply = await ask({ token, query, variables, isDryRun: true });
      return reply.errors?.[0]?.message;
    },
  };
}

/** A refusal, or a part of the graph that may be back soon, is no payload; what is null for the app is one. */
function payloadIn({ data, errors = [] }: GraphReply): Payload {
  const blocking = data == null ? errors[0] : errors.find(({ extensions }) => extensions?.retryable === true);
  if (blocking) return { type: 'none', reason: `${blocking.extensions?.code ?? 'FAULT'}: ${blocking.message}` };
  if (data == null) return { type: 'none', reason: 'The graph gave no answer.' };
  if (errors.length === 0) return { type: 'answer', data };
  const told = errors.map(({ message, path, extensions }) => ({ message, path, code: extensions?.code }));
  return { type: 'answer', data, errors: told };
}
