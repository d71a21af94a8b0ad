import type { Viewer } from '@volmify/shared/viewer';
import type { Caller } from '../caller/token.verifier.ts';
import type { GatewayConfig } from '../gateway.config.ts';

/** What the header `volmify-explain` asks: explain what runs, or plan and price without running. */
export type ExplainWish = 'run' | 'dry-run';

/** The header a request asks for an explanation with. */
export const EXPLAIN_HEADER = 'volmify-explain';

/** The wish in a header; anything else is none. */
export function readExplainWish(header: string | undefined): ExplainWish | undefined {
  if (header === '1') return 'run';
  return header === 'dry-run' ? header : undefined;
}

/**
 * True for those who may see plans and times: analysts in the sandbox, administrators, partner apps over their own
 * contract, everybody outside production.
 */
export function mayExplain(caller: Caller | undefined, viewer: Viewer, { mode, budget }: GatewayConfig): boolean {
  if (mode !== 'production' || viewer.platformAdmin || viewer.kind === 'partner') return true;
  return caller?.audience === budget.sandboxAudience;
}
