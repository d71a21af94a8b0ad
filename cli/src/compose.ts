/** The public door of the command: what tests and benches open a world with. */
export { REPOSITORY_ROOT, readConfig, SETTINGS } from './config.ts';
export { brokenOperations, contractChanges } from './contract/contract.changes.ts';
export { CompositionError, composeContract, subgraphSubsets } from './contract/contract.composer.ts';
export { lintContract } from './contract/contract.lint.ts';
export { startEmbeddedServer } from './database/embedded.server.ts';
export { applyMigrations } from './database/migration.applier.ts';
export { demoUuid, readDemoWorld } from './demo/demo.world.ts';
export { mintPersonaToken, PERSONAS } from './demo/personas.ts';
export { type QuestionReader, readQuestions } from './demo/questions.ts';
export { SCALE_STAR, uuidOf as scaleUuidOf } from './demo/scale.people.ts';
export { type ScaleDatabases, seedScaleWorld } from './demo/scale.seed.ts';
export { seedDemoWorld } from './demo/world.seed.ts';
export { openGatewayModel } from './open-gateway/open-gateway.config.ts';
export { openAnyGateway } from './open-gateway/open-gateway.ts';
export { silentSteps } from './print/steps.ts';
export { generatedArtefacts } from './product/artefacts.ts';
export { migrateAll, provision } from './product/databases.ts';
export {
  contextKeyOf,
  openContextKeys,
  openDataKeys,
  openIdentityKeys,
  openSigningKey,
  signingKeyPath,
} from './product/key.store.ts';
export { deliverBySmtp, deliverToFolder } from './product/mail.delivery.ts';
export { rotateRing } from './product/signing.ring.ts';
export { createSubgraphs, startAllInOne } from './topology/all-in-one.topology.ts';
export { startGatewayPart, startSubgraphPart } from './topology/part.main.ts';
