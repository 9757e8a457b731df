import { href } from "../../app/links.ts";
import { simply, submit, type Probe } from "../probe.ts";

/** The bureau's page of the first sample organisation in a state. */
const organisation =
  (state: string): Probe["at"] =>
  async ({ db, locale }) => {
    const { rows } = await db.query<{ id: string }>(
      `SELECT id FROM organisations WHERE state::text = $1 AND region = '140502' ORDER BY id LIMIT 1`,
      [state],
    );
    return href(locale, "organisations.review", { organisationId: rows[0]?.id ?? "none" });
  };

/** Organisations and their verification. */
export const bureauProbes = {
  "organisations.profile": [
    { as: "owner", at: simply("organisations.profile") },
    { as: "viewer", at: simply("organisations.profile") },
    { as: "provider", at: simply("organisations.profile") },
  ],
  "organisations.edit": [
    { as: "hr", at: simply("organisations.edit") },
    {
      as: "hr",
      state: "address missing",
      at: simply("organisations.edit"),
      then: async (page) => {
        await page.locator("main [name=place]").fill("");
        await submit(page);
      },
    },
  ],
  "organisations.identity": [
    { as: "owner", at: simply("organisations.identity") },
    {
      as: "owner",
      state: "wrong code",
      at: simply("organisations.identity"),
      then: async (page) => {
        await page.locator("main [name=uscc]").fill("91140502999000128K");
        await submit(page);
      },
    },
  ],
  "organisations.queue": [
    { as: "reviewer", at: simply("organisations.queue") },
    {
      as: "reviewer",
      state: "nothing found",
      at: ({ locale }) =>
        href(locale, "organisations.queue", {}, { state: "rejected", region: "659001" }),
    },
  ],
  "organisations.review": [
    { as: "reviewer", state: "waiting", at: organisation("submitted") },
    { as: "approver", state: "verified", at: organisation("verified") },
    {
      as: "reviewer",
      state: "sent back without a reason",
      at: organisation("submitted"),
      then: async (page) => {
        await page.locator("main form:has([value=send-back]) button").click();
        await page.waitForLoadState("load");
      },
    },
  ],
} satisfies Readonly<Record<string, readonly Probe[]>>;
