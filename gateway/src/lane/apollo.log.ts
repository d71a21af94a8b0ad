import type { Log } from '@volmify/shared/log';

/** Apollo's own messages, for developers: none of them is news to an operator. */
export function apolloLogger(log: Log): Record<'debug' | 'info' | 'warn' | 'error', (message?: unknown) => void> {
  const say = (level: 'debug' | 'warn' | 'error') => (message?: unknown) =>
    log[level]({ from: 'apollo' }, String(message));
  return { debug: say('debug'), info: say('debug'), warn: say('warn'), error: say('error') };
}
