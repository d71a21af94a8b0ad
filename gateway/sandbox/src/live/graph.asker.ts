import type { Ask } from './live.starters.ts';

/** Asks the graph aside from the editor, as whoever the token belongs to. Throws when it has no data to give. */
export function askGraph(token: () => Promise<string | undefined>): Ask {
  return async (query, variables = {}) => {
    const bearer = await token();
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors }: { data?: unknown; errors?: { message: string }[] } = await response.json();
    if (errors?.[0]) throw new Error(errors[0].message);
    return data;
  };
}
