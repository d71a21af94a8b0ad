import { describe, expect, it } from 'vitest';
import { pickTranslation } from './translation.ts';

const texts = [{ localeKey: 'es' }, { localeKey: 'es-MX' }, { localeKey: 'pt-BR' }];

describe('the text for a locale', () => {
  it('is the one of exactly that locale, whatever the case', () => {
    expect(pickTranslation(texts, 'es-mx')).toEqual({ localeKey: 'es-MX' });
    expect(pickTranslation(texts, 'es')).toEqual({ localeKey: 'es' });
  });

  it('is else the one of its language', () => {
    expect(pickTranslation(texts, 'es-AR')).toEqual({ localeKey: 'es' });
  });

  it('is else nothing: another region is another text', () => {
    expect(pickTranslation(texts, 'pt-PT')).toBeUndefined();
    expect(pickTranslation(texts, 'pt')).toBeUndefined();
    expect(pickTranslation(texts, 'en')).toBeUndefined();
    expect(pickTranslation(texts, '')).toBeUndefined();
  });
});
