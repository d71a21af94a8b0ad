const OPEN = new Set(['{', '(', '['].map((sign) => sign.charCodeAt(0)));
const CLOSE = new Set(['}', ')', ']'].map((sign) => sign.charCodeAt(0)));
const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);
const HASH = '#'.charCodeAt(0);
const LINE_ENDS = new Set(['\n', '\r'].map((sign) => sign.charCodeAt(0)));

/**
 * Deepest nesting of brackets in a document, found without a parser, whose own recursion is what this guards.
 * Brackets in strings and comments do not count. One pass over the text.
 */
export function nestingOf(text: string): number {
  let deepest = 0;
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) at = endOfString(text, at);
    else if (sign === HASH) at = endOfLine(text, at);
    else if (OPEN.has(sign)) deepest = Math.max(deepest, ++open);
    else if (CLOSE.has(sign)) open -= 1;
  }
  return deepest;
}

/** Index of the last quote of the string that begins here; an unclosed one reaches to the end of its line or text. */
function endOfString(text: string, from: number): number {
  if (text.startsWith('"""', from)) {
    if (text.startsWith('"""', from + 3)) return from + 5;
    let end = text.indexOf('"""', from + 3);
    while (end > 0 && text.charCodeAt(end - 1) === BACKSLASH) end = text.indexOf('"""', end + 3);
    return end < 0 ? text.length : end + 2;
  }
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === BACKSLASH) at += 1;
    else if (sign === QUOTE || LINE_ENDS.has(sign)) return at;
  }
  return text.length;
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (LINE_ENDS.has(text.charCodeAt(at))) return at;
  return text.length;
}
