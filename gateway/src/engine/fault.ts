import { LinkFault } from '@volmify/shared/link/link';
import type { Log } from '@volmify/shared/log';
import type { FaultCode } from './loss.ts';

/** The code clients are told when a call brought no GraphQL answer; the reason goes to the log. */
export function faultOf(cause: unknown, subgraph: string, log: Log): FaultCode {
  if (cause instanceof LinkFault) {
    log.warn({ subgraph, reason: cause.reason, detail: cause.detail }, 'a subgraph cannot be asked');
    return cause.reason === 'timeout' ? 'DOWNSTREAM_TIMEOUT' : 'SUBGRAPH_UNAVAILABLE';
  }
  if (cause instanceof TypeError) {
    log.warn({ subgraph, reason: 'malformed', detail: cause.message }, 'a subgraph cannot be asked');
    return 'SUBGRAPH_UNAVAILABLE';
  }
  log.error({ subgraph, cause: cause instanceof Error ? cause.stack : String(cause) }, 'a link failed');
  return 'INTERNAL_SERVER_ERROR';
}
