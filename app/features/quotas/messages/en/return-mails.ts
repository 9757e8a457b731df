import type { Translation } from "../../../../i18n/translate.ts";
import type { returnMails as zhCN } from "../zh-CN/return-mails.ts";

/** Letters and mails about a return. */
export const returnMails = {
  "mail.returned.subject": "The return of {year} was sent back",
  "mail.returned.body":
    "{name}:\n\nYour return of {year} has to be put right. Reason: {reason}\n\nPut it right and file it again here: {link}\n\n{site}",
  "mail.approved.subject": "The return of {year} was certified",
  "mail.approved.body":
    "{name}:\n\nThe review of your return of {year} is finished. Read the determination here: {link}\n\n{site}",
  "mail.rejected.subject": "The return of {year} was not accepted",
  "mail.rejected.body":
    "{name}:\n\nYour return of {year} was not accepted. Reason: {reason}\n\nIf you do not agree, ask to have it looked at again: {link}\n\n{site}",
  "mail.lapsed.subject": "The return of {year} was not filed in time",
  "mail.lapsed.body":
    "{name}:\n\nNo return of {year} came in before filing closed; by the rules nobody counts as employed. Details: {link}\n\n{site}",
  "mail.sent_to_tax.subject": "The result of {year} was handed to the tax office",
  "mail.sent_to_tax.body":
    "{name}:\n\nThe result of your return of {year} was handed to the tax office. Do as it tells you: {link}\n\n{site}",
  "mail.tax_corrected.subject": "The result of {year} was corrected and handed to the tax office",
  "mail.tax_corrected.body":
    "{name}:\n\nThe result of your return of {year} was corrected. The tax office has the new amount in place of the one before. If you paid too much or too little, do as it tells you: {link}\n\n{site}",
  "mail.tax_withdrawn.subject": "The result of {year} was taken back from the tax office",
  "mail.tax_withdrawn.body":
    "{name}:\n\nThe result of your return of {year} that the tax office had does not hold any more; it was told so. Details: {link}\n\n{site}",
  "mail.closed.subject": "The return of {year} is closed",
  "mail.closed.body":
    "{name}:\n\nThe tax office confirmed that it has the result of your return of {year}. The return of this year is closed. Details: {link}\n\n{site}",
  "mail.reopened.subject": "The return of {year} is reviewed again",
  "mail.reopened.body":
    "{name}:\n\nYour return of {year} is reviewed again. Reason: {reason}\n\nThe determination holds until there is a new result. Details: {link}\n\n{site}",
  "mail.superseded.subject": "Determination {reason} of {year} does not hold any more",
  "mail.superseded.body":
    "{name}:\n\nThe determination numbered {reason} does not hold any more: there is a later edition or another decision. Please do not use it. The result that holds now is here: {link}\n\n{site}",
} as const satisfies Translation<typeof zhCN>;
