import { defineConfig } from 'prisma/config';

// Generating and validating need no database, so the address is given only when there is one.
const url = process.env.FINANCE_DATABASE_URL;

export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  ...(url ? { datasource: { url } } : {}),
});
