/** Who may see which field at which stage, as one table; what it does not name is not seen. */
export type FieldTable<
  Reader extends string,
  Field extends string,
  Stage extends string,
> = Readonly<Record<Reader, Readonly<Record<Field, readonly Stage[]>>>>;

/** Every field that a reader may see at a stage, in the order of the table. */
export function fieldsSeen<Reader extends string, Field extends string, Stage extends string>(
  table: FieldTable<Reader, Field, Stage>,
  reader: Reader,
  stage: Stage,
): readonly Field[] {
  const row = table[reader];
  return (Object.keys(row) as Field[]).filter((field) => row[field].includes(stage));
}
