// Runs an embedded server in a process of its own, so that tests can kill it. Arguments: the file to import the server
// from, and its options as JSON. Tells what happens as JSON lines; `stop` and `destroy` on stdin end it.
import { createInterface } from 'node:readline';

const [source = '', options = '{}'] = process.argv.slice(2);
const tell = (event: Record<string, unknown>): void => void process.stdout.write(`${JSON.stringify(event)}\n`);
try {
  const { startEmbeddedServer } = (await import(source)) as typeof import('@volmify/cli/database');
  const server = await startEmbeddedServer({ ...JSON.parse(options), log: (line: string) => tell({ log: line }) });
  await server.announce('http://localhost:4321');
  const { port, place, isFirstStart } = server;
  tell({ up: { port, place, isFirstStart, url: server.superuserUrl('postgres') } });
  createInterface({ input: process.stdin }).on('line', (line) => {
    const ending = line === 'destroy' ? server.destroy() : server.stop();
    void ending.then(() => process.exit(0));
  });
} catch (error) {
  const { what, why, next } = error as { what?: string; why?: string; next?: string };
  tell({ problem: what ?? String(error), why, next });
  process.exit(1);
}
