import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forbidden, notFound } from "#app/http/failures.server.ts";
import { done } from "#app/http/redirects.server.ts";
import { command, page } from "#app/http/route.server.ts";
import { seekerOf } from "#app/http/seeker.server.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { shanghaiDay } from "#app/lib/date.ts";
import { href } from "#app/links.ts";
import { ActionForm, VersionField } from "#app/shell/action-form.tsx";
import { KeptStatus } from "#app/shell/kept-status.tsx";
import { pageHandle } from "#app/shell/page-handle.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { FileSection } from "../components/file-section.tsx";
import { SectionFields } from "../components/section-fields.tsx";
import { keepFile, removeFile } from "../person/keep-file.server.ts";
import { listPassport } from "../person/passport.server.ts";
import { readOwnApplication } from "../person/read-own-application.server.ts";
import { saveForm } from "../person/save-form.server.ts";
import { applicationSections, longestGap, mayFillIn } from "../policy/index.ts";
import { removeFileForm, sectionForms } from "../schema/forms.ts";

const params = z.object({ applicationId: z.uuid(), section: z.enum(applicationSections) });

export const loader = page(
  "applications.fill",
  { params },
  async ({ actor, params: { applicationId, section }, locale, ctx }) => {
    const seeker = seekerOf(actor);
    if (!mayFillIn(seeker, section)) {
      throw done(href(locale, "applications.show", { applicationId }), "personsOwn");
    }
    const application = await readOwnApplication(applicationId, seeker, locale, ctx);
    if (!application || !application.sections.includes(section)) throw notFound();
    const { works } = application.own.content.experience;
    return {
      section,
      application,
      passport: section === "adjustments" ? await listPassport(seeker, ctx) : [],
      gap: section === "experience" ? longestGap(works, shanghaiDay(ctx.now).slice(0, 7)) : null,
    };
  },
);

export const action = command(
  "applications.fill",
  {
    params,
    forms: { ...sectionForms, "remove-file": removeFileForm },
    receive: ({ name, contentType, pieces }, { params: where, actor, ctx }) => {
      const { applicationId } = params.parse(where);
      const file = { name, contentType, pieces };
      const seeker = seekerOf(actor);
      if (!mayFillIn(seeker, "files")) throw forbidden();
      return keepFile({ applicationId, file }, seeker, ctx);
    },
  },
  async (args) => {
    const { params: where, posted, locale, ctx } = args;
    const { applicationId, section } = where;
    const seeker = seekerOf(args.actor);
    const intended = args.intent === "remove-file" ? "files" : args.intent;
    if (!mayFillIn(seeker, intended) || !mayFillIn(seeker, section)) throw forbidden();
    const here = href(locale, "applications.fill", { applicationId, section });
    if (args.intent === "remove-file") {
      const removed = await removeFile({ ...args.form, applicationId }, seeker, ctx);
      return removed.ok ? done(here, "fileRemoved") : removed;
    }
    const then = posted.get("then");
    const isDone = then !== "later" && then !== "stay";
    const saved = await saveForm({ ...args, applicationId, isDone }, seeker, ctx);
    if (!saved.ok) return saved;
    if (then === "stay") return done(here, "saved");
    return done(href(locale, "applications.show", { applicationId }), "saved");
  },
);

export const handle = pageHandle<typeof loader>()("applications", {
  title: ({ t, data: { section } }) => t(`section.${section}`),
  caption: ({ data: { application } }) => application.title,
  titleSuffix: ({ data: { application } }) => ` - ${application.title}`,
  crumbs: ({ t, locale, data: { application } }) => [
    { label: t("list.title"), href: href(locale, "applications.list") },
    {
      label: application.title,
      href: href(locale, "applications.show", { applicationId: application.id }),
    },
  ],
});

export default function Fill() {
  const t = useMessages("applications");
  const locale = useLocale();
  const { section, application, passport, gap } = useLoaderData<typeof loader>();
  const stands = application.own.sections[section];
  const version = stands?.version ?? 0;
  if (application.state !== "draft") {
    return (
      <Notice kind="warning" isStanding title={t("refused.already-handed-in")}>
        <p>
          <a href={href(locale, "applications.show", { applicationId: application.id })}>
            {t("show.title")}
          </a>
        </p>
      </Notice>
    );
  }
  if (section === "files") return <FileSection application={application} version={version} />;
  return (
    <>
      {stands?.carried && <Notice isStanding>{t("fill.carried")}</Notice>}
      <ActionForm key={`${section}-${version}`} intent={section}>
        <VersionField intent={section} version={version} />
        <SectionFields section={section} application={application} passport={passport} gap={gap} />
        <KeptStatus />
        <div className="button-row">
          <Button name="then" value="done">
            {t(stands?.carried ? "fill.confirm" : "fill.done")}
          </Button>
          {section === "experience" && (
            <Button name="then" value="stay" variant="secondary">
              {t("fill.more")}
            </Button>
          )}
          <Button name="then" value="later" variant="secondary">
            {t("fill.later")}
          </Button>
        </div>
      </ActionForm>
    </>
  );
}
