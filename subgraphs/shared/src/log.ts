import { AsyncLocalStorage } from 'node:async_hooks';
import { pino } from 'pino';

/** What the product needs of a logger; pino fulfils it. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
  child(fields: object): Log;
}

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** Request id of the work under way, equal in answer, logs and audit rows. */
export const requestScope = new AsyncLocalStorage<{ readonly requestId: string }>();

/** JSON lines on the given stream; secrets and contact values are redacted by path. */
export function createLog(options: { level: LogLevel; destination?: { write(text: string): void } }): Log {
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => ({ ...requestScope.getStore() }),
      redact: {
        paths: [
          'authorization',
          '*.authorization',
          'cookie',
          '*.cookie',
          'token',
          '*.token',
          'password',
          '*.password',
          '*.secret',
        ],
        censor: '[redacted]',
      },
    },
    options.destination ?? pino.destination({ dest: 2, sync: false }),
  );
}
