/** A text in one locale. */
interface Localized {
  readonly localeKey: string;
}

/**
 * The text for a wished locale: exactly that one, else its language, else undefined (the caller has the default text).
 * Keys are compared without regard to case: `es-mx` finds `es-MX`, then `es`.
 */
export function pickTranslation<Text extends Localized>(texts: readonly Text[], locale: string): Text | undefined {
  const wished = locale.toLowerCase();
  const language = wished.split('-')[0];
  const byKey = new Map(texts.map((text) => [text.localeKey.toLowerCase(), text]));
  return byKey.get(wished) ?? byKey.get(language ?? wished);
}
