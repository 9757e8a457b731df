import type { Random } from "./random.ts";
import type { Profile } from "./texts/profile.ts";
import { benefits, closings, companyStories, hoursTexts, openings } from "./texts/phrases.ts";

export interface Occasion {
  readonly profile: Profile;
  readonly title: string;
  readonly openings: number;
  readonly organisation: string;
  readonly about: string;
  readonly place: string;
}

/** A description as people write them: with numbered lists, as a letter, in two sentences, or at length. */
export function composeDescription(random: Random, occasion: Occasion): string {
  const write = random.weighted<(random: Random, occasion: Occasion) => string>([
    [numbered, 45],
    [asLetter, 25],
    [brief, 15],
    [atLength, 15],
  ]);
  return write(random, occasion);
}

/** The same in English, for the part of the postings that has it. */
export function composeEnglish(random: Random, { profile, openings: count }: Occasion): string {
  const places = count === 1 ? "One person is wanted." : `${count} people are wanted.`;
  const extra = random.sample(
    [
      "Wages are paid on the tenth of each month.",
      "A colleague shows you the work during the first two weeks.",
      "Tell us what adjustments you need; we arrange them before the first day.",
      "Lunch is included.",
      "The first month is a trial month at full social insurance.",
      "Written communication is fine at every step.",
    ],
    random.int(1, 3),
  );
  return [profile.en.about + ".", places, ...extra].join(" ").replaceAll("..", ".");
}

function numbered(random: Random, occasion: Occasion): string {
  const { duties, requirements } = occasion.profile;
  const mark = random.pick(["、", ".", "）", ") "]);
  const list = (lines: readonly string[]) =>
    lines.map((line, at) => `${at + 1}${mark}${line}${random.pick(["；", "。", ""])}`).join("\n");
  const heading = random.pick([
    ["岗位职责：", "任职要求：", "福利待遇："],
    ["【工作内容】", "【我们希望您】", "【我们给您】"],
    ["一、干什么", "二、要求", "三、待遇"],
  ]);
  const parts = [
    opening(random, occasion),
    `${heading[0]}\n${list(random.sample(duties, random.int(3, 6)))}`,
    `${heading[1]}\n${list(random.sample(requirements, random.int(2, 4)))}`,
  ];
  if (random.chance(0.8))
    parts.push(`${heading[2]}\n${list(random.sample(benefits, random.int(2, 5)))}`);
  if (random.chance(0.5)) parts.push(random.pick(closings));
  return parts.filter(Boolean).join(random.pick(["\n\n", "\n"]));
}

function asLetter(random: Random, occasion: Occasion): string {
  const { duties, requirements } = occasion.profile;
  const day = random.sample(duties, random.int(2, 4)).join("；");
  const wish = random.sample(requirements, random.int(2, 3)).join("，");
  return [
    opening(random, occasion),
    `平时主要是：${day}。`,
    `希望您：${wish}。`,
    random.chance(0.7) ? `待遇方面，${random.sample(benefits, random.int(2, 3)).join("，")}。` : "",
    random.pick(closings),
  ]
    .filter(Boolean)
    .join("\n");
}

function brief(random: Random, { profile }: Occasion): string {
  const duty = random.pick(profile.duties);
  const wish = random.pick(profile.requirements);
  return `${duty}。${wish}${random.pick(["。", "！", "，面谈。"])}`;
}

function atLength(random: Random, occasion: Occasion): string {
  return [
    random.pick(companyStories),
    numbered(random, occasion),
    ...random.sample(companyStories, random.int(1, 4)),
    `作息：${random.pick(hoursTexts) || "面议"}`,
    ...random.sample(closings, 2),
  ].join("\n\n");
}

function opening(random: Random, occasion: Occasion): string {
  return random
    .pick(openings)
    .replace("{title}", occasion.title)
    .replace("{n}", String(occasion.openings))
    .replace("{org}", occasion.organisation)
    .replace("{place}", occasion.place)
    .replace("{about}", occasion.about);
}
