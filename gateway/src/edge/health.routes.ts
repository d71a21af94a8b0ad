import { type Link, LinkFault } from '@volmify/shared/link/link';
import type { Log } from '@volmify/shared/log';

/** Readiness as it is answered: 200 when everything is, else 503 that names what is not. */
export interface Readiness {
  readonly status: 200 | 503;
  readonly body: {
    readonly status: 'ready' | 'not ready' | 'draining';
    readonly subgraphs: Readonly<Record<string, 'ready' | 'unreachable'>>;
  };
}

const CHECK_TIMEOUT_MS = 2_000;

/** Asks every subgraph, all at once; a silent one counts as unreachable after two seconds. Reasons go to the log. */
export async function checkReadiness(links: readonly Link[], isDraining: boolean, log: Log): Promise<Readiness> {
  const states = await Promise.all(
    links.map(async (link) => [link.subgraph, (await isReady(link, log)) ? 'ready' : 'unreachable'] as const),
  );
  const isAllReady = states.every(([, state]) => state === 'ready');
  const status = isDraining ? 'draining' : isAllReady ? 'ready' : 'not ready';
  return { status: status === 'ready' ? 200 : 503, body: { status, subgraphs: Object.fromEntries(states) } };
}

async function isReady(link: Link, log: Log): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LinkFault(link.subgraph, 'timeout', 'silent')), CHECK_TIMEOUT_MS);
  });
  try {
    await Promise.race([link.checkHealth(), silence]);
    return true;
  } catch (cause) {
    log.warn({ subgraph: link.subgraph, cause: String(cause) }, 'a subgraph is not ready');
    return false;
  } finally {
    clearTimeout(timer);
  }
}
