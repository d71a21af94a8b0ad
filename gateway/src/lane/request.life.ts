import type { RequestSession, SessionDesk } from '@volmify/shared/request.session';

/** What lives as long as the work for one request: its deadline, its session, the watch over its reader. */
export interface RequestLife {
  /** Fires at the deadline, and when the reader of a query left. */
  readonly signal: AbortSignal;
  /** Shared by the fetches of one query, where subgraphs live in this process. */
  readonly session: RequestSession | undefined;
  end(): void;
}

/** Begins the life of a request. A mutation is finished even when nobody waits for its answer. */
export function beginLife(
  { left }: { readonly left?: AbortSignal },
  setting: { readonly deadlineMs: number; readonly isQuery: boolean; readonly sessions: SessionDesk | undefined },
): RequestLife {
  const ending = new AbortController();
  const leave = (): void => ending.abort();
  const timer = setTimeout(leave, setting.deadlineMs);
  if (setting.isQuery) left?.addEventListener('abort', leave, { once: true });
  const session = setting.isQuery ? setting.sessions?.open() : undefined;
  return {
    signal: ending.signal,
    session,
    end() {
      clearTimeout(timer);
      session?.end();
      left?.removeEventListener('abort', leave);
    },
  };
}
