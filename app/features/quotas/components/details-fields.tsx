import { useMessages } from "#app/i18n/messages-context.tsx";
import { RadioField } from "#app/ui/radio-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { posts } from "../policy/ledger.ts";

interface DetailsFieldsProps {
  readonly name?: string;
  readonly post?: string;
}

export function DetailsFields({ name, post = "other" }: DetailsFieldsProps) {
  const t = useMessages("returns");
  return (
    <>
      <TextField
        name="name"
        label={t("person.name")}
        defaultValue={name}
        autoComplete="off"
        width={20}
        required
      />
      <RadioField
        name="post"
        label={t("person.post")}
        hint={t("person.postHint")}
        defaultValue={post}
        required
        options={posts.map((value) => ({ value, label: t(`post.${value}`) }))}
      />
    </>
  );
}
