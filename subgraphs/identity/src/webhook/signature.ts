import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

const SECRET_BYTES = 32;

/** A fresh signing secret as its holder gets it: `whsec_` and 256 bits in base64. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

/** What is signed: the id of the event, the instant of the call, and the body as it is sent. */
export interface SignedCall {
  readonly id: string;
  readonly at: Date;
  readonly body: string;
}

/** Headers of a call by the Standard Webhooks specification 1.0; one signature a secret, so that old and new ones verify. */
export function signedHeaders({ id, at, body }: SignedCall, secrets: readonly string[]): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
