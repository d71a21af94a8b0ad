/** Longer texts are left to the engine's own routine, which is faster there. */
const SHORT_MAX = 48;

/** A string as JSON text; most are short and need no escaping, and seeing that is cheaper than escaping. */
export function quoted(text: string): string {
  const { length } = text;
  if (length > SHORT_MAX) return JSON.stringify(text);
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code === 0x22 || code === 0x5c || (code >= 0xd800 && code <= 0xdfff))
      return JSON.stringify(text);
  }
  return `"${text}"`;
}
