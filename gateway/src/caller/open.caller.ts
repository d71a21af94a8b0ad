import type { IncomingHttpHeaders } from 'node:http';
import { anonymousViewer } from '@volmify/shared/viewer';
import type { TokenVerifier } from './token.verifier.ts';
import type { ViewerReader } from './viewer.reader.ts';

/** Everybody is somebody else's caller: nothing is verified, the headers named go on to the subgraphs. */
export const openViewers: ViewerReader = {
  async read({ forwarded = {} }, requestId) {
    // What subgraphs are told about a caller is all that tells two apart.
    const version = JSON.stringify(Object.entries(forwarded).sort(([one], [other]) => (one < other ? -1 : 1)));
    return { viewer: Object.freeze({ ...anonymousViewer(requestId), forwarded, version }) };
  },
};

/** No token is read, so none is refused. */
export const noTokens: TokenVerifier = {
  verify: () => Promise.reject(new Error('a token was to be verified where nobody signs in')),
};

/** The values of the headers that go on, under their names in lower case. */
export function forwardedHeaders(
  headers: IncomingHttpHeaders | Readonly<Record<string, unknown>>,
  names: readonly string[],
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of names) {
    const value = headers[name];
    if (typeof value === 'string') found[name] = value;
  }
  return found;
}
