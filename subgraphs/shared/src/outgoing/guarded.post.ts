import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent } from 'undici';
import { checkTargetUrl, hostOf, isAllowedAddress, type TargetRules } from './target.url.ts';

/** An address as a resolver gives it. */
export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** How far a call to a stranger's server goes. */
export interface GuardedPostOptions extends TargetRules {
  /** From the call to the last byte; 15 s. */
  readonly wholeMs?: number;
  readonly connectMs?: number;
  /** Bytes of an answer that are read; the rest is left. */
  readonly answerBytesMax?: number;
  /** Every address of a name; the system's resolver. */
  readonly resolve?: (host: string) => Promise<readonly ResolvedAddress[]>;
}

/** What came of a call. Nothing of the answer but its status and its beginning is kept. */
export type PostOutcome =
  | { readonly type: 'answered'; readonly status: number; readonly beginning: string }
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'failed'; readonly reason: string };

/** Posts to addresses that strangers gave. */
export type GuardedPost = (
  target: string,
  body: string,
  headers: Readonly<Record<string, string>>,
) => Promise<PostOutcome>;

const WHOLE_MS = 15_000;
const CONNECT_MS = 3_000;
const ANSWER_BYTES_MAX = 65_536;
const BEGINNING_CHARACTERS = 1_024;
const HEADER_BYTES_MAX = 16_384;

const systemResolve = (host: string): Promise<readonly ResolvedAddress[]> => lookup(host, { all: true });

/**
 * A caller that reaches the public internet alone. The name is resolved here, every address is checked, and the connection
 * goes to a checked address: a name that answers otherwise the next time finds nothing. Redirects are not followed, no
 * proxy of the environment is used, no cookie is kept, and no connection outlives its call.
 */
export function createGuardedPost(options: GuardedPostOptions): GuardedPost {
  const { resolve = systemResolve, wholeMs = WHOLE_MS } = options;
  return async (target, body, headers) => {
    const checked = checkTargetUrl(target, options);
    if ('refused' in checked) return { type: 'refused', reason: checked.refused };
    const signal = AbortSignal.timeout(wholeMs);
    try {
      const host = hostOf(checked.url);
      const addresses = isIP(host)
        ? [{ address: host, family: isIP(host) }]
        : await Promise.race([resolve(host), rejectionOf(signal)]);
      if (addresses.length === 0) return { type: 'failed', reason: 'the name has no address' };
      if (!addresses.every(({ address }) => isAllowedAddress(address, options))) {
        return { type: 'refused', reason: 'This host is not on the public internet.' };
      }
      return await send({ url: checked.url, addresses, body, headers, signal }, options);
    } catch (cause) {
      return { type: 'failed', reason: signal.aborted ? `no whole answer in ${wholeMs} ms` : reasonOf(cause) };
    }
  };
}

interface Sending {
  readonly url: URL;
  readonly addresses: readonly ResolvedAddress[];
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

async function send(
  { url, addresses, body, headers, signal }: Sending,
  options: GuardedPostOptions,
): Promise<PostOutcome> {
  const { connectMs = CONNECT_MS, wholeMs = WHOLE_MS, answerBytesMax = ANSWER_BYTES_MAX } = options;
  const agent = new Agent({
    connect: { timeout: connectMs, lookup: pinnedTo(addresses) },
    headersTimeout: wholeMs,
    bodyTimeout: wholeMs,
    maxHeaderSize: HEADER_BYTES_MAX,
    pipelining: 0,
  });
  try {
    const { origin, pathname, search } = url;
    const answer = await agent.request({ origin, path: `${pathname}${search}`, method: 'POST', headers, body, signal });
    // Read to the end, or as far as anybody may make us read: a body that lags behind its status is part of the answer.
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of answer.body as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= answerBytesMax) break;
    }
    const beginning = Buffer.concat(chunks).toString('utf8').slice(0, BEGINNING_CHARACTERS);
    return { type: 'answered', status: answer.statusCode, beginning };
  } finally {
    await agent.destroy();
  }
}

/** Answers the checked addresses, whatever the name has become. */
function pinnedTo(addresses: readonly ResolvedAddress[]): LookupFunction {
  return (_host, { all }, done) => {
    const [first] = addresses;
    if (all) done(null, [...addresses]);
    else done(null, first?.address ?? '', first?.family);
  };
}

const rejectionOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** Code of a system error, or its name: never its text, which may say where things are. */
function reasonOf(cause: unknown): string {
  const { code, name } = cause as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'failed';
}
