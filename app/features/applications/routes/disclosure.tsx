import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { formatList, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { href } from "#app/links.ts";
import { ActionForm } from "#app/shell/action-form.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { VisuallyHidden } from "#app/ui/prose.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { releaseField, revokeField } from "../person/disclosure-consents.server.ts";
import { listOpenings } from "../person/list-openings.server.ts";
import { readOwnApplication } from "../person/read-own-application.server.ts";
import { releasable } from "../policy/index.ts";
import type { Releasable } from "../policy/index.ts";
import { applicationParams, releaseForm } from "../schema/forms.ts";

export const loader = page(
  "applications.disclosure",
  { params: applicationParams },
  async ({ actor, params, locale, ctx }) => {
    const { applicationId } = params;
    const application = await readOwnApplication(applicationId, seekerOf(actor), locale, ctx);
    if (!application) throw notFound();
    const { id, title, employer, own } = application;
    const released: Releasable[] = [...own.consents, ...(own.mayInvite ? ["invite" as const] : [])];
    return { id, title, employer, released, openings: await listOpenings(applicationId, ctx) };
  },
);

export const action = command(
  "applications.disclosure",
  { params: applicationParams, forms: { release: releaseForm, revoke: releaseForm } },
  async ({ actor, intent, form: { field }, params: { applicationId }, locale, ctx }) => {
    const act = intent === "release" ? releaseField : revokeField;
    const verdict = await act({ applicationId, field }, seekerOf(actor), ctx);
    if (!verdict.ok) return verdict;
    return done(href(locale, "applications.disclosure", { applicationId }), intent);
  },
);

export const handle = pageHandle<typeof loader>()("applications", {
  title: ({ t }) => t("disclosure.title"),
  caption: ({ data: { employer } }) => employer,
  titleSuffix: ({ data: { title } }) => ` - ${title}`,
  crumbs: ({ t, locale, data: { id, title } }) => [
    { label: t("list.title"), href: href(locale, "applications.list") },
    { label: title, href: href(locale, "applications.show", { applicationId: id }) },
  ],
});

export default function Disclosure() {
  const t = useMessages("applications");
  const locale = useLocale();
  const { employer, released, openings } = useLoaderData<typeof loader>();
  return (
    <>
      <p>{t("release.intro", { employer })}</p>
      <ul>
        <li>{t("disclosure.cv")}</li>
        <li>{t("disclosure.contact")}</li>
        <li>{t("release.back")}</li>
        <li>{t("release.until")}</li>
      </ul>
      <SummaryList
        rows={releasable.map((field) => ({
          term: t(`release.${field}`),
          value: <Choice field={field} isReleased={released.includes(field)} />,
        }))}
      />
      <h2>{t("openings.title")}</h2>
      {openings.length === 0 ? (
        <p>{t("openings.none")}</p>
      ) : (
        <ul>
          {openings.map(({ id, at, way, fields, actorKind }) => (
            <li key={id}>
              {t(`openings.${way}`, {
                at: formatMoment(at, locale),
                who: t(actorKind.startsWith("employer") ? "openings.employer" : "openings.other"),
                fields: formatList(
                  fields
                    .filter((field) => field !== "progress")
                    .map((field) => t(`shown.${field}`)),
                  locale,
                ),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Choice({
  field,
  isReleased,
}: {
  readonly field: Releasable;
  readonly isReleased: boolean;
}) {
  const t = useMessages("applications");
  return (
    <>
      <p>{t(isReleased ? "disclosure.given" : "disclosure.notGiven")}</p>
      <p className="muted">{t(`releaseHint.${field}`)}</p>
      <ActionForm intent={isReleased ? "revoke" : "release"} idPrefix={`${field}-`}>
        <input type="hidden" name="field" value={field} />
        <Button variant="secondary" isInline>
          {t(isReleased ? "disclosure.revoke" : "disclosure.release")}
          <VisuallyHidden>{t("about", { name: t(`release.${field}`) })}</VisuallyHidden>
        </Button>
      </ActionForm>
    </>
  );
}
