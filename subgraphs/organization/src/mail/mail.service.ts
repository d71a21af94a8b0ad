import { DELIVERY_ATTEMPTS_MAX, type Deliver, deliveryPauseMs, wordsOf } from '@volmify/shared/message';
import type { MailRepository } from './mail.repository.ts';

/** Hands over the oldest mail whose time it is; one that is refused waits longer after every attempt. */
export async function deliverNext(
  mails: MailRepository,
  deliver: Deliver,
  at: Date,
): Promise<'none' | 'sent' | 'refused'> {
  const mail = await mails.lockNext();
  if (!mail) return 'none';
  try {
    const words = wordsOf(mail.template, mail.values);
    await deliver({ id: mail.uuid, channel: 'EMAIL', recipient: mail.recipient, ...words });
  } catch (cause) {
    const isLast = mail.attempts + 1 >= DELIVERY_ATTEMPTS_MAX;
    await mails.markRefused(mail.uuid, String(cause), { pauseMs: deliveryPauseMs(mail.attempts), isLast });
    return 'refused';
  }
  await mails.markSent(mail.uuid, at);
  return 'sent';
}
