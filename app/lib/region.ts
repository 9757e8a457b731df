/** Where the sample district is: the place of whoever has told none. */
export const HOME_REGION = "140502";

/** `140502` → `140502`, `140500` → `1405`: what the GB/T 2260 codes of all places in a region begin with. */
export function regionStem(code: string): string {
  return code.replace(/(?:00){1,2}$/, "");
}
