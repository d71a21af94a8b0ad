import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type TestWorld } from '../../kit/world.ts';
import { createWriting, type Node } from './writing.ts';

let world: TestWorld;
let kit: ReturnType<typeof createWriting>;
beforeAll(async () => {
  world = await openWorld();
  kit = createWriting(world);
});
afterAll(() => world?.close());

const org = (slug = 'lumen-academy') => kit.idOf('Org', slug);
const names = (...texts: [locale: string, name: string][]) =>
  texts.map(([locale, name], at) => ({ locale, name, isDefault: at === 0 }));
const flag = (who: string, key: string, enabled: boolean, orgId = org()) =>
  kit.act(who, 'setFeatureFlag', { orgId, key, enabled }, 'org { featureFlags { key enabled } }');
const settingsOf = async (who: string, fields: string, slug = 'lumen-academy') => {
  const answer = await world.executeIn('organization', who, `{ org(slug: "${slug}") { ${fields} } }`);
  return (answer.data?.['org'] ?? answer) as Node;
};

describe('switches (ORG-41)', () => {
  it('are turned by administration alone, and seen by staff', async () => {
    expect(await flag('lena', 'teams', false)).toEqual({ errors: ['FORBIDDEN'] });
    expect(await flag('petra', 'teams', false)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await flag('adam', 'Not A Key', false)).toEqual({ errors: ['BAD_USER_INPUT'] });
    expect(await flag('bruno', 'teams', false)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await settingsOf('lena', 'featureFlags { key }')).toEqual({ featureFlags: null });
    expect(await settingsOf('anonymous', 'featureFlags { key } funnels { slug }')).toEqual({
      featureFlags: null,
      funnels: null,
    });
    const standing = [
      { key: 'funnels', enabled: false },
      { key: 'learning_groups', enabled: true },
    ];
    expect(await settingsOf('john', 'featureFlags { key enabled }')).toEqual({ featureFlags: standing });
    expect(await settingsOf('petra', 'featureFlags { key enabled }')).toEqual({ featureFlags: standing });
  });

  it('switch operations off in every part of the graph, for that organization alone, until they are on again', async () => {
    const funnel = { orgId: org(), slug: 'autumn', names: names(['en', 'Autumn']) };
    expect(await kit.act('adam', 'setFunnel', funnel)).toEqual({ errors: ['FEATURE_DISABLED'] });
    expect(await kit.act('olga', 'setFunnel', funnel)).toEqual({ errors: ['FEATURE_DISABLED'] });
    const elsewhere = { ...funnel, orgId: org('atelier-nord') };
    expect(await kit.act('adam', 'setFunnel', elsewhere)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await kit.act('bruno', 'setFunnel', elsewhere)).toMatchObject({ __typename: 'SetFunnelSuccess' });
    expect(await kit.rowsOf('SELECT slug FROM org_funnel')).toEqual([{ slug: 'autumn' }]);

    expect(await flag('adam', 'member_invitations', false)).toMatchObject({ __typename: 'SetFeatureFlagSuccess' });
    expect(await flag('olga', 'teams', false)).toMatchObject({ __typename: 'SetFeatureFlagSuccess' });
    const invitation = { orgId: org(), email: 'new@example.test', invitationType: 'LEARNER' };
    expect(await kit.act('adam', 'inviteMember', invitation)).toEqual({ errors: ['FEATURE_DISABLED'] });
    const team = {
      ...{ orgId: org(), name: 'Nobody', type: 'PROJECT' },
      leadEmployeeId: kit.idOf('OrgEmployee', 'lumen-academy/employee/adam'),
    };
    expect(await kit.act('adam', 'createTeam', team)).toEqual({ errors: ['FEATURE_DISABLED'] });
    expect(await flag('adam', 'member_invitations', true)).toMatchObject({ __typename: 'SetFeatureFlagSuccess' });
    expect(await kit.act('adam', 'inviteMember', invitation)).toMatchObject({ __typename: 'InviteMemberSuccess' });

    expect(await flag('adam', 'learning_groups', false)).toMatchObject({ __typename: 'SetFeatureFlagSuccess' });
    const groups = await world.executeIn(
      'catalog',
      'lena',
      `mutation ($id: ID!) { joinLearningGroup(input: { groupId: $id }) { __typename } }`,
      { id: kit.idOf('LearningGroup', 'lumen-academy/learning-group/night-owls') },
    );
    expect(groups.errors?.map(({ extensions }) => extensions['code'])).toEqual(['FEATURE_DISABLED']);
  });
});

describe('languages, currencies, brands, regions and store fronts', () => {
  it('have one default language, which stays active', async () => {
    const locale = (input: Node) =>
      kit.act('adam', 'setOrgLocale', { orgId: org(), ...input }, 'org { locales { locale isDefault isActive } }');
    expect(await locale({ locale: 'en', isActive: false })).toMatchObject({
      code: 'VALIDATION',
      field: ['input', 'isActive'],
    });
    expect(await locale({ locale: 'english' })).toEqual({ errors: ['BAD_USER_INPUT'] });
    expect(await locale({ locale: 'fr', isDefault: true })).toMatchObject({
      org: {
        locales: [
          { locale: 'fr', isDefault: true, isActive: true },
          { locale: 'en', isDefault: false, isActive: true },
          { locale: 'es', isDefault: false, isActive: true },
        ],
      },
    });
    expect(await locale({ locale: 'en', isActive: false })).toMatchObject({ __typename: 'SetOrgLocaleSuccess' });
    await Promise.all(['en', 'es'].map((key) => locale({ locale: key, isDefault: true })));
    expect(
      await kit.rowsOf(
        `SELECT count(*)::int AS n FROM org_locale WHERE is_default AND org_id = '${world.world.uuidOf('lumen-academy')}'`,
      ),
    ).toEqual([{ n: 1 }]);
  });

  it('name how currencies are rounded', async () => {
    const currency = (input: Node) =>
      kit.act(
        'olga',
        'setOrgCurrency',
        { orgId: org(), ...input },
        'org { currencies { currency isDefault roundingMode roundingIncrement } }',
      );
    expect(await currency({ currency: 'CHF', roundingIncrement: '0' })).toEqual({ errors: ['BAD_USER_INPUT'] });
    expect(await currency({ currency: 'CHF', roundingMode: 'HALF_UP', roundingIncrement: '5' })).toMatchObject({
      org: {
        currencies: [
          { currency: 'USD', isDefault: true, roundingMode: 'HALF_EVEN', roundingIncrement: null },
          { currency: 'CHF', isDefault: false, roundingMode: 'HALF_UP', roundingIncrement: '5' },
        ],
      },
    });
  });

  it('are shown in the reader’s language, else in the default one, to whoever sees the organization', async () => {
    const brand = {
      orgId: org(),
      slug: 'lumen-kids',
      names: names(['en', 'Lumen Kids'], ['es', 'Lumen Niños']),
      logoUrl: 'https://example.test/kids.svg',
    };
    expect(await kit.act('john', 'setOrgBrand', brand)).toEqual({ errors: ['FORBIDDEN'] });
    expect(await kit.act('adam', 'setOrgBrand', { ...brand, logoUrl: 'javascript:alert(1)' })).toEqual({
      errors: ['BAD_USER_INPUT'],
    });
    expect(await kit.act('adam', 'setOrgBrand', { ...brand, names: [] })).toEqual({ errors: ['BAD_USER_INPUT'] });
    const made = await kit.act('adam', 'setOrgBrand', brand, 'brand { id slug }');
    const again = await kit.act('adam', 'setOrgBrand', brand, 'brand { id slug }');
    expect(again).toEqual(made);
    const read =
      'brands { slug es: name(locale: "es-MX") fr: name(locale: "fr") name logoUrl org { slug } } regions { currency name includesTax countryCode }';
    const region = { orgId: org(), currency: 'EUR', names: names(['en', 'Eurozone']), includesTax: true };
    expect(await kit.act('olga', 'setOrgRegion', region)).toMatchObject({ __typename: 'SetOrgRegionSuccess' });
    const seen = {
      brands: [
        {
          slug: 'lumen-kids',
          es: 'Lumen Niños',
          fr: 'Lumen Kids',
          name: 'Lumen Kids',
          logoUrl: 'https://example.test/kids.svg',
          org: { slug: 'lumen-academy' },
        },
      ],
      regions: [{ currency: 'EUR', name: 'Eurozone', includesTax: true, countryCode: null }],
    };
    for (const who of ['anonymous', 'yuki', 'adam']) expect(await settingsOf(who, read)).toEqual(seen);

    const { brand: { id: brandId } = { id: '' } } = made as { brand: { id: string } };
    const lookUp = (who: string) =>
      world.executeIn(
        'organization',
        who,
        `{ _entities(representations: [{ __typename: "OrgBrand", id: "${brandId}" }]) { ... on OrgBrand { slug } } }`,
      );
    await kit.rowsOf(`UPDATE org SET is_private = true WHERE slug = 'lumen-academy'`);
    expect((await lookUp('yuki')).data).toEqual({ _entities: [null] });
    expect((await lookUp('lena')).data).toEqual({ _entities: [{ slug: 'lumen-kids' }] });
    await kit.rowsOf(`UPDATE org SET is_private = false WHERE slug = 'lumen-academy'`);

    expect(await kit.act('bruno', 'removeOrgBrand', { brandId })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await kit.act('adam', 'removeOrgBrand', { brandId })).toMatchObject({ __typename: 'RemoveOrgBrandSuccess' });
    expect(await kit.act('adam', 'removeOrgBrand', { brandId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      (await kit.rowsOf(`SELECT action FROM audit_log WHERE action LIKE 'brand.%' ORDER BY action`)).map(
        ({ action }) => action,
      ),
    ).toEqual(['brand.remove', 'brand.set', 'brand.set']);
  });

  it('lead a host name to one store front of all organizations, also at the same time', async () => {
    expect(await flag('adam', 'funnels', true)).toMatchObject({ __typename: 'SetFeatureFlagSuccess' });
    const [region] = await kit.rowsOf('SELECT id FROM org_region');
    const regionIds = [kit.toIdOf('OrgRegion', region?.['id'])];
    const ofAtelier = { orgId: org('atelier-nord'), slug: 'autumn', names: names(['de', 'Herbst']) };
    expect(await kit.act('bruno', 'setFunnel', { ...ofAtelier, regionIds })).toMatchObject({ code: 'NOT_FOUND' });
    const made = await Promise.all([
      kit.act('bruno', 'setFunnel', ofAtelier, 'funnel { id }'),
      kit.act('adam', 'setFunnel', { ...ofAtelier, orgId: org(), regionIds }, 'funnel { id regions { currency } }'),
    ]);
    const [theirs, own] = made.map((payload) => (payload['funnel'] as Node)['id']);
    expect(made[1]).toMatchObject({ funnel: { regions: [{ currency: 'EUR' }] } });
    expect(await kit.act('adam', 'removeOrgRegion', { regionId: regionIds[0] })).toMatchObject({ code: 'CONFLICT' });
    const lead = (who: string, slug: string, funnelId: unknown, domain = 'shop.example.test') =>
      kit.act(
        who,
        'addFunnelDomain',
        { orgId: org(slug), funnelId, domain, isCanonical: true },
        'funnel { domains { domain isCanonical isVerified } }',
      );

    expect(await lead('adam', 'lumen-academy', theirs)).toMatchObject({ code: 'NOT_FOUND' });
    const both = await Promise.all([lead('bruno', 'atelier-nord', theirs), lead('adam', 'lumen-academy', own)]);
    expect(both.map((payload) => payload['code'] ?? 'done').sort()).toEqual(['CONFLICT', 'done']);
    expect(await lead('adam', 'lumen-academy', own, 'www.lumen.example')).toMatchObject({
      __typename: 'AddFunnelDomainSuccess',
    });
    expect(await lead('adam', 'lumen-academy', own, 'learn.lumen.example')).toMatchObject({
      funnel: {
        domains: expect.arrayContaining([{ domain: 'learn.lumen.example', isCanonical: true, isVerified: false }]),
      },
    });
    expect(await kit.act('adam', 'removeFunnel', { orgId: org(), funnelId: own })).toMatchObject({
      __typename: 'RemoveFunnelSuccess',
    });
    expect(
      await kit.rowsOf(
        `SELECT count(*)::int AS n FROM org_funnel_domain WHERE deleted_at IS NULL AND org_id = '${world.world.uuidOf('lumen-academy')}'`,
      ),
    ).toEqual([{ n: 0 }]);
  });
});
