import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Counsellor, Officer, Seeker } from "#app/features/accounts/policy/index.ts";
import {
  anApplication,
  anEmployer,
  aPosition,
  contextAt,
} from "#app/features/applications/testing/arrange.ts";
import { nameSupporter } from "#app/features/plans/beside/name-supporter.server.ts";
import { listDrafts } from "#app/features/plans/drafts/draft-measures.server.ts";
import { listCaseload } from "#app/features/plans/list-caseload.server.ts";
import { listPlanCheckIns } from "#app/features/plans/list-check-ins.server.ts";
import { openReachingOf } from "#app/features/plans/open-reaching.server.ts";
import { maySee, planFields, planReaders, planStages } from "#app/features/plans/policy/index.ts";
import type {
  PlanField,
  PlanGrant,
  PlanReader,
  PlanStage,
} from "#app/features/plans/policy/index.ts";
import { forReader } from "#app/features/plans/read-for.server.ts";
import { readPerson } from "#app/features/plans/read-person.server.ts";
import { findOwnPlanId, readPlan } from "#app/features/plans/read-plan.server.ts";
import { readVersions } from "#app/features/plans/read-versions.server.ts";
import { whereShown } from "#app/features/plans/shown-to.server.ts";
import { planWorld } from "#app/features/plans/testing/arrange.ts";
import {
  listCertificatesEnding,
  plansWishingIn,
  plansWithEnding,
} from "#app/features/plans/who-shows.server.ts";
import { connect } from "#app/platform/db.server.ts";
import { encryptField } from "#app/platform/encryption.server.ts";
import { testDatabase } from "#db/testing/database.ts";
import { readOwnAidMonth } from "./aid-month/reads.server.ts";
import { findCaseloadOf, listOwnEntries } from "./caseload-reads.server.ts";
import { findEntry, listRegister } from "./entry-reads.server.ts";
import { findFamily, listOwnFamilies, readFamilyRegister } from "./families/reads.server.ts";
import { sealFamily, sealMember } from "./families/sealed.server.ts";
import { findOwnLink } from "./link-entry.server.ts";
import { sealCall, sealFacts, sealNumber } from "./sealed.server.ts";

const database = await testDatabase();
const db = connect(database.url, { poolSize: 4 });
const ctx = contextAt(db);
afterAll(() => db.$disconnect());
const { anAgreed, aCounsellor } = planWorld(db);

const officer: Officer = {
  ...{ kind: "officer", userId: randomUUID(), role: "reviewer", region: "140502" },
  secondFactor: true,
};
const at = (text: string) => new Date(`${text}T00:00:00Z`);

interface World {
  readonly seeker: Seeker;
  readonly counsellor: Counsellor;
  readonly other: Counsellor;
  readonly planId: string;
  readonly entryId: string;
  readonly familyId: string;
}

/** Somebody of whom there is something to see in every field. */
async function aWorld(): Promise<World> {
  const { seeker, counsellor, planId } = await anAgreed();
  const { userId } = seeker;
  await nameSupporter(
    {
      ...{ planId, name: "王芳", relation: "parent", contact: "13900000001" },
      ...{ until: null, delegationId: null, onceKey: randomUUID() },
    },
    seeker,
    ctx,
  );
  const position = await aPosition(db, await anEmployer(db), { state: "published" });
  const measure = { planId, plannedOn: at("2026-11-30"), createdAt: ctx.now };
  await db.planMeasure.createMany({
    data: [
      { ...measure, kind: "recommendation", positionId: position.id, isWanted: false },
      { ...measure, kind: "device" },
    ],
  });
  const placed = { placedOn: at("2026-10-01"), outcome: "quota", state: "placed" } as const;
  const said = {
    ...{ personDid: "disagreed", personDidAt: ctx.now },
    disagreementEncrypted: encryptField("离家太远", "plans.disagreement"),
    ownWordsEncrypted: encryptField("想早点上班", "plans.own_words"),
  };
  await db.plan.update({ where: { id: planId }, data: { kind: "aid", ...placed, ...said } });
  await db.planEvent.create({
    data: {
      ...{ planId, what: "kept", value: "yes", source: "person", afterMonths: 1 },
      ...{ placedOn: at("2026-10-01"), on: at("2026-11-02"), region: "140502" },
      ...{ kind: "aid", recordedAt: ctx.now },
    },
  });
  const application = await anApplication(db);
  const owner = await anEmployer(db);
  const hire = await db.hire.create({
    data: {
      ...{ applicationId: application.id, userId, organisationId: owner.organisationId },
      ...{ positionId: application.positionId, startsOn: at("2026-10-01"), recordedAt: ctx.now },
    },
  });
  await db.hireCheckIn.create({
    data: {
      ...{ hireId: hire.id, userId, organisationId: owner.organisationId },
      ...{ afterDays: 30, side: "person", askedAt: ctx.now, isWorking: true },
      ...{ answeredAt: ctx.now, adjustments: "work" },
    },
  });
  await db.certificate.create({
    data: {
      ...{ userId, state: "verified", region: "140502", submittedAt: ctx.now },
      ...{ validTo: at("2026-12-10"), numberEncrypted: "-", numberHash: randomUUID() },
    },
  });
  await db.seekerProfile.create({ data: { userId, regions: ["140502"], updatedAt: ctx.now } });
  await db.policyParameter.create({
    data: {
      ...{ name: "aid-month", region: "140502", value: "yes", unit: "choice", source: "通知" },
      ...{ validFrom: at("2026-11-01"), validTo: at("2026-12-31") },
    },
  });
  return {
    seeker,
    counsellor,
    other: await aCounsellor(),
    planId,
    ...(await onLists(counsellor, seeker)),
  };
}

/** An entry of a list that waits, one linked to the person, and a family. */
async function onLists(counsellor: Counsellor, seeker: Seeker) {
  const facts = {
    ...{ name: "周明", phone: "19900000009", school: "太原学院", major: "会计", degree: "本科" },
    ...{ graduatedOn: "", hukou: "", group: "就业困难人员", unemployedOn: "", wish: "" },
  };
  const entry = {
    ...{ region: "140502", year: 2026, counsellorId: counsellor.userId },
    ...{ factsEncrypted: sealFacts(facts), numberEncrypted: sealNumber("14050220030101996X42") },
    listedOn: at("2026-07-01"),
  };
  const { id: entryId } = await db.registerEntry.create({ data: { ...entry, personHash: "1" } });
  await db.registerEntry.create({
    data: {
      ...entry,
      personHash: "2",
      userId: seeker.userId,
      linkedAt: ctx.now,
      state: "declined",
    },
  });
  await db.registerCall.create({
    data: {
      ...{ entryId, on: at("2026-11-20"), channel: "phone", reached: true, onceKey: "one" },
      ...{
        wordsEncrypted: sealCall("打过电话。"),
        authorId: counsellor.userId,
        writtenAt: ctx.now,
      },
    },
  });
  const { id: familyId } = await db.family.create({
    data: {
      ...{ region: "140502", counsellorId: counsellor.userId, nameEncrypted: sealFamily("周家") },
      ...{ appliedOn: at("2026-11-01"), createdAt: ctx.now },
      spells: { create: { foundOn: at("2026-11-01") } },
      members: {
        create: {
          ...{ nameEncrypted: sealMember("周强"), birthDate: at("1980-01-01"), sex: "male" },
          ...{ hasCertificate: true, standing: "able", createdAt: ctx.now },
        },
      },
    },
  });
  return { entryId, familyId };
}

/** What a read gave, by key; null where it gave nothing. */
type Given = Readonly<Record<string, unknown>> | null | undefined;

interface Read {
  readonly reader: PlanReader;
  readonly name: string;
  readonly run: (world: World) => Promise<Given>;
  /** The field of each key; a key that stands for none says so. */
  readonly keys: Keys;
}

type Keys = Readonly<Record<string, PlanField | "none">>;

/** Keys that stand for one field. */
const as = (field: PlanField | "none", keys: string): Keys =>
  Object.fromEntries(keys.split(" ").map((key) => [key, field]));

const state: Keys = { ...as("none", "id"), ...as("state", "state kind") };

const planKeys: Keys = {
  ...state,
  ...as(
    "state",
    "showsProfile showsCertificate isResting hasConsent isProposed listedOn nextOn stuck moves agreed",
  ),
  ...as("none", "waitsFor"),
  ...as(
    "content",
    "deed digest hasChanged content outcome placedOn assessedOn ladder content.assessment content.goals content.measures content.ownWords",
  ),
  ...as("check-ins", "kept"),
  ...as("companions", "companions"),
  ...as("account-name", "name"),
  ...as("hand-overs", "counsellor"),
  ...as("talks", "content.followUps"),
  ...as("support", "barriers needs"),
  ...as("answers", "recommended content.disagreement"),
  ...as("companion-contact", "contacts"),
};

function planGiven(plan: Awaited<ReturnType<typeof readPlan>>): Given {
  return plan && within(plan);
}

/** A plan with what lies within its parts beside it. */
function within(plan: {
  readonly content: NonNullable<Awaited<ReturnType<typeof readPlan>>>["content"];
  readonly companions: readonly { readonly contact: string }[];
}): Given {
  const { content } = plan;
  const inner = Object.entries(content ?? {}).map(([key, value]) => [`content.${key}`, value]);
  const kinds = (content?.measures ?? []).map(({ kind }) => kind);
  return {
    ...plan,
    ...(Object.fromEntries(inner) as Record<string, unknown>),
    barriers: content?.assessment?.support,
    needs: kinds.filter((kind) => kind === "device"),
    recommended: kinds.filter((kind) => kind === "recommendation"),
    contacts: plan.companions.map(({ contact }) => contact).join(""),
  };
}

const caseloadKeys: Keys = {
  ...state,
  ...as("state", "nextOn stuck"),
  ...as("account-name", "name"),
  ...as("account-address", "address"),
};

const copyKeys: Keys = {
  ...planKeys,
  ...as(
    "copy",
    "content agreed hasChanged nextOn isResting counsellor name content.assessment content.goals content.measures content.ownWords",
  ),
};

const profileOf = (ids: readonly string[], { planId }: World) => ({
  found: ids.filter((id) => id === planId),
});

const reads: readonly Read[] = [
  {
    ...{ reader: "person", name: "the own plan", keys: planKeys },
    run: async ({ seeker }) =>
      planGiven(await readPlan((await findOwnPlanId(seeker.userId, ctx)) ?? "", seeker, ctx)),
  },
  {
    ...{ reader: "person", name: "the list their account is linked to" },
    keys: {
      ...as("none", "id year isClosed"),
      ...as("list-facts", "facts"),
      ...as("masked-number", "number"),
    },
    run: async ({ seeker }) => {
      const found = await findOwnLink(seeker, ctx);
      return found && { id: found.id, year: found.year, isClosed: found.isClosed, ...found.linked };
    },
  },
  ...(["counsellor", "other-counsellor"] as const).flatMap((reader): readonly Read[] => {
    const who = ({ counsellor, other }: World) => (reader === "counsellor" ? counsellor : other);
    return [
      {
        ...{ reader, name: "a plan", keys: planKeys },
        run: async (world) => planGiven(await readPlan(world.planId, who(world), ctx)),
      },
      {
        ...{ reader, name: "whom a plan is with" },
        keys: { ...as("none", "planId"), ...as("state", "state"), ...as("account-name", "name") },
        run: (world) => readPerson(world.planId, who(world), ctx),
      },
      {
        ...{ reader, name: "the caseload", keys: caseloadKeys },
        run: async (world) =>
          (await listCaseload({ view: "open", after: "" }, who(world), ctx)).rows.find(
            ({ id }) => id === world.planId,
          ),
      },
      {
        ...{ reader, name: "versions" },
        keys: {
          ...as("none", "planId from to changes"),
          ...as("account-name", "name"),
          ...as("content", "versions"),
        },
        run: (world) =>
          readVersions({ planId: world.planId, from: undefined, to: undefined }, who(world), ctx),
      },
      {
        ...{ reader, name: "check-ins", keys: { ...as("check-ins", "all") } },
        run: async (world) => ({
          all: await listPlanCheckIns(world.planId, who(world), "zh-CN", ctx),
        }),
      },
      {
        ...{ reader, name: "certificates that end" },
        keys: {
          ...as("none", "id hasEnded name"),
          ...as("certificate-end", "endsOn"),
        },
        run: async (world) =>
          (await listCertificatesEnding(who(world), ctx)).find(({ id }) => id === world.planId),
      },
      {
        ...{
          reader,
          name: "the filter by certificate",
          keys: { ...as("certificate-end", "found") },
        },
        run: async (world) => profileOf(await plansWithEnding(who(world), ctx), world),
      },
      {
        ...{ reader, name: "the filter by place", keys: { ...as("profile", "found") } },
        run: async (world) => profileOf(await plansWishingIn("140502", who(world), ctx), world),
      },
      {
        ...{ reader, name: "how to talk", keys: { ...as("profile", "opened") } },
        run: async (world) => {
          const opened = await openReachingOf(world.planId, who(world), "zh-CN", ctx);
          return { opened: opened && "opened" };
        },
      },
      {
        ...{ reader, name: "drafts of measures" },
        keys: { ...as("none", "drafts needs"), ...as("account-name", "name") },
        run: (world) => listDrafts(world.planId, who(world), ctx),
      },
      {
        ...{
          reader,
          name: "the Aid Month",
          keys: { ...as("none", "id"), ...as("account-name", "name") },
        },
        run: async (world) => {
          const month = await readOwnAidMonth({ after: undefined }, who(world), ctx);
          const found = month?.people.find(({ id }) => id === world.planId);
          return found && { id: found.id, name: found.name };
        },
      },
      {
        ...{ reader, name: "an entry of a list" },
        keys: {
          ...as("none", "id kind year planId isLinked listedOn due moves"),
          ...as("state", "state"),
          ...as("list-facts", "facts"),
          ...as("masked-number", "number"),
          ...as("calls", "calls"),
        },
        run: ({ entryId, ...world }) => findEntry({ entryId }, who({ entryId, ...world }), ctx),
      },
      {
        ...{ reader, name: "the own part of a list" },
        keys: {
          ...as("none", "id kind year due"),
          ...as("state", "state"),
          ...as("list-facts", "name about"),
        },
        run: async (world) => (await listOwnEntries({ after: "" }, who(world), ctx)).rows[0],
      },
      {
        ...{ reader, name: "a family" },
        keys: {
          ...as("none", "id appliedOn standing isDisabled spells"),
          ...as("family", "members name"),
        },
        run: ({ familyId, ...world }) => findFamily({ familyId }, who({ familyId, ...world }), ctx),
      },
      {
        ...{ reader, name: "own families" },
        keys: {
          ...as("none", "id people standing days isCleared"),
          ...as("family", "name"),
        },
        run: async (world) =>
          (await listOwnFamilies({ after: undefined }, who(world), ctx)).rows[0],
      },
    ];
  }),
  {
    ...{ reader: "bureau", name: "a caseload" },
    keys: {
      ...as("none", "key number year"),
      ...as("state", "kind state"),
      ...as("account-name", "name"),
    },
    run: async ({ counsellor: { userId: counsellorId }, planId }) =>
      (await findCaseloadOf({ counsellorId }, officer, ctx))?.people.find(
        ({ key }) => key === `plan:${planId}`,
      ),
  },
  {
    ...{ reader: "bureau", name: "the register" },
    keys: {
      ...as("none", "id year planState"),
      ...as("state", "state"),
      ...as("masked-number", "number"),
      ...as("list-facts", "name school major group"),
      ...as("hand-overs", "counsellor"),
    },
    run: async () =>
      (
        await listRegister(
          { kind: "graduate", view: "open", year: undefined, after: undefined },
          officer,
          ctx,
        )
      ).rows[0],
  },
  {
    ...{ reader: "bureau", name: "families that wait" },
    keys: { ...as("none", "id foundOn counsellor people days") },
    run: async () => (await readFamilyRegister({ on: undefined }, officer, ctx)).open[0],
  },
  {
    ...{ reader: "plan-reader", name: "the copy", keys: copyKeys },
    run: async ({ seeker, planId }) => copyFor(seeker, planId),
  },
];

let given: readonly PlanGrant[] = [];
async function copyFor(seeker: Seeker, planId: string): Promise<Given> {
  const plan = await readPlan(planId, seeker, ctx);
  const copy = plan && forReader(plan, { hidesSupport: !given.includes("support") });
  return copy && within(copy);
}

/** How the plan stands at a stage. */
async function standAt(stage: PlanStage, grants: readonly PlanGrant[], { planId }: World) {
  given = grants;
  await db.plan.update({
    where: { id: planId },
    data: {
      consentedAt: stage === "consented" || stage === "profile-shown" ? ctx.now : null,
      showsProfile: stage === "profile-shown",
      showsCertificate: grants.includes("certificate-end"),
    },
  });
}

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === "" ||
  value === false ||
  (Array.isArray(value) && value.length === 0) ||
  // Facts of a list of which none is told.
  (typeof value === "object" && Object.values(value).every((one) => one === ""));

/** Words that say no as well as yes. */
const MAY_BE_BLANK: readonly string[] = [
  ...["stuck", "showsProfile", "showsCertificate", "hasChanged"],
  ...["isProposed", "isResting", "hasConsent", "moves"],
];

describe("every read shows what the table allows, and nothing else", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });

  const grantsOf = [[], ["certificate-end"], ["support"]] as const;
  const stages = planStages.filter((stage) => stage !== "listed");
  for (const { reader, name, keys, run } of reads) {
    it.each(stages)(`${reader}: ${name}, %s`, async (stage) => {
      for (const grants of grantsOf) {
        await standAt(stage, grants, world);
        const shown = (await run(world)) ?? {};
        expect(Object.keys(shown).filter((key) => !(key in keys))).toEqual([]);
        const wrong = Object.entries(keys).flatMap(([key, field]) => {
          if (field === "none") return [];
          const may = maySee(reader, stage, field, grants);
          const isShown = !isBlank((shown as Record<string, unknown>)[key]);
          const isRight = may ? isShown || MAY_BE_BLANK.includes(key) : !isShown;
          return isRight ? [] : [`${key} (${field}): ${may ? "kept back" : "shown"}`];
        });
        expect({ stage, grants, wrong }).toEqual({ stage, grants, wrong: [] });
      }
    });
  }

  it("an employer and a provider are shown nothing of a plan", () => {
    const seen = (["employer", "provider"] as const).flatMap((reader) =>
      planFields.filter((field) => planStages.some((stage) => maySee(reader, stage, field))),
    );
    expect(seen).toEqual([]);
  });

  it("every field can be looked for by what was agreed to", () => {
    for (const reader of planReaders) {
      for (const field of planFields) expect(whereShown(reader, field)).toBeTypeOf("object");
    }
  });
});
