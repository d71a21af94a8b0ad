/** Sizes above which a thing probably is two things. */
export const CAPS = { fileLines: 300 } as const;

/** Files above the cap, each with the sentence that says why it is one thing. */
export const EXCEPTIONS: Readonly<Record<string, string>> = {};
