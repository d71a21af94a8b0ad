import type { ServerResponse } from 'node:http';
import { openResponse } from '@volmify/shared/live/sse.writer';
import type { LaterText } from '../lane/later.parts.ts';
import { DEFER_RESPONSE } from './media.type.ts';

/** The boundary goes out behind a part, not before the next one: only then is the part known to be whole. */
const BOUNDARY = '\r\n---\r\n';
const END = '\r\n-----\r\n';
const HEAD = 'content-type: application/json; charset=utf-8\r\n\r\n';

/** An answer that is given in parts. */
export interface PartedAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly later: AsyncIterable<LaterText>;
}

/** Writes the parts of an answer as they come; resolves when the last was written or nobody reads any more. */
export async function writeParts(response: ServerResponse, { headers, body, later }: PartedAnswer): Promise<void> {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const open = openResponse(response, { contentType: DEFER_RESPONSE, heartbeat: '' });
  await open.write(BOUNDARY + HEAD + body + BOUNDARY);
  for await (const { text, isLast } of later) await open.write(HEAD + text + (isLast ? END : BOUNDARY));
  open.end();
}
