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
  /** Text before the first answer. */
  readonly begin: string;
  readonly heartbeat: string;
  answer(answer: LiveAnswer): string;
  /** Text that ends the stream. */
  end(end: StreamEnd): string;
}

/** The boundary goes out behind a part, not before the next one: only then does its reader know that it is whole. */
const part = (body: object): string =>
  `\r\ncontent-type: application/json; charset=utf-8\r\n\r\n${JSON.stringify(body)}\r\n--${BOUNDARY}`;

const WRITERS: Readonly<Record<StreamForm, StreamWriter>> = {
  sse: {
    contentType: `${SSE_TYPE}; charset=utf-8`,
    begin: '',
    heartbeat: SSE_HEARTBEAT,
    answer: (answer) => sseText({ event: 'next', id: answer.extensions.cursor, data: JSON.stringify(answer) }),
    end: (end) =>
      (end.kind === 'complete' ? '' : sseText({ event: 'next', data: JSON.stringify({ errors: end.errors }) })) +
      sseText({ event: 'complete', data: '' }),
  },
  multipart: {
    contentType: `multipart/mixed;boundary="${BOUNDARY}";subscriptionSpec=1.0`,
    begin: `\r\n--${BOUNDARY}`,
    heartbeat: part({}),
    answer: (payload) => part({ payload }),
    end: (end) => `${end.kind === 'complete' ? '' : part({ payload: null, errors: end.errors })}--\r\n`,
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
  if (writer.begin !== '') await open.write(writer.begin);
  for (let answer = await stream.next(); answer; answer = await stream.next()) await open.write(writer.answer(answer));
  open.end(writer.end(stream.end ?? { kind: 'complete' }));
}

/** One answer that is no stream, for a client that reads streams alone. */
export function writeSingle(response: ServerResponse, body: string): void {
  const open: OpenResponse = openResponse(response, WRITERS.sse);
  open.end(sseText({ event: 'next', data: body }) + sseText({ event: 'complete', data: '' }));
}
