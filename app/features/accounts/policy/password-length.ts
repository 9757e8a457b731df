/** In characters (code points). */
export const passwordLength = { least: 10, most: 200 } as const;
