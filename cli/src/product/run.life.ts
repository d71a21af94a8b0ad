import { print } from '../print/output.ts';

const EXIT_ON_SECOND_SIGNAL = 130;

/**
 * Waits for Ctrl-C, SIGTERM or the end of the parent process, then runs `stop`: requests drain first. A second signal
 * ends the process at once.
 */
export async function runUntilSignal(stop: () => Promise<void>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let isStopping = false;
    const end = (): void => {
      if (isStopping) process.exit(EXIT_ON_SECOND_SIGNAL);
      isStopping = true;
      if (process.stdout.isTTY) print('\n  finishing what runs …');
      stop().then(resolve, reject);
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
    if (process.send) process.once('disconnect', end);
  });
  process.exit(0);
}
