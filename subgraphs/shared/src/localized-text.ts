/** A text in one language; at most one of a row's texts is the default. */
export interface LocalizedText {
  readonly localeKey: string;
  readonly isDefault: boolean;
}

/** Locales that may answer for the asked one, best first: `es-MX` is answered by `es-MX`, then by `es`. */
export function acceptedLocales(locale: string): string[] {
  const language = locale.split('-')[0] ?? locale;
  return language === locale ? [locale] : [locale, language];
}

/**
 * The text for a reader of the asked locale: that locale, its language, else the default (IDN-20).
 * @param usable leaves out texts that lack what is asked for, so that a half-translated row falls back too
 */
export function chooseText<Text extends LocalizedText>(
  texts: readonly Text[],
  locale: string | null | undefined,
  usable: (text: Text) => boolean = () => true,
): Text | undefined {
  const candidates = texts.filter(usable);
  for (const accepted of locale == null ? [] : acceptedLocales(locale)) {
    const found = candidates.find((text) => text.localeKey === accepted);
    if (found) return found;
  }
  return candidates.find((text) => text.isDefault);
}
