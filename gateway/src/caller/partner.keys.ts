import { createHash } from 'node:crypto';
import { type Link, LinkFault } from '@volmify/shared/link/link';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { RequestRefusal } from '../errors/gateway.error.ts';
import { refusal, type TokenVerifier } from './token.verifier.ts';
import { askOwner, readFacts } from './viewer.facts.ts';
import { factsUnavailable } from './viewer.reader.ts';

/** What was shown for a token. */
export interface TokenRequest {
  readonly apiKey: string;
  readonly clientId?: string | undefined;
  readonly scope?: string | undefined;
  readonly address?: string | undefined;
}

/** A token, or why there is none. */
export interface TokenIssue {
  readonly accessToken: string | null;
  readonly scope: string | null;
  readonly expiresIn: number | null;
  readonly refusal: 'invalid_client' | 'invalid_scope' | 'too_many_attempts' | null;
}

const ISSUE = `mutation GatewayIssuePartnerToken($input: IssuePartnerTokenInput!) {
  issuePartnerToken(input: $input) { accessToken scope expiresIn refusal }
}`;
const issueModel = z.object({
  issuePartnerToken: z.object({
    accessToken: z.string().nullable(),
    scope: z.string().nullable(),
    expiresIn: z.number().nullable(),
    refusal: z.enum(['invalid_client', 'invalid_scope', 'too_many_attempts']).nullable(),
  }),
});

const KEY = /^Bearer (vk_[A-Za-z0-9_-]{1,200})$/i;
const KEYS_MAX = 5_000;
/** A token is renewed this long before its end. */
const MARGIN_MS = 60_000;

/**
 * Exchanges a key for a token; identity is the only issuer.
 * @throws LinkFault when identity cannot be asked or gives no usable answer
 */
export async function askPartnerToken(identity: Link, input: TokenRequest, requestId: string): Promise<TokenIssue> {
  // The same address, whichever family of socket it came over.
  const address = input.address?.replace(/^::ffff:/, '');
  const request = { query: ISSUE, variables: { input: { ...input, address } } };
  const answer = await askOwner(identity, 'issuePartnerToken', request, requestId, false);
  return readFacts(issueModel, answer, 'identity').issuePartnerToken;
}

/**
 * Takes keys where tokens are taken: a key is exchanged at its first sight, and its token serves until it ends. Whether the
 * key still holds is read per request, as for every token.
 */
export function acceptKeys(
  tokens: TokenVerifier,
  exchange: (request: TokenRequest) => Promise<TokenIssue>,
): TokenVerifier {
  const held = new LRUCache<string, string>({ max: KEYS_MAX });
  const asked = new Map<string, Promise<string>>();

  async function tokenFor(apiKey: string, address: string | undefined): Promise<string> {
    // A key may be bound to addresses, so a token is kept for the one it was asked from.
    const place = createHash('sha256')
      .update(`${address ?? ''}\n${apiKey}`)
      .digest('base64url');
    const known = held.get(place) ?? (await asked.get(place));
    if (known !== undefined) return known;
    const pending = fetchToken(apiKey, address, place).finally(() => asked.delete(place));
    asked.set(place, pending);
    return pending;
  }

  async function fetchToken(apiKey: string, address: string | undefined, place: string): Promise<string> {
    const issue = await exchange({ apiKey, address }).catch((cause: unknown) => {
      throw cause instanceof LinkFault ? factsUnavailable(undefined) : cause;
    });
    if (issue.refusal === 'too_many_attempts') throw tooMany();
    if (issue.accessToken === null) throw refusal();
    held.set(place, issue.accessToken, { ttl: Math.max(1, (issue.expiresIn ?? 0) * 1000 - MARGIN_MS) });
    return issue.accessToken;
  }

  return {
    async verify(authorization, address) {
      const apiKey = KEY.exec(authorization)?.[1];
      if (apiKey === undefined) return tokens.verify(authorization, address);
      return tokens.verify(`Bearer ${await tokenFor(apiKey, address)}`, address);
    },
  };
}

const tooMany = (): RequestRefusal =>
  new RequestRefusal('RATE_LIMITED', 'Too many keys were refused; wait a quarter of an hour.', {
    headers: { 'retry-after': '900' },
  });
