import { useLoaderData } from "@remix-run/react";
import { occupationName } from "#app/features/positions/index.server.ts";
import { regionName } from "#app/features/positions/reference/regions.ts";
import { ownReachingLines } from "#app/features/applications/index.server.ts";
import { page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatNumber, formatYuan } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { FieldBases } from "../components/field-bases.tsx";
import { profileHints } from "../policy/index.ts";
import { listNeeds, readProfile } from "../read-profile.server.ts";

export const loader = page("matching.profile", {}, async ({ actor, locale, ctx }) => {
  const person = seekerOf(actor);
  const [profile, needs, reaching] = await Promise.all([
    readProfile(person, ctx),
    listNeeds(person, ctx),
    ownReachingLines(person, locale, ctx),
  ]);
  const seeker = { ...profile, needs };
  return {
    ...{ seeker, reaching },
    hints: profileHints({ ...seeker, tellsReaching: reaching.length > 0 }),
    occupations: seeker.occupations.map((code) => occupationName(code, locale)),
    places: seeker.regions.map((code) => regionName(code, locale)),
  };
});

export const handle = pageHandle<typeof loader>()("matching", {
  title: ({ t }) => t("profile.title"),
});

export default function Profile() {
  const t = useMessages("matching");
  const locale = useLocale();
  const { hints } = useLoaderData<typeof loader>();
  return (
    <>
      <Lede>{t("profile.lede")}</Lede>
      <p>{t("profile.private")}</p>
      <LinkButton href={href(locale, "matching.fits")}>{t("profile.fits")}</LinkButton>
      <section className="section">
        <h2>{t("profile.sections")}</h2>
        <Told />
      </section>
      <section className="section">
        <h2>{t("profile.hints")}</h2>
        {hints.length === 0 ? (
          <p>{t("profile.allTold")}</p>
        ) : (
          <ul>
            {hints.map((hint) => (
              <li key={hint}>{t(`hint.${hint}`)}</li>
            ))}
          </ul>
        )}
      </section>
      <FieldBases sections={["wishes", "background", "abilities", "needs", "reaching"]} />
      <p className="muted">{t("profile.basis")}</p>
    </>
  );
}

function Told() {
  const t = useMessages("matching");
  const codes = useMessages("positions");
  const locale = useLocale();
  const { seeker, occupations, places, reaching } = useLoaderData<typeof loader>();
  const change = (section: "wishes" | "background" | "abilities") => [
    { href: href(locale, "matching.profileSection", { section }), label: t("profile.change") },
  ];
  const said = (lines: readonly string[]) =>
    lines.length === 0 ? (
      t("profile.notTold")
    ) : (
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  const { wageFloor, formsOfWork, education, experienceYears, holds } = seeker;
  const { travelMinutes, hoursAWeek } = seeker;
  return (
    <SummaryList
      rows={[
        {
          term: t("section.wishes"),
          value: said([
            ...occupations,
            ...places,
            ...(travelMinutes === null
              ? []
              : [t("told.travel", { minutes: formatNumber(travelMinutes, locale) })]),
            ...(hoursAWeek === null
              ? []
              : [t("told.hours", { hours: formatNumber(hoursAWeek, locale) })]),
            ...formsOfWork.map((code) => codes(`formOfWork.${code}`)),
            ...(wageFloor === null
              ? []
              : [t("told.wage", { amount: formatYuan(wageFloor, locale) })]),
          ]),
          actions: change("wishes"),
        },
        {
          term: t("section.background"),
          value: said([
            ...(education === null ? [] : [codes(`education.${education}`)]),
            ...(experienceYears === null
              ? []
              : [t("told.years", { years: formatNumber(experienceYears, locale) })]),
            ...holds,
          ]),
          actions: change("background"),
        },
        {
          term: t("section.abilities"),
          value: said(
            Object.entries(seeker.abilities).map(([demand, ability]) =>
              t("told.ability", {
                what: codes(`demand.${demand as "sight"}`),
                ability: t(`field.ability.${ability}`),
              }),
            ),
          ),
          actions: change("abilities"),
        },
        {
          term: t("section.needs"),
          value: said(seeker.needs.map((code) => codes(`adjustment.${code}`))),
          actions: [{ href: href(locale, "applications.passport"), label: t("profile.change") }],
        },
        {
          term: t("section.reaching"),
          value: said(reaching),
          actions: [{ href: href(locale, "reaching.own"), label: t("profile.change") }],
        },
      ]}
    />
  );
}
