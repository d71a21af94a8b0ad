import type { Uuid } from '@volmify/shared/ids';

/** A mail or text for a person. */
export interface Message {
  readonly channel: 'EMAIL' | 'SMS';
  readonly recipient: string;
  /** What the template says besides its words: a code, a token. */
  readonly values: Readonly<Record<string, string>>;
}

/** Where a sealed message belongs. */
export const placeOfMessage = (uuid: Uuid): string => `message/${uuid}`;
