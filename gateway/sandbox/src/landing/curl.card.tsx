import { useState } from 'react';

const QUERY = '{ me { displayName employments { role org { name } totalEarnings { decimal currency } } } }';
const COPIED_MS = 2_000;

/** One command for a terminal: the same question without this page. */
export function CurlCard({ origin }: { origin: string }) {
  const [isCopied, setCopied] = useState(false);
  const command = [
    `curl -s ${origin}/graphql -H "authorization: Bearer $(npx volmify token sarah)" \\`,
    '  -H "content-type: application/json" \\',
    `  -d '${JSON.stringify({ query: QUERY })}'`,
  ].join('\n');
  const copy = async () => {
    await navigator.clipboard.writeText(command);
    setCopied(true);
    setTimeout(() => setCopied(false), COPIED_MS);
  };
  return (
    <section className="curl" aria-labelledby="curl-title">
      <header>
        <h2 id="curl-title">From a terminal, in the folder of the clone</h2>
        <button type="button" onClick={() => void copy()}>
          {isCopied ? 'Copied' : 'Copy'}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <pre tabIndex={0}>{command}</pre>
    </section>
  );
}
