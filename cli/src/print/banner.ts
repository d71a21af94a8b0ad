/** Everything the banner tells. */
export interface BannerFacts {
  readonly topology: 'all-in-one' | 'distributed';
  /** Milliseconds from the start of the command. */
  readonly readyInMs: number;
  /** For example `embedded PostgreSQL 17` or `PostgreSQL at db.example.com:5432`. */
  readonly database: string;
  readonly hasDemoWorld: boolean;
  /** Base address without a final slash, for example `http://localhost:4000`. */
  readonly url: string;
  readonly isSandboxOn: boolean;
  readonly subgraphs: readonly { readonly name: string; readonly typeCount: number }[];
  readonly migrationCount: number;
  /** Keys of the personas, in the order they are shown. */
  readonly personas: readonly string[];
  /** A question worth pasting. */
  readonly sample?: BannerSample | undefined;
}

/** One operation for the line to paste. */
export interface BannerSample {
  readonly persona: string;
  /** What it shows, for example `Sarah, one person, three organizations`. */
  readonly about: string;
  /** One line of GraphQL without variables. */
  readonly document: string;
}

const LABEL_WIDTH = 12;
const ADDRESS_WIDTH = 44;
const HEADLINE_WIDTH = 50;

/** The text shown when everything runs, with an empty line before and after; no colours. */
export function formatBanner(facts: BannerFacts): string {
  const world = facts.hasDemoWorld ? ', demo world' : '';
  const headline = `Volmify Graph  ready in ${(facts.readyInMs / 1000).toFixed(1)} s`;
  const lines = [
    `${headline.padEnd(HEADLINE_WIDTH)}${facts.topology}, ${facts.database}${world}`,
    '',
    address('GraphQL', `${facts.url}/graphql`, 'POST'),
    ...(facts.isSandboxOn ? [address('Sandbox', `${facts.url}/`, 'editor, questions, personas')] : []),
    address('Health', `${facts.url}/health/ready`, 'per subgraph and database'),
    '',
    inventory(facts),
    ...sampleLines(facts),
    ...personaLines(facts),
    'Stop with Ctrl-C.',
  ];
  return `\n${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}\n`;
}

/** The command of a sample: pasted into a shell as it is, it answers with data. */
export function formatCurl(url: string, sample: BannerSample): string {
  const body = JSON.stringify({ query: sample.document });
  return [
    `curl -s ${url}/graphql -H "authorization: Bearer $(npx volmify token ${sample.persona})" \\`,
    `  -H "content-type: application/json" \\`,
    `  -d ${shellQuote(body)}`,
  ].join('\n');
}

function inventory({ subgraphs, migrationCount }: BannerFacts): string {
  const parts = subgraphs.map(({ name, typeCount }, at) => `${name} ${typeCount}${at === 0 ? ' types' : ''}`);
  return `${parts.join('   ')}     ${subgraphs.length} databases, ${migrationCount} migrations, in step`;
}

function sampleLines({ sample, url }: BannerFacts): string[] {
  if (!sample) return [''];
  const command = formatCurl(url, sample).split('\n');
  return ['', `Try it (${sample.about}):`, ...command.map((line) => `  ${line}`), ''];
}

function personaLines({ personas }: BannerFacts): string[] {
  if (personas.length === 0) return [];
  return [`Personas  ${personas.join(' ')}       npx volmify token <name>`];
}

const address = (label: string, url: string, about: string): string =>
  `${label.padEnd(LABEL_WIDTH)}${url.padEnd(ADDRESS_WIDTH)}${about}`;

/** Single quotes keep everything but themselves. */
const shellQuote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
