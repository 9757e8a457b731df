import { useLoaderData } from "@remix-run/react";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { page } from "#app/http/route.server.ts";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Lede } from "#app/ui/prose.tsx";
import { ResultList } from "#app/ui/result-list.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { PositionCard } from "../components/position-card.tsx";
import styles from "../positions.css?url";
import { readHome } from "../read-home.server.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];

export const loader = page("shell.home", {}, ({ locale, ctx }) => readHome(locale, ctx));

export const handle = pageHandle<typeof loader>()("positions", {
  title: ({ t }) => t("home.title"),
  description: ({ t }) => t("home.lede"),
  width: "results",
});

export default function Home() {
  const t = useMessages("positions");
  return (
    <>
      <Lede>{t("home.lede")}</Lede>
      <SearchBox />
      <Browse />
      <Newest />
      <Entrances />
    </>
  );
}

function SearchBox() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { total } = useLoaderData<typeof loader>();
  return (
    <div className="home-search">
      <Form
        method="get"
        role="search"
        aria-label={t("home.search")}
        action={href(locale, "finding.search")}
      >
        <TextField name="q" label={t("home.words")} hint={t("home.wordsHint")} width="full" />
        <TextField name="place" label={t("home.place")} hint={t("home.placeHint")} width="full" />
        <Button size="large" icon="search">
          {t("home.search")}
        </Button>
      </Form>
      <p>
        {total === 0 ? t("home.openNone") : t("home.open", { count: total })}{" "}
        {total > 0 && <a href={href(locale, "positions.search")}>{t("home.all")}</a>}
      </p>
    </div>
  );
}

interface Choice {
  readonly name: string;
  readonly count: number;
  readonly href: string;
}

function Browse() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { forms, places, adjustments } = useLoaderData<typeof loader>();
  const search = (query: Record<string, string>) => href(locale, "positions.search", {}, query);
  return (
    <div className="home-browse">
      <Choices
        title={t("home.byForm")}
        choices={forms.map(({ code, count }) => ({
          name: t(`formOfWork.${code}`),
          count,
          href: search({ form: code }),
        }))}
      />
      <Choices
        title={t("home.byPlace")}
        choices={places.map(({ code, name, count }) => ({
          name,
          count,
          href: search({ region: code }),
        }))}
      />
      <Choices
        title={t("home.byAdjustment")}
        choices={adjustments.map(({ code, count }) => ({
          name: t(`adjustment.${code}`),
          count,
          href: search({ adjustment: code }),
        }))}
      />
    </div>
  );
}

function Choices({
  title,
  choices,
}: {
  readonly title: string;
  readonly choices: readonly Choice[];
}) {
  const t = useMessages("positions");
  if (choices.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul role="list" className="link-lines">
        {choices.map(({ name, count, href: to }) => (
          <li key={to}>
            <a className="link-standalone" href={to}>
              {t("home.counted", { name, count })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Newest() {
  const t = useMessages("positions");
  const locale = useLocale();
  const { newest } = useLoaderData<typeof loader>();
  if (newest.length === 0) return null;
  return (
    <section>
      <h2>{t("home.newest")}</h2>
      <ResultList>
        {newest.map((position) => (
          <PositionCard key={position.id} position={position} heading={3} isShort />
        ))}
      </ResultList>
      <p>
        <a
          className="link-standalone"
          href={href(locale, "positions.search", {}, { sort: "newest" })}
        >
          {t("home.newestAll")}
        </a>
      </p>
    </section>
  );
}

function Entrances() {
  const t = useMessages("positions");
  const locale = useLocale();
  const signIn = href(locale, "accounts.signIn");
  return (
    <section className="section">
      <h2>{t("home.forOthers")}</h2>
      <div className="home-browse">
        {(["seekers", "employers", "providers"] as const).map((who) => (
          <div key={who}>
            <h3>{t(`home.${who}`)}</h3>
            <p>{t(`home.${who}Text`)}</p>
            <p>
              <a className="link-standalone" href={signIn}>
                {t(`home.${who}Link`)}
              </a>
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
