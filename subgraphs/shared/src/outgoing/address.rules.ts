import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Networks that are not the public internet (IANA special-purpose registries), with the metadata services of clouds. */
const CLOSED_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
] as const;

/** Only 2000::/3 is handed out to the public; what is special inside it is closed again. */
const OPEN_V6 = ['2000::/3'] as const;
const CLOSED_V6 = ['2001::/23', '2001:db8::/32', '3fff::/20'] as const;
/** Addresses that carry an IPv4 address: groups of 16 bits before it. */
const CARRIERS: readonly { readonly network: string; readonly at: number }[] = [
  { network: '::ffff:0:0/96', at: 6 },
  { network: '64:ff9b::/96', at: 6 },
  { network: '2002::/16', at: 1 },
];

const listOf = (networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    list.addSubnet(address, Number(bits), family);
  }
  return list;
};

const closedV4 = listOf(CLOSED_V4, 'ipv4');
const openV6 = listOf(OPEN_V6, 'ipv6');
const closedV6 = listOf(CLOSED_V6, 'ipv6');
const carriers = CARRIERS.map(({ network, at }) => ({ list: listOf([network], 'ipv6'), at }));

/**
 * True when an address belongs to the public internet: not private, loopback, link-local, carrier-grade, multicast,
 * documentation or reserved, and no carrier (IPv4-mapped, NAT64, 6to4) of such an address. Text that is no address is not.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !closedV4.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return false;
  const groups = groupsOf(address);
  const plain = groups.map((group) => group.toString(16)).join(':');
  const carrier = carriers.find(({ list }) => list.check(plain, 'ipv6'));
  if (carrier) return isPublicAddress(carriedAddress(groups, carrier.at));
  return openV6.check(plain, 'ipv6') && !closedV6.check(plain, 'ipv6');
}

/** True for 127.0.0.0/8 and ::1. */
export const isLoopbackAddress = (address: string): boolean =>
  isIPv4(address)
    ? address.startsWith('127.')
    : isIPv6(address) && groupsOf(address).every((group, at) => group === (at === 7 ? 1 : 0));

/** The eight groups of an IPv6 address; a dotted end is read as two. */
function groupsOf(address: string): number[] {
  const text = address.replace(/[\d.]+$/, (end) => {
    if (!end.includes('.')) return end;
    const [a = 0, b = 0, c = 0, d = 0] = end.split('.').map(Number);
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
  const [head = '', tail] = text.split('::');
  const read = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const before = read(head);
  const after = tail === undefined ? [] : read(tail);
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function carriedAddress(groups: readonly number[], at: number): string {
  const [high = 0, low = 0] = [groups[at], groups[at + 1]];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
