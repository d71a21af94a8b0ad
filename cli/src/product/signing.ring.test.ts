import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { acceptedKeys, createSigningKey, currentKey, rotateRing, writeRing } from './signing.ring.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-21T12:00:00Z');

test('a new key is known before it signs, and the old one is accepted until its last token has ended', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'volmify-ring-')), 'keys', 'signing.json');
  const first = await createSigningKey();
  await writeRing(path, first);
  const ring = await rotateRing(path, MINUTE, NOW);
  const [, second] = ring.keys;
  const at = (minutes: number) => ({
    signs: currentKey(ring, NOW + minutes * MINUTE).publicJwk.kid,
    accepted: acceptedKeys(ring, NOW + minutes * MINUTE).map(({ kid }) => kid),
  });
  const both = [first.publicJwk.kid, second?.publicJwk.kid];
  expect(at(0)).toEqual({ signs: both[0], accepted: both });
  expect(at(1)).toEqual({ signs: both[1], accepted: both });
  expect(at(25)).toEqual({ signs: both[1], accepted: both });
  expect(at(27)).toEqual({ signs: both[1], accepted: [both[1]] });
  expect(statSync(path).mode & 0o777).toBe(0o600);

  const next = await rotateRing(path, MINUTE, NOW + 60 * MINUTE);
  expect(next.keys.map(({ publicJwk }) => publicJwk.kid)).toEqual([both[1], expect.any(String)]);
});
