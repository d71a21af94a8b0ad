import { expect, test } from 'vitest';
import { describeUrl, isEmbedded, resolveSources, resolveUrls } from './database.urls.ts';

const embedded = { superuserUrl: (database: string) => `postgresql://postgres:pw@127.0.0.1:15432/${database}` };
const passwords = { identity_owner: 'io', identity_app: 'ia', identity_jobs: 'ij', finance_app: 'f/a' };

test('four databases are derived from one server, and a subgraph keeps its own URL', () => {
  const sources = resolveSources({
    databaseUrl: 'postgresql://boss:pw@db:6000/anything',
    ownerUrls: { finance: 'postgresql://boss:pw@other:6001/books?sslmode=require' },
  });

  expect(sources.identity.adminUrl).toBe('postgresql://boss:pw@db:6000/identity');
  expect(sources.finance).toMatchObject({
    database: 'books',
    adminUrl: 'postgresql://boss:pw@other:6001/books?sslmode=require',
  });
});

test('without any setting the embedded server is used, and tests may name databases apart', () => {
  const sources = resolveSources({}, embedded, { suffix: '_template' });

  expect(isEmbedded({ ownerUrls: {}, appUrls: { identity: '' } })).toBe(true);
  expect(isEmbedded({ ownerUrls: { finance: 'postgresql://x' } })).toBe(false);
  expect(sources.catalog.adminUrl).toBe('postgresql://postgres:pw@127.0.0.1:15432/catalog_template');
});

test('each subgraph is run with its own roles, passwords escaped', () => {
  const everyone = Object.fromEntries(
    ['identity', 'organization', 'catalog', 'finance'].flatMap((name) =>
      ['owner', 'app', 'jobs'].map((role) => [
        `${name}_${role}`,
        passwords[`${name}_${role}` as keyof typeof passwords] ?? 'x',
      ]),
    ),
  );

  const urls = resolveUrls(resolveSources({}, embedded), everyone);

  expect(urls.identity).toEqual({
    ownerUrl: 'postgresql://identity_owner:io@127.0.0.1:15432/identity',
    appUrl: 'postgresql://identity_app:ia@127.0.0.1:15432/identity',
    jobsUrl: 'postgresql://identity_jobs:ij@127.0.0.1:15432/identity',
  });
  expect(urls.finance.appUrl).toContain('finance_app:f%2Fa@');
});

test('a process that only serves has no owner, and a login given by the settings wins', () => {
  const appUrls = {
    identity: 'postgresql://a:b@db/identity',
    organization: 'postgresql://a:b@db/organization',
    catalog: 'postgresql://a:b@db/catalog',
    finance: 'postgresql://a:b@db/finance',
  };

  expect(resolveUrls(resolveSources({ appUrls }), {}).finance).toEqual({ appUrl: appUrls.finance });
  expect(resolveUrls(resolveSources({ appUrls, databaseUrl: 'postgresql://boss:pw@db' }), {}).finance).toEqual({
    appUrl: appUrls.finance,
    ownerUrl: 'postgresql://boss:pw@db/finance',
  });
});

test('what is printed of a URL holds no password', () => {
  expect(describeUrl('postgresql://boss:secret@db:6000/books')).toBe('books at db:6000');
});
