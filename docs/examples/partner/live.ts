// Hears events live and goes on after a cut where it was: the place is kept in a file.
//   npx tsx docs/examples/partner/live.ts http://localhost:4000 vk_test_... org_... place.txt
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [graphUrl = 'http://localhost:4000', apiKey = '', orgId = '', placeFile = 'place.txt'] = process.argv.slice(2);
const query = `subscription SharesChanged($orgId: ID!) {
  attributionChanged(orgId: $orgId) { eventId set { versionNo } }
}`;

/** Listens until the connection ends, whoever ended it. */
async function listen(): Promise<void> {
  const place = existsSync(placeFile) ? readFileSync(placeFile, 'utf8') : undefined;
  const answer = await fetch(`${graphUrl}/graphql/stream`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${apiKey}`,
      ...(place ? { 'last-event-id': place } : {}),
    },
    body: JSON.stringify({ query, variables: { orgId } }),
  });
  if (!answer.ok || !answer.body) throw new Error(`answered ${answer.status}: ${await answer.text()}`);
  process.stdout.write('listening\n');
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of answer.body) {
    text += decoder.decode(chunk, { stream: true });
    const events = text.split('\n\n');
    // Half an event stays for the next chunk.
    text = events.pop() ?? '';
    for (const event of events) take(event.split('\n'));
  }
}

function take(lines: string[]): void {
  const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  const [data, id] = [field('data'), field('id')];
  if (field('event') !== 'next' || !data) return;
  process.stdout.write(`event ${data}\n`);
  // Written after the work is done: what was cut in between comes again.
  if (id) writeFileSync(placeFile, id);
}

for (;;) {
  await listen().catch((cause: unknown) => process.stderr.write(`${String(cause)}\n`));
  await new Promise((resolve) => setTimeout(resolve, 500 + Math.random() * 1_000));
}
