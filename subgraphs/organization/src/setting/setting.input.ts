import { badUserInput } from '@volmify/shared/errors';
import { requireId, toUuid, type Uuid } from '@volmify/shared/ids';
import { optionalText, requireText } from '../subgraph.input.ts';
import type { Name } from './setting.ts';
import type {
  BrandWish,
  CurrencyWish,
  DomainWish,
  FunnelWish,
  LocaleWish,
  RegionWish,
} from './setting-change.service.ts';

/** `LocalizedNameInput`. */
export interface NameInput {
  readonly locale: string;
  readonly name: string;
  readonly description?: string | null;
  readonly isDefault: boolean;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const KEY = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const LOCALE = /^[a-z]{2,3}(-[A-Z]{2})?$/;
const COUNTRY = /^[A-Z]{2}$/;
const DOMAIN = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,63}$/;
const NAMES_MAX = 20;
const URL_MAX = 2048;

function requireForm(text: string, form: RegExp, max: number): string {
  if (text.length > max || !form.test(text)) throw badUserInput(`This is not in the form that is wanted: ${text}`);
  return text;
}

/** A locale key such as `en` or `pt-BR`. @throws BAD_USER_INPUT */
const requireLocale = (text: string): string => requireForm(text, LOCALE, 10);

/** Name of a switch: lower-case words joined by underscores. @throws BAD_USER_INPUT */
export const requireKey = (text: string): string => requireForm(text, KEY, 64);

/** A host name in lower case. @throws BAD_USER_INPUT */
export const requireDomain = (text: string): string => requireForm(text.trim().toLowerCase(), DOMAIN, 253);

/** Names of which exactly one is the default, each locale once. @throws BAD_USER_INPUT */
function requireNames(names: readonly NameInput[]): Name[] {
  const locales = new Set(names.map(({ locale }) => requireLocale(locale)));
  const isWhole = locales.size === names.length && names.filter(({ isDefault }) => isDefault).length === 1;
  if (!isWhole || names.length > NAMES_MAX) {
    throw badUserInput(`Give 1 to ${NAMES_MAX} names, one a locale, and say which one is the default.`);
  }
  return names.map(({ locale, name, description, isDefault }) => ({
    localeKey: locale,
    name: requireText(name, 256),
    description: optionalText(description, 4000),
    isDefault,
  }));
}

function optionalUrl(text: string | null | undefined): string | null {
  if (text == null) return null;
  if (text.length > URL_MAX || !/^https?:\/\//.test(text) || !URL.canParse(text)) {
    throw badUserInput('An address begins with http:// or https://.');
  }
  return text;
}

/** @throws BAD_USER_INPUT */
export const parseLocale = (input: { locale: string; isDefault: boolean; isActive: boolean }): LocaleWish => ({
  locale: requireLocale(input.locale),
  isDefault: input.isDefault,
  isActive: input.isActive,
});

/** @throws BAD_USER_INPUT */
export function parseCurrency(input: {
  currency: string;
  displayFormat?: string | null;
  roundingMode: string;
  roundingIncrement?: bigint | null;
}): CurrencyWish {
  const increment = input.roundingIncrement ?? null;
  if (increment !== null && increment < 1n) throw badUserInput('Amounts are rounded to 1 minor unit or more.');
  return { ...input, displayFormat: optionalText(input.displayFormat, 64), roundingIncrement: increment };
}

/** @throws BAD_USER_INPUT */
export const parseBrand = (input: {
  slug: string;
  names: readonly NameInput[];
  logoUrl?: string | null;
}): BrandWish => ({
  slug: requireForm(input.slug, SLUG, 128),
  names: requireNames(input.names),
  logoUrl: optionalUrl(input.logoUrl),
});

/** @throws BAD_USER_INPUT */
export const parseRegion = (input: {
  currency: string;
  names: readonly NameInput[];
  includesTax: boolean;
  jurisdiction?: string | null;
  countryCode?: string | null;
}): RegionWish => ({
  currency: input.currency,
  names: requireNames(input.names),
  includesTax: input.includesTax,
  jurisdiction: optionalText(input.jurisdiction, 16),
  countryCode: input.countryCode == null ? null : requireForm(input.countryCode, COUNTRY, 2),
});

/** @throws BAD_USER_INPUT */
export const parseFunnel = (input: {
  slug: string;
  names: readonly NameInput[];
  regionIds: readonly string[];
}): FunnelWish => ({
  slug: requireForm(input.slug, SLUG, 128),
  names: requireNames(input.names),
  regionUuids: [...new Set(input.regionIds.map((id): Uuid => toUuid(requireId('OrgRegion', id))))],
});

/** @throws BAD_USER_INPUT */
export const parseDomain = (input: { funnelId: string; domain: string; isCanonical: boolean }): DomainWish => ({
  funnelUuid: toUuid(requireId('Funnel', input.funnelId)),
  domain: requireDomain(input.domain),
  isCanonical: input.isCanonical,
});
