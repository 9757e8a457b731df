import { I18nProvider } from "@react-aria/i18n";
import { useContext, useEffect, useState } from "react";
import type { HTMLAttributes, KeyboardEvent, ReactNode } from "react";
import {
  ComboBox as AriaComboBox,
  ComboBoxStateContext,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components";

import { classNames } from "../class-names.ts";
import { FieldFrame, useField } from "../field.tsx";
import type { FieldParts, FieldWidth } from "../field.tsx";
import type { SuggestFieldProps } from "../suggest-field.tsx";
import type { LoadSuggestions } from "../use-combo-box.ts";
import { useUiText } from "../ui-text.tsx";

export interface ComboBoxProps extends Pick<
  HTMLAttributes<HTMLInputElement>,
  "inputMode" | "lang" | "enterKeyHint"
> {
  readonly name: string;
  readonly parts: FieldParts;
  readonly width?: FieldWidth | undefined;
  readonly required?: boolean | undefined;
  readonly initialText: string;
  readonly loadSuggestions: LoadSuggestions;
}

interface Suggestion {
  readonly id: string;
}

const PAUSE_MS = 200;

/** A field with label, hint and error around its combo box. */
export function ComboBoxField(props: SuggestFieldProps & { readonly initialText: string }) {
  const parts = useField(props);
  const { name, width, required, inputMode, lang, initialText, loadSuggestions } = props;
  const control = { name, parts, width, required, inputMode, lang, initialText, loadSuggestions };
  return (
    <FieldFrame {...props} parts={parts}>
      <ComboBox {...control} />
    </FieldFrame>
  );
}

/** Suggestions over a field that already works: any text may stand, and the text is what is posted. */
export function ComboBox(props: ComboBoxProps) {
  const { name, parts, width, required, initialText, loadSuggestions, ...input } = props;
  const text = useUiText();
  const [value, setValue] = useState(initialText);
  const [container, setContainer] = useState<HTMLDivElement | null>(null);
  const suggestions = useSuggestions(value, initialText, loadSuggestions);
  return (
    <I18nProvider locale={document.documentElement.lang}>
      <AriaComboBox<Suggestion>
        className="combo-box"
        id={parts.id}
        name={name}
        aria-labelledby={`${parts.id}-label`}
        {...(parts.describedBy && { "aria-describedby": parts.describedBy })}
        isInvalid={parts.error !== undefined}
        isRequired={required ?? false}
        validationBehavior="aria"
        allowsCustomValue
        formValue="text"
        menuTrigger="input"
        inputValue={value}
        onInputChange={setValue}
        // Nothing stays chosen: a suggestion becomes the text, and the next Enter is the form's.
        value={null}
        onChange={(key) => key !== null && setValue(String(key))}
        items={suggestions}
      >
        <EnterSends>
          <Input className={classNames("input", width && `input-width-${width}`)} {...input} />
        </EnterSends>
        <OpenWhenFound suggestions={suggestions} />
        {/* Beside the field, inside the page's landmark; the page around it stays readable. */}
        <div ref={setContainer} />
        <Popover
          className="combo-box-popover"
          isNonModal
          // Its replacement, UNSAFE_PortalProvider, is not exported by react-aria-components.
          // eslint-disable-next-line @typescript-eslint/no-deprecated
          {...(container && { UNSTABLE_portalContainer: container })}
        >
          <ListBox<Suggestion> className="combo-box-list" aria-label={text.suggestions}>
            {({ id }) => (
              <ListBoxItem className="combo-box-option" id={id} textValue={id}>
                {id}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </AriaComboBox>
    </I18nProvider>
  );
}

/**
 * While no suggestion is chosen, Enter sends the form as it does in the plain field. React Aria
 * would take the key to close the list, and nothing would be heard to happen.
 */
function EnterSends({ children }: { readonly children: ReactNode }) {
  const state = useContext(ComboBoxStateContext);
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || !state?.isOpen) return;
    if (state.selectionManager.focusedKey !== null) return;
    event.stopPropagation();
    state.close();
  };
  return <div onKeyDownCapture={onKeyDownCapture}>{children}</div>;
}

/** The list opens by itself only for what is there while somebody types; an answer comes later. */
function OpenWhenFound({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const state = useContext(ComboBoxStateContext);
  useEffect(() => {
    if (state?.isFocused && suggestions.length > 0) state.open(null, "input");
    // Only an answer opens the list: not the focus, and not again after Escape.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [suggestions]);
  return null;
}

/** Asks after a pause in typing; an answer to an older text is dropped, and a chosen one asks nothing. */
function useSuggestions(value: string, initialText: string, load: LoadSuggestions) {
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);
  const isChosen = suggestions.some(({ id }) => id === value);
  useEffect(() => {
    if (isChosen || value === initialText) return;
    if (value.trim() === "") {
      setSuggestions([]);
      return;
    }
    const stop = new AbortController();
    const ask = async () => {
      const found = await load(value, stop.signal).catch(() => []);
      if (!stop.signal.aborted) setSuggestions([...new Set(found)].map((id) => ({ id })));
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [value, isChosen, initialText, load]);
  return suggestions;
}
