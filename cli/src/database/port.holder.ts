import { readdir, readFile, readlink } from 'node:fs/promises';
import { createServer } from 'node:net';

/** Who listens on a port. */
export interface PortHolder {
  readonly pid: number;
  /** The program's short name, for example `node`. */
  readonly name: string;
}

const STATE_LISTEN = '0A';

/**
 * The process that listens on a TCP port of this machine, on whatever address.
 * Undefined when nobody does, when the process belongs to somebody whose files may not be read, and on systems
 * without `/proc`.
 */
export async function findPortHolder(port: number): Promise<PortHolder | undefined> {
  const tables = await Promise.all(['/proc/net/tcp', '/proc/net/tcp6'].map((path) => readText(path)));
  const inodes = new Set(tables.flatMap((table) => parseListeners(table, port)));
  if (inodes.size === 0) return undefined;
  for (const entry of await readdir('/proc')) {
    const pid = Number(entry);
    if (Number.isInteger(pid) && (await holdsSocket(pid, inodes))) {
      return { pid, name: (await readText(`/proc/${pid}/comm`)).trim() || 'a process' };
    }
  }
  return undefined;
}

/** The socket inodes listening on `port` in the text of `/proc/net/tcp` or `/proc/net/tcp6`. */
export function parseListeners(table: string, port: number): string[] {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0');
  return table
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter((cells) => cells[1]?.endsWith(`:${hexPort}`) && cells[3] === STATE_LISTEN)
    .flatMap((cells) => (cells[9] === undefined ? [] : [cells[9]]));
}

/** "Port 4000 is taken by node (pid 4211)." - or without the name where it cannot be known. */
export async function describeTakenPort(port: number): Promise<string> {
  const holder = await findPortHolder(port);
  return holder ? `Port ${port} is taken by ${holder.name} (pid ${holder.pid}).` : `Port ${port} is taken.`;
}

/** True when a server may listen on this port and address right now. */
export function isPortFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

async function holdsSocket(pid: number, inodes: ReadonlySet<string>): Promise<boolean> {
  const folder = `/proc/${pid}/fd`;
  const handles = await readdir(folder).catch(() => []);
  const targets = await Promise.all(handles.map((handle) => readlink(`${folder}/${handle}`).catch(() => '')));
  return targets.some((target) => target.startsWith('socket:[') && inodes.has(target.slice(8, -1)));
}

const readText = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');
