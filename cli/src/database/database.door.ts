export {
  type DatabaseSettings,
  type DatabaseSource,
  type DatabaseUrls,
  isEmbedded,
  type PerSubgraph,
  resolveSources,
  resolveUrls,
  roleNames,
} from './database.urls.ts';
export { type EmbeddedServer, type EmbeddedServerOptions, startEmbeddedServer } from './embedded.server.ts';
export { type ApplyOptions, applyMigrations, findPendingMigrations } from './migration.applier.ts';
export { describeTakenPort, findPortHolder, isPortFree } from './port.holder.ts';
export { provisionRoles } from './role.provisioner.ts';
