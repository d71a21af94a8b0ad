import type { IncomingMessage } from 'node:http';
import { SUBGRAPH_NAMES } from '@volmify/shared/subgraph';
import { partnerScopes } from '@volmify/shared/viewer';
import type { TokenIssue, TokenRequest } from '../caller/partner.keys.ts';
import { readFormBody } from './body.reader.ts';

/** A ready answer of the token endpoint. */
export interface OAuthAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
}

const TOKEN_PATH = '/oauth/token';
const METADATA_PATH = '/.well-known/oauth-authorization-server';

const BODY_BYTES_MAX = 4_096;
const NO_STORE = { 'cache-control': 'no-store', pragma: 'no-cache' };
const CHALLENGE = { 'www-authenticate': 'Basic realm="volmify"' };

/** The paths answered here. */
export const OAUTH_PATHS: ReadonlySet<string> = new Set([TOKEN_PATH, METADATA_PATH]);

/** Who issues tokens, and how a key is exchanged for one. */
export interface TokenDesk {
  readonly issuer: string;
  readonly exchange: (wanted: TokenRequest) => Promise<TokenIssue>;
}

/** Answers one of {@link OAUTH_PATHS}. */
export async function answerOAuth(path: string, request: IncomingMessage, desk: TokenDesk): Promise<OAuthAnswer> {
  if (path === TOKEN_PATH) {
    if (request.method !== 'POST') return refused(405, 'invalid_request', { allow: 'POST' });
    return answerTokenRequest(request, desk.exchange);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return refused(405, 'invalid_request', { allow: 'GET' });
  return { status: 200, headers: {}, body: oauthMetadata(desk.issuer, originOf(request)) };
}

/** Where the client reached us; a proxy before us tells the scheme it was asked by. */
function originOf({ headers, headersDistinct }: IncomingMessage): string {
  const scheme = headersDistinct['x-forwarded-proto']?.[0] === 'https' ? 'https' : 'http';
  return `${scheme}://${headers.host ?? ''}`;
}

/** What a client library must know to get tokens (RFC 8414). @param origin where the gateway is reached */
function oauthMetadata(issuer: string, origin: string): object {
  return {
    issuer,
    token_endpoint: `${origin}${TOKEN_PATH}`,
    jwks_uri: `${origin}/.well-known/jwks.json`,
    grant_types_supported: ['client_credentials'],
    response_types_supported: [],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    scopes_supported: partnerScopes(SUBGRAPH_NAMES),
    service_documentation: `${origin}/partners`,
  };
}

/** Answers a request for a token by the client credentials grant (RFC 6749, sections 4.4 and 5). */
async function answerTokenRequest(
  request: IncomingMessage,
  exchange: (wanted: TokenRequest) => Promise<TokenIssue>,
): Promise<OAuthAnswer> {
  const form = await readFormBody(request, BODY_BYTES_MAX);
  const names = [...form.keys()];
  if (new Set(names).size !== names.length) return refused(400, 'invalid_request');
  if (form.get('grant_type') === null) return refused(400, 'invalid_request');
  if (form.get('grant_type') !== 'client_credentials') return refused(400, 'unsupported_grant_type');
  const client = credentialsOf(request, form);
  if (!client) return refused(401, 'invalid_client', CHALLENGE);
  const issue = await exchange({
    apiKey: client.secret,
    clientId: client.id,
    scope: form.get('scope') ?? undefined,
    address: request.socket.remoteAddress,
  });
  if (issue.accessToken !== null) {
    const body = {
      access_token: issue.accessToken,
      token_type: 'Bearer',
      expires_in: issue.expiresIn,
      scope: issue.scope,
    };
    return { status: 200, headers: NO_STORE, body };
  }
  if (issue.refusal === 'invalid_scope') return refused(400, 'invalid_scope');
  if (issue.refusal === 'too_many_attempts') return refused(429, 'slow_down', { 'retry-after': '900' });
  return refused(401, 'invalid_client', CHALLENGE);
}

const refused = (status: number, error: string, headers: Readonly<Record<string, string>> = {}): OAuthAnswer => ({
  status,
  headers: { ...NO_STORE, ...headers },
  body: { error },
});

/** The client as its header or its form says; never both. */
function credentialsOf({ headersDistinct }: IncomingMessage, form: URLSearchParams) {
  const given = headersDistinct['authorization'] ?? [];
  const [id, secret] = [form.get('client_id'), form.get('client_secret')];
  if (given.length === 0) return id && secret ? { id, secret } : undefined;
  const [, encoded] = (given.length === 1 && /^Basic ([A-Za-z0-9+/=]{1,1000})$/i.exec(given[0] ?? '')) || [];
  if (encoded === undefined || secret !== null) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1) return undefined;
  const basic = { id: text.slice(0, colon), secret: text.slice(colon + 1) };
  return id === null || id === basic.id ? basic : undefined;
}
