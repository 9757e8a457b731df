import { I18nProvider } from "@react-aria/i18n";
import { useContext, useEffect, useState } from "react";
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
import type { LoadSuggestions, SuggestFieldProps } from "../suggest-field.tsx";
import { useUiText } from "../ui-text.tsx";

export interface ComboBoxProps extends SuggestFieldProps {
  readonly initialText: string;
}

interface Suggestion {
  readonly id: string;
}

const PAUSE_MS = 200;

/** Suggestions over a field that already works: any text may stand, and the text is what is posted. */
export function ComboBox(props: ComboBoxProps) {
  const { name, width, required, inputMode, lang, initialText, loadSuggestions } = props;
  const text = useUiText();
  const parts = useField(props);
  const [value, setValue] = useState(initialText);
  const [container, setContainer] = useState<HTMLDivElement | null>(null);
  const suggestions = useSuggestions(value, initialText, loadSuggestions);
  return (
    <FieldFrame {...props} parts={parts}>
      <I18nProvider locale={document.documentElement.lang}>
        <AriaComboBox<Suggestion>
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
          items={suggestions}
        >
          <Input
            className={classNames("input", width && `input-width-${width}`)}
            inputMode={inputMode}
            lang={lang}
          />
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
    </FieldFrame>
  );
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
