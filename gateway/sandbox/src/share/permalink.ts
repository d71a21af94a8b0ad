import { compressToEncodedURIComponent, decompressFromEncodedURIComponent } from 'lz-string';

/** What a link to the explorer opens. It never carries a token. */
export type Permalink =
  | { kind: 'question'; questionId: string; personaKey: string | undefined }
  | { kind: 'document'; document: string; variables: string; personaKey: string | undefined };

/** The address of what a link opens, beginning at the path. */
export function printPermalink(link: Permalink): string {
  const parts = new URLSearchParams();
  if (link.kind === 'question') parts.set('question', link.questionId);
  if (link.kind === 'document') {
    parts.set('q', compressToEncodedURIComponent(link.document));
    if (link.variables.trim() !== '') parts.set('v', compressToEncodedURIComponent(link.variables));
  }
  if (link.personaKey !== undefined) parts.set('persona', link.personaKey);
  return `/explore#${parts}`;
}

/** Reads the part of an address behind `#`; undefined when it names nothing to open. */
export function readPermalink(hash: string): Permalink | undefined {
  // The alphabet of the packed text has a plus, which a form would read as a blank.
  const parts = new URLSearchParams(hash.replace(/^#/, '').replaceAll('+', '%2B'));
  const personaKey = parts.get('persona') ?? undefined;
  const questionId = parts.get('question');
  if (questionId) return { kind: 'question', questionId, personaKey };
  const document = unpack(parts.get('q'));
  if (document === '') return undefined;
  return { kind: 'document', document, variables: unpack(parts.get('v')), personaKey };
}

function unpack(packed: string | null): string {
  return packed ? (decompressFromEncodedURIComponent(packed) ?? '') : '';
}
