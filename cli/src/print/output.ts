/** Writes one line of a command's answer to standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Writes one line about a failure or the course of things to standard error. */
export function printError(text: string): void {
  process.stderr.write(`${text}\n`);
}
