import WebSocket from 'ws';
import type { ReadAnswer } from './live.reader.ts';
import { until } from './live.reader.ts';

/** A message of the protocol as it came. */
export interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: ReadAnswer & readonly { readonly extensions?: { readonly code?: string } }[];
}

/** A socket without manners: sends what it is told and keeps what it gets. */
export interface RawClient {
  readonly socket: WebSocket;
  readonly messages: Message[];
  readonly closed: { code: number; reason: string } | undefined;
  send(message: object | string): void;
  /** Sends the token and waits for the acknowledgement. */
  init(token?: string): Promise<void>;
  subscribe(id: string, query: string, variables?: object, extensions?: object): void;
  /** The message of a type that came as number `at` of its kind. */
  wait(type: string, at?: number): Promise<Message>;
  /** Code and reason, once it is closed. */
  end(): Promise<{ code: number; reason: string }>;
}

export async function openRaw(
  url: string,
  options: { protocol?: string; headers?: Record<string, string>; autoPong?: boolean } = {},
): Promise<RawClient> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, options.protocol ?? 'graphql-transport-ws', {
    headers: options.headers ?? {},
    autoPong: options.autoPong ?? true,
  });
  const messages: Message[] = [];
  let closed: { code: number; reason: string } | undefined;
  socket.on('message', (data) => messages.push(JSON.parse(String(data)) as Message));
  socket.on('close', (code, reason) => {
    closed = { code, reason: String(reason) };
  });
  socket.on('error', () => undefined);
  const send = (message: object | string): void =>
    socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  const wait = async (type: string, at = 0): Promise<Message> => {
    const found = () => messages.filter((message) => message.type === type)[at];
    await until(() => found() !== undefined || closed !== undefined);
    const message = found();
    if (!message) throw new Error(`closed with ${closed?.code} ${closed?.reason} before ${type}`);
    return message;
  };
  await until(() => socket.readyState === WebSocket.OPEN || closed !== undefined);
  return {
    socket,
    messages,
    get closed() {
      return closed;
    },
    send,
    async init(token) {
      send({
        type: 'connection_init',
        ...(token === undefined ? {} : { payload: { authorization: `Bearer ${token}` } }),
      });
      await wait('connection_ack');
    },
    subscribe: (id, query, variables = {}, extensions = {}) =>
      send({ type: 'subscribe', id, payload: { query, variables, extensions } }),
    wait,
    async end() {
      await until(() => closed !== undefined);
      return closed ?? { code: 0, reason: '' };
    },
  };
}
