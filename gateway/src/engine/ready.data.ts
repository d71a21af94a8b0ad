import type { GraphQLFormattedError } from 'graphql';
import type { ReadyText } from './text.sink.ts';

/** Data of an answer as JSON text, in the place of an object: whoever writes the answer puts the text in. */
export class ReadyData {
  constructor(private readonly ready: ReadyText) {}

  static of(text: string): ReadyData {
    return new ReadyData({ bytes: Buffer.from(text), isAscii: false });
  }

  get bytes(): Buffer {
    return this.ready.bytes;
  }

  get text(): string {
    return this.ready.bytes.toString(this.ready.isAscii ? 'latin1' : 'utf8');
  }

  /** For those who do not know: the data as an object. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** A whole answer. */
interface Result {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
  readonly extensions?: object | undefined;
}

const NO_BYTES = Buffer.alloc(0);

/** The JSON text of a whole answer: errors first, data as it is ready, extensions last. */
export function stringifyReady(result: Result): string {
  const { head, tail } = around(result);
  const { data } = result;
  return head + (data instanceof ReadyData ? data.text : data === undefined ? '' : JSON.stringify(data)) + tail;
}

/** The same in UTF-8, without going through a string. */
export function encodeReady(result: Result): Buffer {
  const { head, tail } = around(result);
  const { data } = result;
  const ready =
    data instanceof ReadyData ? data.bytes : data === undefined ? NO_BYTES : Buffer.from(JSON.stringify(data));
  return Buffer.concat([Buffer.from(head), ready, Buffer.from(tail)]);
}

function around({ data, errors, extensions }: Result): { head: string; tail: string } {
  const before = errors && errors.length > 0 ? [`"errors":${JSON.stringify(errors)}`] : [];
  const after = extensions === undefined ? [] : [`"extensions":${JSON.stringify(extensions)}`];
  if (data === undefined) return { head: `{${[...before, ...after].join(',')}}`, tail: '' };
  return { head: `{${[...before, '"data":'].join(',')}`, tail: `${['', ...after].join(',')}}` };
}
