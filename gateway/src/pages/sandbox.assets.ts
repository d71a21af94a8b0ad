import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** Path under which the page loads its files; their names carry a hash of what is in them. */
export const ASSET_BASE = '/assets-sandbox/';

/** A file ready to be sent. */
export interface PageFile {
  readonly content: Buffer;
  readonly contentType: string;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
/** One plain name: no folder, no way up, no hidden file. */
const FILE_NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;

/**
 * Headers of the page: everything it loads comes from here. The editor builds its styles while it runs and keeps its
 * workers in blobs, hence the two exceptions.
 */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

/** The page itself; undefined while it is not built. */
export const readIndexPage = (folder: string): Promise<PageFile | undefined> => readPageFile(folder, 'index.html');

/** A file the page loads; undefined for any other name. */
export async function readAsset(folder: string, path: string): Promise<PageFile | undefined> {
  const name = path.slice(ASSET_BASE.length);
  return FILE_NAME.test(name) ? readPageFile(folder, name) : undefined;
}

async function readPageFile(folder: string, name: string): Promise<PageFile | undefined> {
  try {
    const contentType = CONTENT_TYPES[extname(name)] ?? 'application/octet-stream';
    return { content: await readFile(join(folder, name)), contentType };
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'EISDIR'))
      return undefined;
    throw cause;
  }
}
