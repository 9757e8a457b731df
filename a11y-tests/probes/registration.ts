import { randomInt, randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { usccCheck } from "../../app/features/accounts/policy/index.ts";
import { newestCodeTo } from "../outbox.ts";
import { submit, type Probe, type ProbeWorld } from "../probe.ts";

type Step = NonNullable<Probe["then"]>;
type Answers = Readonly<Record<string, string>>;

export const NOBODY = "nobody@example.cn";
export const LONG_PASSWORD = "walnut river lantern";

/** Types into fields by their names and submits. */
export const fill =
  (values: Answers): Step =>
  async (page) => {
    for (const [name, value] of Object.entries(values)) {
      await page.locator(`main [name="${name}"]`).fill(value);
    }
    await submit(page);
  };

const begin = async (
  kind: "seeker" | "employer_member",
  answers: readonly Answers[],
  page: Page,
  world: ProbeWorld,
) => {
  await page.locator(`main [name=kind][value="${kind}"]`).check();
  await submit(page);
  for (const answer of answers) await fill(answer)(page, world);
};

/** Begins a seeker's registration and answers one page after the other. */
export const register =
  (...answers: readonly Answers[]): Step =>
  (page, world) =>
    begin("seeker", answers, page, world);

const upToPassword = async (
  kind: "seeker" | "employer_member",
  page: Page,
  world: ProbeWorld,
): Promise<void> => {
  const address = `probe-${randomUUID()}@example.cn`;
  await begin(kind, [{ name: "周晓" }, { address }], page, world);
  const code = await newestCodeTo(page.context(), address, world.locale);
  await fill({ code })(page, world);
};

/** Up to the password, with the code read from the outbox as a tester would. */
export const registerWithCode: Step = (page, world) => upToPassword("seeker", page, world);

/** A seeker's registration to its end. */
export const registerSeeker: Step = async (page, world) => {
  await registerWithCode(page, world);
  await fill({ password: LONG_PASSWORD })(page, world);
  await page.locator("main input[type=checkbox]").check();
  await submit(page);
  await submit(page);
};

/** A credit code that no sample organisation has. */
const freshUscc = (): string => {
  const code = `91140502MA${String(randomInt(1_000_000)).padStart(6, "0")}P`;
  return code + usccCheck(code);
};

/** An employer's registration up to the page that asks for the place, the contact…, by answers after the password. */
export const registerEmployer =
  (...answers: readonly ("uscc" | "organisation" | "place" | Answers)[]): Step =>
  async (page, world) => {
    await upToPassword("employer_member", page, world);
    await fill({ password: LONG_PASSWORD })(page, world);
    for (const answer of answers) {
      await fill(typeof answer === "string" ? GOOD[answer]() : answer)(page, world);
    }
  };

const GOOD = {
  uscc: () => ({ uscc: freshUscc() }),
  organisation: () => ({ organisationName: "晋城市探路有限公司" }),
  place: () => ({ place: "山西省晋城市城区凤台街 12 号" }),
} satisfies Readonly<Record<string, () => Answers>>;
