import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Deliver } from '@volmify/shared/message';
import { createTransport } from 'nodemailer';
import type { ProductConfig } from '../config.ts';

/** Shorter than a transaction may idle: a message is held while it is handed over. */
const SMTP_TIMEOUT_MS = 6_000;

/**
 * Who delivers messages: mails go to the server of SMTP_URL; without one, and texts always, into files of the home
 * folder. In production without a server nobody does, and messages wait.
 */
export function openDelivery(config: Pick<ProductConfig, 'home' | 'smtpUrl' | 'mailFrom' | 'mode'>): {
  readonly deliver?: Deliver;
} {
  const toFolder = deliverToFolder(join(config.home, 'mail'));
  if (config.smtpUrl === undefined) return config.mode === 'production' ? {} : { deliver: toFolder };
  const toServer = deliverBySmtp(config.smtpUrl, config.mailFrom);
  return { deliver: (message) => (message.channel === 'EMAIL' ? toServer(message) : toFolder(message)) };
}

/** One JSON file a message, named by its id, seen whole or not at all. */
export function deliverToFolder(folder: string): Deliver {
  return async (message) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const draft = join(folder, `.${randomUUID()}`);
    await writeFile(draft, `${JSON.stringify(message, null, 2)}\n`, { mode: 0o600 });
    await rename(draft, join(folder, `${message.id}.json`));
  };
}

/** Hands mails to an SMTP server; the message id stays the same, so that a second attempt is known as one. */
export function deliverBySmtp(url: string, from: string): Deliver {
  const transport = createTransport(url, { from });
  const domain = from.split('@')[1]?.replace('>', '') ?? 'localhost';
  return async ({ id, recipient, subject, body }) => {
    const sent = transport.sendMail({ to: recipient, subject, text: body, messageId: `<${id}@${domain}>` });
    // Whoever loses the race is heard by nobody else.
    sent.catch(() => undefined);
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('the mail server took too long')), SMTP_TIMEOUT_MS);
    });
    await Promise.race([sent, deadline]).finally(() => clearTimeout(timer));
  };
}
