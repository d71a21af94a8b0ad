import type { DemoRow, DemoWorld } from '@volmify/shared/subgraph';
import type { Tx } from './database.ts';

interface OrgLocaleFact extends DemoRow {
  readonly org: string;
  readonly localeKey: string;
  readonly isDefault: boolean;
}

interface OrgCurrencyFact extends DemoRow {
  readonly org: string;
  readonly currencyCode: string;
  readonly isDefault: boolean;
}

interface FlagFact extends DemoRow {
  readonly org: string;
  readonly flag: string;
  readonly enabled: boolean;
}

const skipDuplicates = true;

/** Writes what the demo organizations set for themselves: languages, currencies, switches. */
export async function seedSettings(tx: Tx, world: DemoWorld): Promise<void> {
  const rows = <Fact extends DemoRow>(table: string): readonly Fact[] => world.rows<Fact>('organization', table);
  const stamp = (fact: DemoRow) => ({
    id: world.uuidOf(fact.key),
    createdAt: new Date(fact.createdAt),
    updatedAt: new Date(fact.createdAt),
  });
  await tx.orgLocale.createMany({
    data: rows<OrgLocaleFact>('org_locale').map((fact) => ({
      ...stamp(fact),
      orgId: world.uuidOf(fact.org),
      localeKey: fact.localeKey,
      isDefault: fact.isDefault,
    })),
    skipDuplicates,
  });
  await tx.orgCurrencySetting.createMany({
    data: rows<OrgCurrencyFact>('org_currency_setting').map((fact) => ({
      orgId: world.uuidOf(fact.org),
      currencyCode: fact.currencyCode,
      isDefault: fact.isDefault,
    })),
    skipDuplicates,
  });
  await tx.orgFeatureFlag.createMany({
    data: rows<FlagFact>('org_feature_flag').map((fact) => ({
      ...stamp(fact),
      orgId: world.uuidOf(fact.org),
      key: fact.flag,
      enabled: fact.enabled,
    })),
    skipDuplicates,
  });
}
