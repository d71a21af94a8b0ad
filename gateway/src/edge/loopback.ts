import type { IncomingMessage } from 'node:http';

const LOOPBACK_HOST = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d{1,5})?$/i;

/** True for an address of this machine itself. */
export const isLoopback = (address: string): boolean => /^(::ffff:)?127\./.test(address) || address === '::1';

/**
 * True when the request comes from this machine and was meant for it: a name that only resolves to this machine (as a
 * foreign page may have it) is not enough.
 */
export function isLocalRequest(request: IncomingMessage): boolean {
  const { remoteAddress } = request.socket;
  const { host, origin } = request.headers;
  if (remoteAddress === undefined || !isLoopback(remoteAddress)) return false;
  if (host === undefined || !LOOPBACK_HOST.test(host)) return false;
  return origin === undefined || origin === `http://${host}`;
}
