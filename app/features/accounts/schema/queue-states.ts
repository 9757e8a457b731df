/** What a queue of things to verify can be narrowed to; apart from the forms, as pages show it too. */
export const queueStates = ["submitted", "sent_back", "verified", "rejected"] as const;
