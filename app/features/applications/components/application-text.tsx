/** The text that was handed in, as it stands in the database, paragraph by paragraph. */
export function ApplicationText({ text }: { readonly text: string }) {
  return (
    <div className="inset">
      {text.split("\n\n").map((paragraph, at) => (
        <p key={at} className="prewrap">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
