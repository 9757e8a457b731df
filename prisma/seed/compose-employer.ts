import { workplaceAccess } from "#app/features/positions/policy/index.ts";
import { fictionalName, fictionalUscc } from "./fictional.ts";
import type { Random } from "./random.ts";
import { brandName, employerStyles } from "./texts/employers.ts";
import type { EmployerStyle } from "./texts/employers.ts";
import { buildings, placeWeights, streets } from "./texts/places.ts";
import type { Place } from "./texts/places.ts";

/** What an employer says of itself; the rest of its row is the caller's. */
export type Employer = ReturnType<typeof composeEmployer>;

const STAFF = ["1-30", "31-99", "100-499", "500+"] as const;

interface EmployerWish {
  /** Below 1,000,000; a different code each. */
  readonly number: number;
  readonly style?: EmployerStyle;
  readonly place?: Place;
  /** Which of the style's endings the name has; any where nothing is said. */
  readonly ending?: number;
}

/** Composes employer `number`: name, code with right check characters, place, access. */
export function composeEmployer(random: Random, wish: EmployerWish) {
  const style = wish.style ?? random.pick(employerStyles);
  const place = wish.place ?? random.weighted(placeWeights);
  const ending = style.endings[(wish.ending ?? random.int(0, 99)) % style.endings.length] ?? "";
  const nature = natureOf(random, style, ending);
  const brand = brandName(wish.number);
  const answered = random.chance(0.75);
  return {
    trade: style.trade,
    place,
    uscc: fictionalUscc(nature, place.region, wish.number),
    name: `${nature === "individual-business" ? "" : cityOf(place)}${brand.zh}${ending}`,
    nameEn: random.chance(0.25) ? `${brand.en} ${style.endingEn}` : null,
    nature,
    industry: style.industry,
    staffBand: random.weighted(STAFF.map((band, at) => [band, 4 - at] as const)),
    region: place.region,
    address: `${random.pick(streets)}${random.int(1, 288)}号${random.pick(buildings)}`,
    lat: place.lat + (random.next() - 0.5) * 0.06,
    lng: place.lng + (random.next() - 0.5) * 0.06,
    about: random.pick(style.about),
    website: random.chance(0.3) ? `https://org-${wish.number}.example.cn` : null,
    contactName: fictionalName(random),
    contactEmail: `hr-${wish.number}@example.cn`,
    accessFacts: answered ? random.sample(workplaceAccess, random.int(0, 9)) : [],
    accessAnswered: answered,
    accessNote: answered && random.chance(0.3) ? "门口有门铃，按一下有人出来接。" : "",
  };
}

/** Where a style has several kinds, the name tells which. */
function natureOf(random: Random, { kinds }: EmployerStyle, ending: string) {
  if (ending.includes("公司")) return "enterprise";
  if (ending.includes("合作社")) return "farmers-cooperative";
  if (ending.includes("基金会")) return "foundation";
  if (ending.includes("协会")) return "social-organisation";
  if (ending.includes("办事处")) return "government-organ";
  if (ending.includes("图书馆") || ending.includes("服务所")) return "public-institution";
  const others = kinds.filter((kind) => kind !== "enterprise" && kind !== "foundation");
  return random.pick(others.length > 0 ? others : kinds);
}

function cityOf(place: Place): string {
  return place.name.slice(0, 3);
}
