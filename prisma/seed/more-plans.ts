import { planKinds, planStates } from "#app/features/plans/policy/index.ts";
import { addUser, HOME_REGION } from "./people.ts";
import { addPlan, COUNSELLORS } from "./plans.ts";
import { seededRandom } from "./random.ts";
import type { Workbench } from "./sample.ts";

/** A stream of its own: the rows of the others stay as they are. */
const SEED = 20261126;
/** With the sample's own counsellor and those of the other plans twenty. */
const MORE_COUNSELLORS = 1;
/** With the others some five hundred people. */
const MORE_PEOPLE = 264;

/** More people with plans in every state, of whom no profile is shown, with counsellors beside the sample's own. */
export function addMorePlans(shared: Workbench): void {
  const bench = { ...shared, random: seededRandom(SEED) };
  const { random, sample } = bench;
  const others = sample.users.flatMap(({ id, email }) =>
    id !== undefined && /^fudao-\d+@/.test(email ?? "") ? [id] : [],
  );
  const more = Array.from({ length: MORE_COUNSELLORS }, (_, at) =>
    addUser(bench, {
      kind: "counsellor",
      region: HOME_REGION,
      createdAt: bench.ago(170 - at),
      email: `fudao-${COUNSELLORS + at + 1}@example.cn`,
    }),
  );
  const counsellors = [...others, ...more];
  for (let at = 0; at < MORE_PEOPLE; at += 1) {
    const userId = addUser(bench, {
      kind: "seeker",
      createdAt: bench.ago(250 - (at % 40)),
      email: `bangfu-${at + 1}@example.cn`,
    });
    addPlan(bench, {
      userId,
      counsellorId: counsellors[at % counsellors.length] ?? "",
      state: planStates[at % planStates.length] ?? "listed",
      kind: random.pick(planKinds),
      hidesProfile: true,
      at,
    });
  }
}
