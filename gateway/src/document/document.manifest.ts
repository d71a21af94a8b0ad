import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';

/** A document that is executed when somebody sends its id. */
export interface TrustedDocument {
  /** What clients send for it: mostly the SHA-256 of the text in hexadecimal digits. */
  readonly id: string;
  readonly text: string;
}

const id = z.string().regex(/^(sha256:)?[\w.-]{1,128}$/);
const apolloModel = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id, body: z.string().min(1) })),
});
const mapModel = z.record(id, z.string().min(1));

/** The id of a document that was given none: SHA-256 of its text, 64 hexadecimal digits. */
export const documentHash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An id as it is compared: code generators write `sha256:` in front, clients do not always. */
export const plainId = (text: string): string => text.replace(/^sha256:/, '');

/**
 * Reads trusted documents from a file or a folder: Apollo's manifest, a code generator's map of id to text, or documents
 * (`.graphql`). JSON beside a document of the same name belongs to it and is passed over.
 * @throws Error naming the file that is none of these
 */
export async function readTrustedDocuments(path: string): Promise<readonly TrustedDocument[]> {
  if (!(await stat(path)).isDirectory()) return readDocumentFile(path);
  const names = (await readdir(path)).sort();
  const stems = names.flatMap((name) => (name.endsWith('.graphql') ? [`${basename(name, '.graphql')}.`] : []));
  const wanted = names.filter(
    (name) => name.endsWith('.graphql') || (name.endsWith('.json') && !stems.some((stem) => name.startsWith(stem))),
  );
  const found: TrustedDocument[] = [];
  for (const name of wanted) found.push(...(await readDocumentFile(join(path, name))));
  return found;
}

async function readDocumentFile(path: string): Promise<readonly TrustedDocument[]> {
  const text = await readFile(path, 'utf8');
  return path.endsWith('.graphql') ? [{ id: documentHash(text), text }] : readManifest(path, text);
}

function readManifest(path: string, text: string): readonly TrustedDocument[] {
  const json = parseJson(path, text);
  const apollo = apolloModel.safeParse(json);
  if (apollo.success) return apollo.data.operations.map(({ id, body }) => ({ id: plainId(id), text: body }));
  const map = mapModel.safeParse(json);
  if (map.success) return Object.entries(map.data).map(([key, body]) => ({ id: plainId(key), text: body }));
  throw new Error(`${path} is neither a persisted query manifest nor a map of ids to documents`);
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path} is not JSON`);
  }
}
