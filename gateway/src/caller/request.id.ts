import { createIdSource, toId } from '@volmify/shared/ids';

const WELL_FORMED = /^[A-Za-z0-9_-]{8,64}$/;
const ids = createIdSource(() => Date.now());

/** The id a request is known by in its answer and in every log: the caller's own when it is well formed. */
export function requestIdOf(header: string | undefined): string {
  return header !== undefined && WELL_FORMED.test(header) ? header : toId('Request', ids.newUuid());
}
