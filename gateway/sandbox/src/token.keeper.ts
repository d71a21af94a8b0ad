import type { Token } from './dev.client.ts';

/** A token is replaced this long before its end, so that none expires between sending and reading. */
const RENEWAL_MARGIN_MS = 60_000;

/** Holds the tokens of this page, in memory and nowhere else. */
export interface TokenKeeper {
  /** A token good for at least another minute. Callers that ask at the same time share one request. */
  tokenOf(persona: string): Promise<string>;
  /** Drops what is held for a persona, after the server refused it. */
  forget(persona: string): void;
}

/**
 * Makes the keeper.
 *
 * @param request asks the server for a new token; a failure reaches the caller and is not remembered
 * @param nowMs the clock, milliseconds since 1970
 */
export function createTokenKeeper(request: (persona: string) => Promise<Token>, nowMs: () => number): TokenKeeper {
  const held = new Map<string, Token>();
  const asked = new Map<string, Promise<Token>>();

  async function renew(persona: string): Promise<Token> {
    try {
      const token = await request(persona);
      held.set(persona, token);
      return token;
    } finally {
      asked.delete(persona);
    }
  }

  return {
    async tokenOf(persona) {
      const current = held.get(persona);
      if (current && current.expiresAtMs - nowMs() > RENEWAL_MARGIN_MS) return current.token;
      const pending = asked.get(persona) ?? renew(persona);
      asked.set(persona, pending);
      return (await pending).token;
    },
    forget(persona) {
      held.delete(persona);
    },
  };
}
