import type { AskGraph, GraphReply, WebhookSettings } from '@volmify/identity';
import type { ProductConfig } from '../config.ts';

/** Longer than the deadline of any request. */
const ANSWER_MS = 30_000;
/** Where a gateway of this machine listens by itself. */
export const DEFAULT_GATEWAY_URL = 'http://127.0.0.1:4000';
const ANY_ADDRESS: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };

/** Where the gateway of this machine is asked, unless another one is named. */
export function ownGatewayUrl({ gatewayUrl, host, port }: Pick<ProductConfig, 'gatewayUrl' | 'host' | 'port'>): string {
  const address = ANY_ADDRESS[host] ?? (host.includes(':') ? `[${host}]` : host);
  return gatewayUrl ?? `http://${address}:${port}`;
}

/** Asks a gateway over HTTP, as any client does, in whatever process it runs. */
export function createGraphAsker(gatewayUrl: string): AskGraph {
  return async ({ token, query, variables, isDryRun }) => {
    const answer = await fetch(`${gatewayUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        authorization: `Bearer ${token}`,
        'apollographql-client-name': 'volmify-webhooks',
        ...(isDryRun ? { 'volmify-explain': 'dry-run' } : {}),
      },
      body: JSON.stringify({ query, variables }),
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    return (await answer.json()) as GraphReply;
  };
}

/** Endpoints on this machine are called in development alone. */
export const webhooksOf = ({ mode }: Pick<ProductConfig, 'mode'>): WebhookSettings => ({
  allowsLoopback: mode !== 'production',
});
