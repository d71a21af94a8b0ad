/** Where a stream begins when it does not begin now. */
export interface StreamPlace {
  /** Cursor of an event of the same subscription field. */
  readonly cursor: string;
  /** True to be told that event again, under today's rights; false to begin after it. */
  readonly isInclusive: boolean;
}

/** What accompanies one stream of a subgraph, besides its request and its viewer. */
export interface StreamCall {
  /** Ends the stream; without it nothing would, as long as no event comes. */
  readonly signal: AbortSignal;
  readonly from?: StreamPlace;
}

/** Events that may wait for one stream; the one above ends it. */
export const WAITING_EVENTS_MAX = 256;
