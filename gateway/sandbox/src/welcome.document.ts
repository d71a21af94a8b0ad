/** What the editor holds on a first visit: one small question that three subgraphs answer together. */
export const WELCOME_DOCUMENT = `# Welcome to Volmify Graph.
#
# 1. Choose above who is asking.
# 2. Press play, or Ctrl-Enter.
# 3. Choose somebody else: the
#    answer changes with the reader.

query Welcome {
  jobProfileBySlug(slug: "sarah-johnson") {
    displayName
    headline
    employments {
      role
      org {
        name
      }
      totalEarnings {
        decimal
        currency
      }
    }
  }
}
`;
