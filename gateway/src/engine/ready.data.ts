import type { GraphQLFormattedError } from 'graphql';

/** Data of an answer as JSON text, in the place of an object: whoever stringifies the answer puts the text in. */
export class ReadyData {
  constructor(readonly text: string) {}

  /** For those who do not know: the data as an object. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** The JSON text of a whole answer: errors first, data as it is ready, extensions last. */
export function stringifyReady(result: {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
  readonly extensions?: object | undefined;
}): string {
  const { data, errors, extensions } = result;
  const parts: string[] = [];
  if (errors && errors.length > 0) parts.push(`"errors":${JSON.stringify(errors)}`);
  if (data !== undefined) parts.push(`"data":${data instanceof ReadyData ? data.text : JSON.stringify(data)}`);
  if (extensions !== undefined) parts.push(`"extensions":${JSON.stringify(extensions)}`);
  return `{${parts.join(',')}}`;
}
