/** Sizes above which a thing probably is two things. */
export const CAPS = { fileLines: 300 } as const;

/** Files above the cap, each with the sentence that says why it is one thing. */
export const EXCEPTIONS: Readonly<Record<string, string>> = {
  'subgraphs/shared/src/events/catalogue.ts':
    'the list of facts that producers and consumers read side by side: in two files half of them would be missed',
};
