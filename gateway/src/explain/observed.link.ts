import type { HttpLink } from '@volmify/shared/link/http.link';
import type { CallContext, Link } from '@volmify/shared/link/link';
import type { SubgraphRequest } from '@volmify/shared/subgraph';
import type { ExecutionResult } from 'graphql';

/** A link that tells the observer of a call about it; a call without one passes through. */
export function observedLink(link: Link): Link {
  const fetch: Link['fetch'] = (request, call) =>
    watch(
      link.subgraph,
      () => request,
      call,
      () => link.fetch(request, call),
    );
  const rest = {
    subgraph: link.subgraph,
    open: link.open.bind(link),
    checkHealth: link.checkHealth.bind(link),
    close: link.close.bind(link),
  };
  if (!isTextLink(link)) return { ...rest, fetch };
  const post: HttpLink['post'] = (body, call) =>
    watch(
      link.subgraph,
      () => JSON.parse(body) as SubgraphRequest,
      call,
      () => link.post(body, call),
    );
  return { ...rest, fetch, post } as HttpLink;
}

const isTextLink = (link: Link): link is HttpLink => 'post' in link;

async function watch(
  subgraph: string,
  asked: () => SubgraphRequest,
  { observer }: CallContext,
  ask: () => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  if (!observer) return ask();
  const end = observer.began(subgraph, asked);
  try {
    const answer = await ask();
    end(answer);
    return answer;
  } catch (cause) {
    end(undefined);
    throw cause;
  }
}
