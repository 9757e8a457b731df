export const fileKinds = ["cv", "other"] as const;
export type FileKind = (typeof fileKinds)[number];

/** Of one application; bytes of one file. */
export const fileLimits = { most: 8, bytes: 10 * 1_048_576 } as const;
