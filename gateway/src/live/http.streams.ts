import type { ServerResponse } from 'node:http';
import { SSE_HEARTBEAT, SSE_TYPE, sseText } from '@volmify/shared/live/sse.text';
import { type OpenResponse, openResponse } from '@volmify/shared/live/sse.writer';
import type { StreamForm } from '../edge/media.type.ts';
import type { LiveStream } from './live.stream.ts';
import type { LiveAnswer, StreamEnd } from './stream.end.ts';

const BOUNDARY = 'volmify';

/** How answers and the end of a stream look in one form. */
interface StreamWriter {
  readonly contentType: string;
  readonly heartbeat: string;
  answer(answer: LiveAnswer): string;
  /** Text that ends the stream. */
  end(end: StreamEnd): string;
}

const part = (body: object): string =>
  `\r\n--${BOUNDARY}\r\ncontent-type: application/json; charset=utf-8\r\n\r\n${JSON.stringify(body)}`;

const WRITERS: Readonly<Record<StreamForm, StreamWriter>> = {
  sse: {
    contentType: `${SSE_TYPE}; charset=utf-8`,
    heartbeat: SSE_HEARTBEAT,
    answer: (answer) => sseText({ event: 'next', id: answer.extensions.cursor, data: JSON.stringify(answer) }),
    end: (end) =>
      (end.kind === 'complete' ? '' : sseText({ event: 'next', data: JSON.stringify({ errors: end.errors }) })) +
      sseText({ event: 'complete', data: '' }),
  },
  multipart: {
    contentType: `multipart/mixed;boundary="${BOUNDARY}";subscriptionSpec=1.0`,
    heartbeat: part({}),
    answer: (payload) => part({ payload }),
    end: (end) =>
      `${end.kind === 'complete' ? '' : part({ payload: null, errors: end.errors })}\r\n--${BOUNDARY}--\r\n`,
  },
};

/** How long a reader that is behind may take to take notice of the end. */
const END_WAIT_MS = 1_000;

/** Writes a stream to a response as fast as it is read; resolves when both are over. */
export async function writeStream(response: ServerResponse, form: StreamForm, stream: LiveStream): Promise<void> {
  const writer = WRITERS[form];
  response.once('close', () => stream.close());
  stream.onEnd(() => {
    setTimeout(() => {
      if (!response.writableFinished) response.destroy();
    }, END_WAIT_MS).unref();
  });
  const open = openResponse(response, writer);
  for (let answer = await stream.next(); answer; answer = await stream.next()) await open.write(writer.answer(answer));
  open.end(writer.end(stream.end ?? { kind: 'complete' }));
}

/** One answer that is no stream, for a client that reads streams alone. */
export function writeSingle(response: ServerResponse, body: string): void {
  const open: OpenResponse = openResponse(response, WRITERS.sse);
  open.end(sseText({ event: 'next', data: body }) + sseText({ event: 'complete', data: '' }));
}
