import { watchSession } from "./session-watch.ts";

/** What a signed-in person's browser runs on every page, beside the page's own script if it has one. */
const aside = document.querySelector<HTMLElement>("[data-seconds-left]");
if (aside) watchSession(aside);
