/** One message of a stream of server-sent events. */
export interface SseMessage {
  readonly event: string;
  readonly data: string;
  readonly id?: string;
}

/** A line that says nothing: keeps the connection from looking dead. */
export const SSE_HEARTBEAT = ':\n\n';
export const SSE_TYPE = 'text/event-stream';

/** The text of one message; `data` is one line, as JSON text is. */
export const sseText = ({ event, data, id }: SseMessage): string =>
  `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${data}\n\n`;

/** Longest message that is read. */
const MESSAGE_CHARACTERS_MAX = 10 * 1024 * 1024;

/** Messages in a stream of bytes. @throws when a message grows beyond all bounds */
export async function* readSse(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<SseMessage, void, void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of bytes) {
    rest += decoder.decode(chunk, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    if (rest.length > MESSAGE_CHARACTERS_MAX) throw new Error('a message of a stream has no end');
    for (const block of blocks) {
      const message = readBlock(block);
      if (message) yield message;
    }
  }
}

function readBlock(block: string): SseMessage | undefined {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 1).replace(/^ /, ''));
  }
  const event = fields.get('event');
  const id = fields.get('id');
  if (event === undefined) return undefined;
  return { event, data: fields.get('data') ?? '', ...(id === undefined ? {} : { id }) };
}
