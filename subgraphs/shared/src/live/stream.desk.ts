import type { ServerResponse } from 'node:http';
import type { Subgraph, SubgraphRequest } from '../subgraph.ts';
import type { Viewer } from '../viewer.ts';
import { sseText } from './sse.text.ts';
import { openResponse } from './sse.writer.ts';
import type { StreamPlace } from './stream.call.ts';

/** The body of a stream's request: the document, and where to begin. */
export type StreamRequest = SubgraphRequest & { readonly from?: StreamPlace };

/** Serves the streams of one subgraph as server-sent events, one connection each. */
export interface StreamDesk {
  /** Resolves when the stream ended. */
  answer(request: StreamRequest, viewer: Viewer, response: ServerResponse): Promise<void>;
  /** Ends every stream. */
  close(): void;
}

export function createStreamDesk(subgraph: Subgraph): StreamDesk {
  const open = new Set<AbortController>();
  return {
    async answer({ from, ...request }, viewer, response) {
      const ending = new AbortController();
      open.add(ending);
      response.once('close', () => ending.abort());
      const stream = openResponse(response);
      try {
        for await (const answer of subgraph.subscribe(request, viewer, {
          signal: ending.signal,
          ...(from === undefined ? {} : { from }),
        })) {
          await stream.write(sseText({ event: 'next', data: JSON.stringify(answer) }));
        }
        // A stream cut by our own end has no last word: the reader opens it again elsewhere.
        if (ending.signal.aborted) response.destroy();
        else stream.end(sseText({ event: 'complete', data: '' }));
      } catch {
        response.destroy();
      } finally {
        open.delete(ending);
      }
    },
    close() {
      for (const ending of open) ending.abort();
    },
  };
}
