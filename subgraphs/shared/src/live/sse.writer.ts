import type { ServerResponse } from 'node:http';
import { SSE_HEARTBEAT, SSE_TYPE } from './sse.text.ts';

export const HEARTBEAT_MS = 12_000;

/** A response that stays open: text is written as fast as the other side reads it. */
export interface OpenResponse {
  /** Resolves when the text may be followed by more; at once after the other side left. */
  write(text: string): Promise<void>;
  end(text?: string): void;
}

/** Headers of a response that stays open. */
export const STREAM_HEADERS = {
  'cache-control': 'no-store',
  connection: 'keep-alive',
  // Proxies that would collect the stream before they pass it on are asked not to.
  'x-accel-buffering': 'no',
} as const;

/** Begins a response that stays open, with a sign of life every twelve seconds. */
export function openResponse(
  response: ServerResponse,
  form: { readonly contentType: string; readonly heartbeat: string } = {
    contentType: SSE_TYPE,
    heartbeat: SSE_HEARTBEAT,
  },
): OpenResponse {
  response.writeHead(200, { ...STREAM_HEADERS, 'content-type': form.contentType });
  response.flushHeaders();
  const beat = setInterval(() => {
    // A reader that is behind is not sent signs of life on top.
    if (!response.writableNeedDrain) response.write(form.heartbeat);
  }, HEARTBEAT_MS);
  response.once('close', () => clearInterval(beat));
  return {
    write(text) {
      if (response.destroyed || response.writableEnded || response.write(text)) return Promise.resolve();
      return new Promise((resolve) => {
        const go = (): void => {
          response.off('drain', go).off('close', go);
          resolve();
        };
        response.on('drain', go).on('close', go);
      });
    },
    end(text) {
      clearInterval(beat);
      if (!response.destroyed && !response.writableEnded) response.end(text);
    },
  };
}
