import { readFile, writeFile } from "node:fs/promises";

/** Records the last full run of the accessibility tests for the public statement, failures and all. */
const REPORT = "a11y-tests/report/last-run.json";
const STATEMENT = "app/features/help/reference/last-run.json";

const text = await readFile(REPORT, "utf8").catch(() => undefined);
const { isFull, recorded } = JSON.parse(text ?? "{}") as { isFull?: boolean; recorded?: object };
if (recorded && isFull) {
  await writeFile(STATEMENT, `${JSON.stringify({ recorded }, null, 2)}\n`);
  console.log(`${STATEMENT} tells of the run in ${REPORT}: build and publish it.`);
} else {
  console.error(
    text === undefined
      ? `There is no ${REPORT}: run npm test first.`
      : `${REPORT} is of a part of the tests: run npm test first.`,
  );
  process.exitCode = 1;
}
