import { randomUUID } from "node:crypto";
import type { EmployerMember, Seeker } from "#app/features/accounts/policy/index.ts";
import { anEmployer, aPosition, contextAt, NOW } from "#app/features/positions/testing/arrange.ts";
import type { Context, Database } from "#app/platform/db.server.ts";
import { beginApplication } from "../person/begin-application.server.ts";
import { chooseAdjustments } from "../person/choose-adjustments.server.ts";
import type { WantedAdjustment } from "../person/choose-adjustments.server.ts";
import { releaseField } from "../person/disclosure-consents.server.ts";
import { markSection, saveAnswers, saveSection } from "../person/save-section.server.ts";
import { submitApplication } from "../person/submit-application.server.ts";
import type { ApplicationContent, Releasable } from "../policy/index.ts";

export { anEmployer, aPosition, contextAt, NOW };

export type Owner = EmployerMember & { readonly organisationId: string };

export async function aSeeker(db: Database, name = "李梅"): Promise<Seeker> {
  const { id } = await db.user.create({
    data: { kind: "seeker", name, email: `${randomUUID()}@example.cn` },
    select: { id: true },
  });
  return { kind: "seeker", userId: id };
}

export const wholeContent: ApplicationContent = {
  identity: { name: "李梅", email: "li.mei@example.cn", phone: "19900000001" },
  experience: {
    works: [{ role: "客服", employer: "同心", from: "2021-03", to: "", words: "接听电话。" }],
    none: false,
    gap: "",
  },
  education: { level: "senior-secondary", school: "晋城一中", subject: "" },
  skills: { words: "打字每分钟 80 字，会用读屏软件。", certificates: "" },
};

interface Wishes {
  readonly wanted?: readonly WantedAdjustment[];
  readonly released?: readonly Releasable[];
  readonly answers?: Readonly<Record<string, string>>;
}

/** A draft that lacks nothing. */
export async function aDraft(
  db: Database,
  { seeker, positionId }: { readonly seeker: Seeker; readonly positionId: string },
  { wanted = [], released = [], answers = {} }: Wishes = {},
  ctx: Context = contextAt(db),
): Promise<string> {
  const begun = await beginApplication({ positionId, locale: "zh-CN" }, seeker, ctx);
  if (!begun.ok) throw new Error(begun.reason);
  const { applicationId } = begun;
  await db.applicationSection.deleteMany({ where: { applicationId } });
  const typed = { applicationId, version: 0, isDone: true };
  for (const section of ["identity", "experience", "education", "skills"] as const) {
    await saveSection({ ...typed, section, values: wholeContent[section] }, seeker, ctx);
  }
  if (Object.keys(answers).length > 0) await saveAnswers({ ...typed, answers }, seeker, ctx);
  await chooseAdjustments({ applicationId, wanted }, seeker, ctx);
  for (const field of released) await releaseField({ applicationId, field }, seeker, ctx);
  for (const section of ["files", "adjustments", "disclosure"] as const) {
    await markSection({ ...typed, section }, seeker, ctx);
  }
  return applicationId;
}

export interface World {
  readonly owner: Owner;
  readonly seeker: Seeker;
  readonly positionId: string;
  readonly id: string;
}

/** An application handed in to a position of a verified employer. */
export async function anApplication(
  db: Database,
  wishes: Wishes = {},
  ctx: Context = contextAt(db),
): Promise<World> {
  const owner = await anEmployer(db);
  const { id: positionId } = await aPosition(db, owner, { state: "published" });
  const seeker = await aSeeker(db);
  const id = await aDraft(db, { seeker, positionId }, wishes, ctx);
  const handedIn = await submitApplication({ applicationId: id }, seeker, ctx);
  if (!handedIn.ok) throw new Error(handedIn.reason);
  return { owner, seeker, positionId, id };
}

/** The version a person or a member sees now. */
export async function seen(db: Database, id: string) {
  const { version } = await db.application.findUniqueOrThrow({
    where: { id },
    select: { version: true },
  });
  return { id, version };
}

export const needsTwo: Wishes = {
  wanted: [
    { code: "screen-reader-software", words: "" },
    { code: null, words: "面试请用文字" },
  ],
  released: ["needs"],
};
