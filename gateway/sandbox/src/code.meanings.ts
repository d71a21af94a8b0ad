/** What an error code means to the person who asked, and what to do about it. */
export interface Meaning {
  /** `denied`: rights; `mistake`: the request; `limit`: too much; `outage`: our side. Sets the colour. */
  kind: 'denied' | 'mistake' | 'limit' | 'outage';
  meaning: string;
  remedy: string;
}

const MEANINGS: Readonly<Record<string, Meaning>> = {
  FORBIDDEN: {
    kind: 'denied',
    meaning: 'The field exists, but this reader may not see it. The rest of the answer stands.',
    remedy: 'Ask as somebody with a role in that organization.',
  },
  UNAUTHENTICATED: {
    kind: 'denied',
    meaning: 'The field is shown only to somebody who is signed in, or the token was refused.',
    remedy: 'Choose a person in the row above.',
  },
  BAD_USER_INPUT: mistake(
    'A value was refused: an id of another kind, a page size or a cursor.',
    'Check the variables.',
  ),
  BAD_REQUEST: mistake('The request was refused before the graph read it.', 'Check the headers.'),
  GRAPHQL_PARSE_FAILED: mistake('The document is not valid GraphQL.', 'Look for the red mark in the editor.'),
  GRAPHQL_VALIDATION_FAILED: mistake(
    'The document does not fit the schema this reader sees. A partner app knows only the fields of its contract.',
    'Look for the red mark in the editor.',
  ),
  OPERATION_RESOLUTION_FAILURE: mistake('The document does not say which operation to run.', 'Name one operation.'),
  DOCUMENT_NOT_ALLOWED: mistake('Only registered documents are answered here.', 'Register the document first.'),
  DOCUMENT_TOO_COMPLEX: limit('The document is too deep or too wide.', 'Ask for fewer levels or fewer aliases.'),
  COST_LIMIT_EXCEEDED: limit('The question costs more than this reader may spend at once.', 'Ask for smaller pages.'),
  RATE_LIMITED: limit('Too many questions in a short time.', 'Wait a moment and ask again.'),
  OVERLOADED: limit('The gateway is busy and turned the question away.', 'Wait a moment and ask again.'),
  FEATURE_DISABLED: mistake('The feature is switched off for the organization.', 'Ask for another organization.'),
  SUBGRAPH_UNAVAILABLE: outage('One subgraph did not answer; its fields are null, the others are here.'),
  DOWNSTREAM_TIMEOUT: outage('One subgraph took too long; its fields are null, the others are here.'),
  INTERNAL_SERVER_ERROR: {
    kind: 'outage',
    meaning: 'Something failed on our side; the details are in the server’s log.',
    remedy: 'Quote the request id.',
  },
};

/** Explains a code; codes this page does not know are shown as they came. */
export function meaningOf(code: string): Meaning {
  return MEANINGS[code] ?? mistake('The graph refused this part of the question.', '');
}

function mistake(meaning: string, remedy: string): Meaning {
  return { kind: 'mistake', meaning, remedy };
}

function limit(meaning: string, remedy: string): Meaning {
  return { kind: 'limit', meaning, remedy };
}

function outage(meaning: string): Meaning {
  return { kind: 'outage', meaning, remedy: 'Run the question again.' };
}
