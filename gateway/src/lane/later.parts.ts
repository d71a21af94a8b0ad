import type { Log } from '@volmify/shared/log';
import type { LaterAnswer } from '../engine/engine.ts';
import { toClientError } from '../errors/error.mapper.ts';

/** Parts that follow an answer, as JSON text. */
export interface LaterText {
  readonly text: string;
  readonly isLast: boolean;
}

/** The JSON text of an answer that more parts follow. */
export const withMore = (body: string): string => `${body.slice(0, body.lastIndexOf('}'))},"hasNext":true}`;

/** The JSON texts of the parts that follow, in the form of the specification of 2022-08-24. */
export async function* partTexts(
  later: LaterAnswer,
  { requestId, codes, log }: { readonly requestId: string; readonly codes: string[]; readonly log: Log },
): AsyncGenerator<LaterText, void> {
  for await (const { incremental, hasNext } of later) {
    const parts = incremental.map(({ errors, ...part }) => {
      const told = errors?.map((error) => toClientError(error, requestId, log));
      codes.push(...(told ?? []).map(({ extensions }) => String(extensions?.['code'])));
      return { ...part, ...(told ? { errors: told } : {}) };
    });
    yield { text: JSON.stringify({ incremental: parts, hasNext }), isLast: !hasNext };
  }
}
