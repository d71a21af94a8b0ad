import { SUBGRAPH_NAMES } from '@volmify/shared/subgraph';
import { Command, Option } from 'commander';
import { printError } from './print/output.ts';
import { describeProblem, EXIT, exitCodeOf } from './print/problem.ts';

const EXIT_CODES = '\nExit codes: 0 done, 1 failed, 2 wrong use, 69 unavailable, 78 bad configuration.';
const examples = (...lines: string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ volmify ${line}`).join('\n')}\n${EXIT_CODES}`;

/** The `volmify` command. Each subcommand is imported when it is used, so that a token is printed without loading a gateway. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('volmify')
    .description('The federated GraphQL API of Volmify.')
    .option('--verbose', 'show stacks of failures')
    .showHelpAfterError()
    .exitOverride();

  program
    .command('start')
    .description('start everything, or one part of a distributed installation')
    .argument('[part]', `gateway, ${SUBGRAPH_NAMES.join(', ')}; everything when left out`)
    .addOption(
      new Option('--topology <kind>', 'one process, or one per part on this machine')
        .choices(['all-in-one', 'distributed'])
        .default('all-in-one'),
    )
    .option('--port <number>', 'port of the gateway (or of the part); wins over PORT')
    .option('--reset', 'drop the databases and seed the demo world again')
    .option('--json', 'print the banner as one JSON object')
    .addHelpText('after', examples('start', 'start --topology distributed --port 4010', 'start finance'))
    .action(async (part: string | undefined, options) =>
      (await import('./command/start.command.ts')).start(part, options),
    );

  program
    .command('status')
    .description('what runs: addresses, databases, migrations, events that wait')
    .option('--json', 'print one JSON object')
    .addHelpText('after', examples('status', 'status --json'))
    .action(async (options) => (await import('./command/status.command.ts')).status(options));

  const events = program
    .command('events')
    .description('events that a consumer refused: waiting for another attempt, or parked')
    .option('--json', 'print one JSON array')
    .addHelpText('after', examples('events', 'events replay'))
    .action(async (options) => (await import('./command/events.command.ts')).listEvents(options));
  events
    .command('replay')
    .description('send parked events again')
    .argument('[event]', 'id of one event; every parked one when left out')
    .action(async (event: string | undefined) => (await import('./command/events.command.ts')).replayEvents(event));

  program
    .command('token')
    .description('print a bearer token of a persona and nothing else; good for 15 minutes, of a partner app for 60')
    .argument('<persona>', 'sarah, john, lena, olga, adam, mona, ivan, dora, petra or acme')
    .addHelpText('after', examples('token sarah', 'token olga'))
    .action(async (persona: string) => (await import('./command/token.command.ts')).token(persona));

  program
    .command('webhook')
    .description('receive webhooks on this machine')
    .command('listen')
    .description('verify every call by the secret of its endpoint and print its event')
    .option('--port <number>', 'port to listen on; 4010 when left out')
    .option('--secret <whsec>', 'signing secret of the endpoint; nothing is verified without it')
    .option('--json', 'print one JSON object an event')
    .addHelpText(
      'after',
      examples('webhook listen', 'webhook listen --port 4011 --secret whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'),
    )
    .action(async (options) => (await import('./command/webhook.command.ts')).listenForWebhooks(options));

  program
    .command('doctor')
    .description(
      'check Node, ports, databases, roles, migrations, contract, keys, disk; each line is OK or says what to type',
    )
    .addHelpText('after', examples('doctor', 'doctor --verbose'))
    .action(async () => (await import('./command/doctor.command.ts')).doctor());

  program
    .command('compose')
    .description('compose and lint the contract, all 15 subsets included, and write the supergraph')
    .option('--check', 'write nothing; fail when a committed file differs')
    .addHelpText('after', examples('compose', 'compose --check'))
    .action(async (options) => (await import('./command/compose.command.ts')).compose(options));

  program
    .command('contract')
    .description('contracts of partner applications')
    .command('check')
    .description('compare each contract as served with what the SDL makes of it now, and with operations in use')
    .option('--against <folder>', 'contracts as they are served', 'schema/contracts')
    .option('--days <number>', 'operations sent within so many days count as in use', '30')
    .addHelpText('after', examples('contract check', 'contract check --against /tmp/served --days 90'))
    .action(async (options) => (await import('./command/contract.command.ts')).checkContracts(options));

  addPartnerCommands(program);
  program
    .command('seed')
    .description('seed the demo world, and beside it a scale world when asked')
    .addOption(
      new Option('--scale <transactions>', 'number of transactions of the scale world').choices([
        '10000',
        '100000',
        '1000000',
      ]),
    )
    .addHelpText('after', examples('seed', 'seed --scale 10000'))
    .action(async (options) => (await import('./command/seed.command.ts')).seed(options));

  addLedgerCommands(program);
  program
    .command('audit')
    .description('the audit log')
    .command('verify')
    .description('replay the hash chains of all four databases; names the first line that was changed')
    .addHelpText('after', examples('audit verify'))
    .action(async () => (await import('./command/audit.command.ts')).verifyAuditLogs());
  program
    .command('keys')
    .description('keys of this installation')
    .command('rotate')
    .description('add a signing key; running parts take it up without a restart, old tokens stay good until they end')
    .option('--lead <seconds>', 'how long before its first signature the new key is known', '60')
    .addHelpText('after', examples('keys rotate', 'keys rotate --lead 0'))
    .action(async (options) => (await import('./command/keys.command.ts')).rotateKeys(options));

  program
    .command('gateway')
    .description('serve any Federation 2 supergraph over HTTP subgraphs; nobody signs in, headers go on by rule')
    .option('--supergraph <file>', 'SDL of a composed supergraph')
    .option('--subgraphs <file>', 'JSON list of subgraphs with name, url and sdl or file, composed at start')
    .option('--port <number>', 'port; wins over PORT')
    .option('--config <file>', 'JSON with limits, headers, subgraphs, sharing, trustedDocuments, cors')
    .addHelpText(
      'after',
      examples('gateway --supergraph supergraph.graphql', 'gateway --subgraphs subgraphs.json --port 4010'),
    )
    .action(async (options) => (await import('./command/gateway.command.ts')).gateway(options));

  program
    .command('generate')
    .description('make every generated file of the repository')
    .addHelpText('after', examples('generate', 'generate --verbose'))
    .action(async () => (await import('./command/generate.command.ts')).generate());

  program
    .command('prepare')
    .description('make what a start or a test needs and is stale: database clients, sandbox bundle')
    .option('--clients', 'database clients only')
    .addHelpText('after', examples('prepare', 'prepare --clients'))
    .action(async (options) => (await import('./command/prepare.command.ts')).prepare(options));

  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (cause) {
    process.exitCode = failureCode(cause, program.opts()['verbose'] === true);
  }
}

/** The mutations of partner applications, from the shell; they are asked of the running product as a persona. */
function addPartnerCommands(program: Command): void {
  const partner = program.command('partner').description('partner applications of the running product');
  const asPersona = new Option('--as <persona>', 'who asks').default('olga');
  partner
    .command('create')
    .description('register an application; prints its client id and its test key, once')
    .argument('<name>', 'name of the application')
    .requiredOption('--subgraphs <names>', 'subgraphs asked for, separated by commas')
    .requiredOption('--org <slug>', 'organization it hangs on')
    .addOption(asPersona)
    .addHelpText('after', examples('partner create "Acme CRM" --subgraphs identity,catalog --org lumen-academy'))
    .action(async (name: string, options) =>
      (await import('./command/partner.command.ts')).createPartner(name, options),
    );
  partner
    .command('list')
    .description('applications of an organization with their keys')
    .requiredOption('--org <slug>', 'organization they hang on')
    .addOption(asPersona)
    .addHelpText('after', examples('partner list --org lumen-academy'))
    .action(async (options) => (await import('./command/partner.command.ts')).listPartners(options));
  partner
    .command('rotate')
    .description('make a key in the place of another one; prints it once')
    .argument('<key>', 'id of the key')
    .option('--grace <minutes>', 'how long the old key stays good', '1440')
    .addOption(asPersona)
    .addHelpText('after', examples('partner rotate key_01... --grace 60'))
    .action(async (key: string, options) => (await import('./command/partner.command.ts')).rotatePartner(key, options));
  partner
    .command('revoke')
    .description('end a key, or an application for ever')
    .argument('<id>', 'id of the key or of the application')
    .addOption(asPersona)
    .addHelpText('after', examples('partner revoke key_01...', 'partner revoke app_01...'))
    .action(async (id: string, options) => (await import('./command/partner.command.ts')).revokePartner(id, options));
}

/** What operators ask of the books; each says with its exit code whether they stand. */
function addLedgerCommands(program: Command): void {
  const ledger = program.command('ledger').description('keep the books: seal, verify, fold, trial balance, close');
  const ofOrg = new Option('--org <uuid>', 'one organization; all when left out');
  ledger
    .command('seal')
    .description('close blocks of postings and chain them')
    .addOption(ofOrg)
    .addHelpText('after', examples('ledger seal'))
    .action(async (options) => (await import('./command/ledger.command.ts')).sealLedger(options));
  ledger
    .command('verify')
    .description('replay the chain; names the block and the posting that were changed')
    .addOption(ofOrg)
    .addHelpText('after', examples('ledger verify'))
    .action(async (options) => (await import('./command/ledger.command.ts')).verifyLedger(options));
  ledger
    .command('check')
    .description('fold the journal and compare it with every stored balance, sum and reading copy')
    .addOption(ofOrg)
    .addHelpText('after', examples('ledger check'))
    .action(async (options) => (await import('./command/ledger.command.ts')).checkLedger(options));
  ledger
    .command('trial-balance')
    .description('sums of all lines by account; every currency makes zero')
    .addOption(ofOrg)
    .addHelpText('after', examples('ledger trial-balance'))
    .action(async (options) => (await import('./command/ledger.command.ts')).trialBalance(options));
  ledger
    .command('close')
    .description('close the books through a day: nothing more is posted up to it, its balances are kept')
    .addOption(ofOrg)
    .requiredOption('--through <day>', 'last day, for example 2026-05-31')
    .addHelpText('after', examples('ledger close --through 2026-05-31'))
    .action(async (options) => (await import('./command/ledger.command.ts')).closeLedger(options));
  ledger
    .command('balances')
    .description('balances at the end of a day, as known now or at an instant')
    .addOption(ofOrg)
    .requiredOption('--at <day>', 'a day, for example 2026-05-31')
    .option('--known <instant>', 'leave out what was posted after it')
    .addHelpText('after', examples('ledger balances --at 2026-05-31'))
    .action(async (options) => (await import('./command/ledger.command.ts')).ledgerBalances(options));
}

/** Commander has printed its own refusals; everything else is told as a problem. */
function failureCode(cause: unknown, isVerbose: boolean): number {
  const code = (cause as { code?: unknown } | null)?.code;
  if (typeof code === 'string' && code.startsWith('commander.')) {
    return (cause as { exitCode: number }).exitCode === 0 ? EXIT.done : EXIT.wrongUse;
  }
  printError(describeProblem(cause, { isVerbose }));
  return exitCodeOf(cause);
}
