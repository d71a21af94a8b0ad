/** What a professional's page says of the person in one language. */
export interface PortfolioTexts {
  readonly slug: string;
  readonly displayName: string;
  readonly headline: string;
  readonly bio: string;
  readonly localeKey: string;
  readonly keywords: readonly string[];
}

/** Title of the page and of its share card. */
export const portfolioTitle = ({ displayName, headline }: PortfolioTexts): string => `${displayName} - ${headline}`;

/** The page's markup for search engines: schema.org's type Person (IDN-50). */
export const portfolioMarkup = (texts: PortfolioTexts): Readonly<Record<string, unknown>> => ({
  '@context': 'https://schema.org',
  '@type': 'Person',
  identifier: texts.slug,
  name: texts.displayName,
  jobTitle: texts.headline,
  description: texts.bio,
  knowsAbout: texts.keywords,
  inLanguage: texts.localeKey,
});
