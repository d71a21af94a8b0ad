import type { Uuid } from '@volmify/shared/ids';
import type { WriteRoom } from '../subgraph.writing.ts';
import { portfolioMarkup, portfolioTitle } from './seo.service.ts';

/**
 * Makes the search texts of a professional's page follow name, headline and text, language by language (IDN-22, IDN-50).
 * What a section hides from the public stands in none of them.
 */
export async function refreshSeo(room: WriteRoom, jobProfileUuid: Uuid): Promise<void> {
  for (const texts of await room.seo.findTexts(jobProfileUuid)) {
    const seo = {
      uuid: texts.seoUuid ?? room.ids.newUuid(),
      title: portfolioTitle(texts),
      description: texts.bio || null,
      keywords: texts.keywords,
      markup: portfolioMarkup(texts),
      at: room.at,
    };
    if (texts.seoUuid === null) await room.seo.insert(jobProfileUuid, texts.localeKey, seo);
    else await room.seo.update(seo);
  }
}
