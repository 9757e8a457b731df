import { languageOf } from "#app/i18n/language-of.ts";
import { useLocale, useMessages } from "#app/i18n/messages-context.tsx";
import { Details } from "#app/ui/details.tsx";
import type { CourseVideo } from "../policy/index.ts";

const ADDRESS = /^https?:\/\/\S+$/;

/** The films of a course, each with its captions and the text of what is said. */
export function CourseVideos({ videos }: { readonly videos: readonly CourseVideo[] }) {
  const t = useMessages("training");
  const locale = useLocale();
  if (videos.length === 0) return null;
  return (
    <section>
      <h2>{t("video.title")}</h2>
      <ul>
        {videos.map(({ title, address, captions, transcript }, at) => (
          <li key={at}>
            <a href={address} lang={languageOf(title, locale)}>
              {title}
            </a>
            {captions !== "" && (
              <p>
                {ADDRESS.test(captions) ? (
                  <a href={captions}>{t("video.captionsOf", { title })}</a>
                ) : (
                  t("video.captions", { captions })
                )}
              </p>
            )}
            {transcript !== "" && <Transcript title={title} transcript={transcript} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Transcript({ title, transcript }: Pick<CourseVideo, "title" | "transcript">) {
  const t = useMessages("training");
  const locale = useLocale();
  const name = t("video.transcriptOf", { title });
  if (ADDRESS.test(transcript)) {
    return (
      <p>
        <a href={transcript}>{name}</a>
      </p>
    );
  }
  return (
    <Details summary={name}>
      <p className="prewrap" lang={languageOf(transcript, locale)}>
        {transcript}
      </p>
    </Details>
  );
}
