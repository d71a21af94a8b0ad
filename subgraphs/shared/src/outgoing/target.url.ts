import { isIP } from 'node:net';
import { isLoopbackAddress, isPublicAddress } from './address.rules.ts';

const LENGTH_MAX = 2_048;
const HTTPS_PORT = 443;
const OPEN_PORTS_FROM = 1_024;

/** What outgoing calls may reach. */
export interface TargetRules {
  /** Lets calls go to this machine, also by plain http; for development alone. */
  readonly allowsLoopback: boolean;
}

/** A target that may be asked, or the sentence why not. */
export type TargetUrl = { readonly url: URL } | { readonly refused: string };

const refused = (sentence: string): TargetUrl => ({ refused: sentence });

/** Host of a URL without the brackets of IPv6. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1');

/** True when an address may be connected to. */
export const isAllowedAddress = (address: string, { allowsLoopback }: TargetRules): boolean =>
  isPublicAddress(address) || (allowsLoopback && isLoopbackAddress(address));

/**
 * Checks what a URL says by itself; its name is resolved and checked at every call. Numeric, octal, hexadecimal and short
 * hosts are addresses after parsing, and are checked as such.
 */
export function checkTargetUrl(text: string, rules: TargetRules): TargetUrl {
  if (text.length > LENGTH_MAX) return refused(`The address is longer than ${LENGTH_MAX} characters.`);
  if (!URL.canParse(text)) return refused('This is not an address.');
  const url = new URL(text);
  const host = hostOf(url);
  const isHere = rules.allowsLoopback && (host === 'localhost' || isLoopbackAddress(host));
  if (url.protocol !== 'https:' && !(isHere && url.protocol === 'http:')) return refused('The address is not https.');
  if (url.username !== '' || url.password !== '') return refused('The address names a user.');
  if (url.hash !== '') return refused('The address has a fragment.');
  const port = url.port === '' ? HTTPS_PORT : Number(url.port);
  if (port !== HTTPS_PORT && port < OPEN_PORTS_FROM) return refused('This port is not called.');
  if (isIP(host) !== 0 && !isAllowedAddress(host, rules)) return refused('This address is not on the public internet.');
  if (isIP(host) === 0 && !host.includes('.') && !isHere) return refused('This host is not on the public internet.');
  return { url };
}
