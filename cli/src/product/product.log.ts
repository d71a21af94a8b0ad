import { createLog, type Log } from '@volmify/shared/log';
import type { ProductConfig } from '../config.ts';

/** JSON lines on standard error; readable lines when a person watches in development. */
export async function openLog(config: Pick<ProductConfig, 'mode' | 'logLevel'>): Promise<Log> {
  if (config.mode !== 'development' || !process.stderr.isTTY) return createLog({ level: config.logLevel });
  const { PinoPretty } = await import('pino-pretty');
  return createLog({
    level: config.logLevel,
    destination: PinoPretty({
      destination: 2,
      singleLine: true,
      translateTime: 'SYS:HH:MM:ss',
      ignore: 'pid,hostname',
    }),
  });
}
