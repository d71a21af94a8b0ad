import { printPermalink } from '../share/permalink.ts';
import { CurlCard } from './curl.card.tsx';
import { SubgraphCards } from './subgraph.cards.tsx';

const FIRST_QUESTION = printPermalink({
  kind: 'question',
  questionId: 'Q01-cross-org-professional',
  personaKey: 'sarah',
});

const DOORS = [
  {
    href: '/explore',
    title: 'Explore',
    about: 'Ask as different people. Read the answer as JSON, table or chart, and see what was refused and why.',
  },
  {
    href: '/map',
    title: 'Schema map',
    about: 'Every type in the colour of its owner, who may read each field, and the way from one type to another.',
  },
  {
    href: '/partners',
    title: 'Partners',
    about: 'Grant a partner some of the four subgraphs and see exactly which schema is left for it.',
  },
];

/** The first page: what this graph is, its four parts, three doors, one command to copy. */
export function LandingPage() {
  return (
    <main className="landing">
      <section className="hero">
        <h1>One graph over people, organizations, products and money</h1>
        <p>
          Four subgraphs, each with its own database, answer one query together: follow a professional through every
          organization, from role and share to the ledger lines behind each cent.
        </p>
        <a className="hero-first" href={FIRST_QUESTION}>
          Ask: Sarah across three organizations
        </a>
      </section>
      <SubgraphCards />
      <section className="doors" aria-label="Where to go">
        {DOORS.map(({ href, title, about }) => (
          <a key={href} className="door" href={href}>
            <h2>{title}</h2>
            <p>{about}</p>
          </a>
        ))}
      </section>
      <CurlCard origin={location.origin} />
    </main>
  );
}
