/** The people of an organisation. */
export const members = {} as const;
