/** Version of the personal information notice; a consent names the one that was read (PIPL 14, 17). */
export const noticeVersion = "2026-11";
