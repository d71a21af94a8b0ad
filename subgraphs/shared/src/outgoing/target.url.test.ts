import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './address.rules.ts';
import { checkTargetUrl } from './target.url.ts';

describe('an address', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.1.1',
    '198.19.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::a00:1',
    '64:ff9b::169.254.169.254',
    '64:ff9b:1::a00:1',
    '2002:7f00:1::',
    '2001:0:4136:e378::',
    '2001:db8::1',
    '3fff::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'metadata.google.internal',
    '',
  ])('%s is not the public internet', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each([
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    '2002:808:808::1',
    '2001:4860:4860::8888',
    '2606:4700::1111',
  ])('%s is', (address) => expect(isPublicAddress(address)).toBe(true));
});

describe('a target', () => {
  const verdict = (url: string, allowsLoopback = false) => 'url' in checkTargetUrl(url, { allowsLoopback });

  it.each([
    'http://hooks.example.com/',
    'ftp://hooks.example.com/',
    'https://user:secret@hooks.example.com/',
    'https://hooks.example.com:22/',
    'https://hooks.example.com/#part',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/',
    'https://intranet/',
    `https://hooks.example.com/${'a'.repeat(2_048)}`,
    'hooks.example.com',
    '',
  ])('%s is refused', (url) => expect(verdict(url)).toBe(false));

  it.each(['https://hooks.example.com/volmify?for=acme', 'https://hooks.example.com:8443/', 'https://8.8.8.8/'])(
    '%s is taken',
    (url) => expect(verdict(url)).toBe(true),
  );

  it('is this machine where development allows it, and never another private one', () => {
    const here = ['http://127.0.0.1:4010/', 'http://localhost:4010/', 'http://[::1]:4010/', 'http://2130706433:4010/'];
    expect(here.map((url) => verdict(url, true))).toEqual([true, true, true, true]);
    const others = ['http://10.0.0.1:4010/', 'https://169.254.169.254/', 'http://hooks.example.com/'];
    expect(others.map((url) => verdict(url, true))).toEqual([false, false, false]);
  });
});
