/** One import as the architecture test sees it. */
interface ImportEntry {
  readonly file: string;
  readonly specifier: string;
  readonly target: string;
  readonly isTypeOnly: boolean;
}

/** A rule of the house: files it holds for, what breaks it, and why it exists. */
export interface ImportRule {
  readonly from: RegExp;
  breaks(entry: ImportEntry): boolean;
  readonly because: string;
}

const OURS = /^@volmify\//;
const isSubgraph = (specifier: string): boolean =>
  /^@volmify\/(identity|organization|catalog|finance)$/.test(specifier);
const isPrisma = (entry: ImportEntry): boolean =>
  /^@prisma\/|^prisma$/.test(entry.specifier) || entry.target.includes('generated/prisma');
const isRole = (...roles: string[]) => {
  const pattern = new RegExp(`\\.(${roles.join('|')})\\.ts$`);
  return (entry: ImportEntry): boolean => pattern.test(entry.target);
};
/** Files of one role; `subgraph.*.ts` join what the nouns of their package give and may know all of it. */
const role = (name: string): RegExp => new RegExp(`^subgraphs/[a-z]+/src/(?!subgraph\\.).*\\.${name}\\.ts$`);

/** The package (room) a file belongs to. */
export function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  if (first === 'subgraphs') return `${first}/${second}`;
  if (first === 'gateway' && second === 'sandbox') return 'gateway/sandbox';
  return first;
}

export const IMPORT_RULES: readonly ImportRule[] = [
  {
    from: /^subgraphs\/shared\//,
    breaks: (entry) => OURS.test(entry.specifier) || isPrisma(entry),
    because: 'shared knows no subgraph, no gateway, no command and no generated client',
  },
  {
    from: /^subgraphs\/(identity|organization|catalog|finance)\//,
    breaks: (entry) => OURS.test(entry.specifier) && !entry.specifier.startsWith('@volmify/shared/'),
    because: 'a subgraph knows itself and the shared language',
  },
  {
    from: /^gateway\/src\//,
    breaks: (entry) =>
      (OURS.test(entry.specifier) && !entry.specifier.startsWith('@volmify/shared/')) || isPrisma(entry),
    because: 'the gateway has no database and reaches subgraphs over links',
  },
  {
    // Its tests may make what the gateway would serve.
    from: /^gateway\/sandbox\/(?!.*\.test\.ts$)/,
    breaks: (entry) => OURS.test(entry.specifier),
    because: 'the sandbox is a page: it knows the graph over HTTP only',
  },
  {
    from: /^cli\//,
    breaks: (entry) => isPrisma(entry),
    because: 'the command opens subgraphs by their doors and migrates with plain SQL',
  },
  {
    from: /^(?!tests\/)/,
    breaks: (entry) => entry.specifier === '@volmify/tests',
    because: 'nobody imports tests',
  },
  {
    from: role('resolvers'),
    breaks: (entry) =>
      isPrisma(entry) ||
      entry.specifier === 'node:fs' ||
      (isRole('repository')(entry) && !entry.isTypeOnly) ||
      isRole('resolvers')(entry),
    because: 'a resolver parses, asks one service or loader, and names the outcome',
  },
  {
    from: role('service'),
    breaks: (entry) =>
      ['graphql', 'pino'].includes(entry.specifier) || entry.specifier.startsWith('@apollo/') || isPrisma(entry),
    because: 'a rule knows neither GraphQL nor the database client',
  },
  {
    from: role('service'),
    breaks: (entry) => isRole('repository')(entry) && !entry.isTypeOnly,
    because: 'a service takes its repository, it does not make it',
  },
  {
    from: role('repository'),
    breaks: (entry) => entry.specifier === 'graphql' || (isRole('service')(entry) && !entry.isTypeOnly),
    because: 'a repository knows tables and nothing above them',
  },
  {
    from: role('loaders'),
    breaks: (entry) => isPrisma(entry) || isRole('service')(entry),
    because: 'a loader orders and groups what its repository returns',
  },
  {
    from: role('(events|jobs)'),
    breaks: (entry) => isPrisma(entry),
    because: 'events and jobs work through services',
  },
  {
    from: /^subgraphs\/(identity|organization|catalog|finance)\/src\/(?!.*\.repository\.ts$)(?!database\.ts$)(?!generated\/).*\.ts$/,
    breaks: (entry) => isPrisma(entry) && !entry.isTypeOnly,
    because: 'Prisma is known to database.ts and the repositories alone',
  },
  {
    from: /^(subgraphs|gateway|cli)\/.*\.test\.ts$/,
    breaks: (entry) => entry.target.startsWith('tests/') || isPrisma(entry) || entry.specifier === 'pg',
    because: 'a test beside its file is pure; whatever needs rows lives in tests/',
  },
  {
    from: /^(?!cli\/)(?!tests\/)/,
    breaks: (entry) => isSubgraph(entry.specifier),
    because: 'subgraphs are wired by the composition root alone',
  },
];
