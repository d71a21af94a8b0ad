import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ContextKey, createReplayGuard, signContext, verifyContext } from './signed-context.ts';
import { anonymousViewer, serviceViewer } from './viewer.ts';

const keyOf = (overrides: Partial<ContextKey> = {}): ContextKey => ({
  id: 'k1',
  issuer: 'gateway',
  audience: 'finance',
  secret: randomBytes(32),
  ...overrides,
});
const viewer = anonymousViewer('req_1');
const body = '{"query":"{ me { id } }"}';
const verify = (
  header: string | undefined,
  key: ContextKey,
  text = body,
  audience: ContextKey['audience'] = 'finance',
) => verifyContext(header, Buffer.from(text), audience, new Map([[key.id, key]]));

afterEach(() => {
  vi.useRealTimers();
});

describe('a signed context', () => {
  it('gives the subgraph exactly the viewer that the gateway verified', () => {
    const key = keyOf();

    expect(verify(signContext(key, viewer, body), key)?.viewer).toEqual(viewer);
  });

  it('is useless with another body, at another subgraph, or under another secret', () => {
    const key = keyOf();
    const header = signContext(key, viewer, body);

    expect(verify(header, key, `${body} `)).toBeUndefined();
    expect(verify(header, key, body, 'catalog')).toBeUndefined();
    expect(verify(header, keyOf())).toBeUndefined();
  });

  it('ends after thirty seconds', () => {
    vi.useFakeTimers();
    const key = keyOf();
    const header = signContext(key, viewer, body);
    vi.advanceTimersByTime(32_000);

    expect(verify(header, key)).toBeUndefined();
  });

  it('is refused when any byte of it changed', () => {
    const key = keyOf();
    const header = signContext(key, viewer, body);

    for (let at = 0; at < header.length; at += 7) {
      const forged = `${header.slice(0, at)}${header[at] === 'A' ? 'B' : 'A'}${header.slice(at + 1)}`;
      expect(verify(forged, key), `byte ${at}`).toBeUndefined();
    }
    expect(verify(undefined, key)).toBeUndefined();
    expect(verify(`${header}.x`, key)).toBeUndefined();
  });

  it('of a peer carries the peer itself and its listed operations, never a person', () => {
    const key = keyOf({ issuer: 'catalog', operations: ['assertActiveEmployees'] });
    const asItself = serviceViewer('catalog', ['assertActiveEmployees'], 'req_1');

    expect(verify(signContext(key, asItself, body), key)).toBeDefined();
    expect(verify(signContext(key, viewer, body), key)).toBeUndefined();
    expect(
      verify(signContext(key, serviceViewer('gateway', ['assertActiveEmployees'], 'r'), body), key),
    ).toBeUndefined();
    expect(verify(signContext(key, serviceViewer('catalog', ['membershipFacts'], 'r'), body), key)).toBeUndefined();
  });
});

describe('the replay guard', () => {
  it('admits an identifier once', () => {
    const guard = createReplayGuard();
    const until = Date.now() / 1000 + 30;

    expect(guard.admit('a', until)).toBe(true);
    expect(guard.admit('a', until)).toBe(false);
    expect(guard.admit('b', until)).toBe(true);
  });
});
