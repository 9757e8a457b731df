import type { Translation } from "../../../../i18n/translate.ts";
import type { organisations as zhCN } from "../zh-CN/organisations.ts";
import { members } from "./members.ts";

export const organisations = {
  ...members,
  "profile.title": "My organisation",
  "profile.facts": "Organisation details",
  "profile.none": "Not given",
  "profile.change": "Change",
  "profile.edit": "Change other details",
  "profile.public": "See the organisation's public page",
  "field.name": "Organisation name",
  "field.nameEn": "Name in English",
  "field.uscc": "Unified social credit code",
  "field.nature": "Kind of organisation",
  "field.industry": "Industry",
  "field.staffBand": "Number of staff",
  "field.place": "Address",
  "field.region": "District",
  "field.address": "Street and number",
  "field.contactName": "Contact person",
  "field.contactPhone": "Contact's mobile number",
  "field.contactEmail": "Contact's email",
  "field.website": "Website",
  "field.about": "About the organisation",
  "field.aboutEn": "About it in English",
  "staffBand.value": "{band} people",
  "choose.none": "Choose one",
  "choose.all": "All",
  "list.and": ", ",
  "kind.employer": "Employer",
  "kind.provider": "Training provider",
  "nature.enterprise": "Company",
  "nature.individual-business": "Sole trader",
  "nature.public-institution": "Public institution",
  "nature.government-organ": "Government body",
  "nature.social-organisation": "Association",
  "nature.private-non-enterprise": "Private non-profit unit",
  "nature.foundation": "Foundation",
  "nature.farmers-cooperative": "Farmers' cooperative",
  "nature.other": "Other",
  "state.draft.title": "Your organisation has not been sent for verification",
  "state.draft.next":
    "Once the details are complete, an owner sends them in. You can publish after the bureau has verified them.",
  "state.submitted.title": "Waiting for the bureau to verify",
  "state.submitted.next":
    "You usually hear within 5 working days; the owners get a message. There is nothing to do now.",
  "state.sent_back.title": "The bureau sent the details back for changes",
  "state.sent_back.next": "Make the changes described below and send them in again.",
  "state.verified.title": "Your organisation is verified",
  "state.verified.next": "You can publish. A change of name or code has to be verified again.",
  "state.rejected.title": "The bureau did not verify your organisation",
  "state.rejected.next":
    "It cannot publish. If you think this is wrong, ask the bureau to look at it again.",
  "state.reason": "What the bureau says: {reason}",
  "submit.missing": "Still missing before you can send it in",
  "gap.name": "The organisation's name is missing",
  "gap.uscc": "The unified social credit code is missing or wrong",
  "gap.place": "The address does not give the district and the street",
  "gap.contactName": "The contact person is missing",
  "gap.contactPhone": "The contact's mobile number is missing",
  "submit.hint":
    "Please read the details below first. While they are being verified, the name and the code cannot change.",
  "submit.button": "Send for verification",
  "submit.again": "Send for verification again",
  "submit.ownerOnly": "An owner sends the organisation in. You can help to complete the details.",
  "submit.wait": "To change the name or the code, an owner takes the organisation back first.",
  "submit.withdrawHint":
    "To change the name or the code, take it back first and send it in again; it then joins the end of the queue.",
  "submit.withdraw": "Take it back",
  "done.submit": "Sent to the bureau for verification.",
  "done.withdraw": "Taken back. Send it in again when you are ready.",
  "done.saved": "Saved.",
  "done.renamed":
    "Saved; the organisation is being verified again. Until then its positions are not shown in public.",
  "edit.title": "Change organisation details",
  "edit.contact": "Contact person",
  "edit.contactHint": "Used for verification, never shown in public.",
  "edit.public": "What the public sees",
  "edit.publicHint": "Job seekers see it on the organisation's page.",
  "edit.save": "Save",
  "edit.cancel": "Back to my organisation without saving",
  "industry.hint": "For example: manufacturing, retail, household services.",
  "about.hint": "What you do, what the workplace is like, how accessible it is.",
  "place.hint": "In Chinese, from the province down, for example: 山西省晋城市城区凤台街 12 号.",
  "place.missing": "Enter the organisation's address.",
  "place.unknown":
    "We do not recognise the place. Write it in Chinese from the province down, for example: 山西省晋城市城区凤台街 12 号.",
  "place.ambiguous":
    "Several places have this name. Write it from the province down, for example: 山西省晋城市城区凤台街 12 号.",
  "place.no-district":
    "Give the district or county too, for example: 山西省晋城市城区凤台街 12 号.",
  "place.no-street": "Add the street and the number after the district.",
  "contactName.missing": "Enter the contact person's name.",
  "contactPhone.missing": "Enter the contact's mobile number.",
  "contactPhone.format": "A mobile number has 11 digits, for example 199 0000 1234.",
  "contactEmail.format": "This is not an email address. An example is renshi@example.cn.",
  "website.format": "This is not a web address. An example is www.example.cn.",
  "staffBand.missing": "Choose the number of staff.",
  "text.too-long": "This is too long. Please shorten it.",
  "text.control": "This contains invisible characters. Please type it again.",
  "identity.title": "Change the organisation's name and code",
  "identity.again": "It will have to be verified again",
  "identity.againHint":
    "A change of name, code or kind sends the organisation back to the bureau. Until it is verified, its positions are not shown in public.",
  "identity.saveAgain": "Save and send for verification again",
  "identity.locked.submitted":
    "The organisation is being verified and cannot change. Take it back on “My organisation” first.",
  "identity.locked.rejected":
    "The organisation was not verified and cannot change. Ask the bureau to look at it again.",
  "name.hint": "As on the business licence or certificate of registration.",
  "name.missing": "Enter the organisation's name.",
  "uscc.hint": "18 characters, on the business licence or certificate. Spaces are fine.",
  "uscc.missing": "Enter the unified social credit code.",
  "uscc.format":
    "The code has 18 digits and capital letters, without I, O, S, V and Z. Check, for example, 0 and O.",
  "uscc.checksum":
    "The last character does not fit the rest. Check for a wrong or missing character.",
  "nature.missing": "Choose the kind of organisation.",
  "thread.title": "What happened so far",
  "thread.none": "Nothing yet.",
  "thread.registered": "{who} registered the organisation",
  "thread.submitted": "{who} sent it for verification",
  "thread.withdrawn": "{who} took it back",
  "thread.edited": "{who} changed details",
  "thread.renamed": "{who} changed the name or the code and sent it for verification again",
  "thread.verified": "{who} verified it",
  "thread.sent-back": "{who} sent it back for changes",
  "thread.rejected": "{who} did not verify it",
  "thread.revoked": "{who} revoked the verification",
  "thread.reopened": "{who} took it up again",
  "thread.member-invited": "{who} invited somebody",
  "thread.invitation-revoked": "{who} cancelled an invitation",
  "thread.member-joined": "{who} was joined by a new member",
  "thread.member-role-changed": "{who} changed a member's role",
  "thread.member-removed": "{who} removed a member",
  "thread.member-left": "A member left",
  "thread.by.officer": "The bureau",
  "thread.by.employer-member": "The organisation",
  "thread.by.provider-member": "The organisation",
  "thread.by.system": "The system",
  "thread.fields": "Changed: {fields}",
  "thread.change": "Before: {before}; now: {after}",
  "thread.reason": "Reason: {reason}",
  "queue.title": "Verify organisations",
  "queue.suffix_one": " ({count}, {state})",
  "queue.suffix_other": " ({count}, {state})",
  "queue.count_one": "{count} organisation: {state}.",
  "queue.count_other": "{count} organisations: {state}.",
  "queue.caption": "Longest waiting first",
  "queue.filter": "Filter organisations",
  "queue.stateLabel": "State",
  "queue.state.draft": "not sent in",
  "queue.state.submitted": "waiting",
  "queue.state.sent_back": "sent back",
  "queue.state.verified": "verified",
  "queue.state.rejected": "not verified",
  "queue.kind": "Kind",
  "queue.region": "Place",
  "queue.submittedAt": "Sent in",
  "queue.apply": "Filter",
  "queue.none": "No organisations",
  "queue.noneNext": "Try another state, kind or place.",
  "queue.first": "Back to the start",
  "queue.next": "Next page",
  "review.state.submitted": "Sent in on {time}, waiting for verification.",
  "review.state.sent_back": "Sent in on {time}, sent back for changes.",
  "review.state.verified": "Sent in on {time}, verified.",
  "review.state.rejected": "Sent in on {time}, not verified.",
  "review.state.draft": "Not sent in.",
  "review.members_one": "It has {count} member.",
  "review.members_other": "It has {count} members.",
  "review.code": "Check of the code",
  "review.codeSays":
    "The code is well formed and its check character is right. By its code this is: {kind}, registered in {region}.",
  "review.regionUnknown": "a place we do not know",
  "review.hints": "Please look at this",
  "review.noHints": "The kind and the place given agree with the code.",
  "hint.uscc-invalid": "The code is not well formed or its check character is wrong.",
  "hint.kind-differs": "The kind given differs from the kind in the code.",
  "hint.region-differs":
    "The address is in another city than the code's place of registration. It may have moved; check the licence.",
  "hint.organisation-code-checksum":
    "The check character of the inner organisation code does not fit. Real codes do this now and then; check the licence.",
  "review.duplicates": "Possibly the same organisation",
  "review.duplicate.uscc": "Same code: ",
  "review.duplicate.name": "Same name: ",
  "review.duplicateFacts": "({kind}, {uscc}, {region}, {state})",
  "review.decide": "Decide",
  "review.nothing": "There is nothing for you to decide now.",
  "review.verify": "Verify",
  "review.verifyHint":
    "Check that name, code and address agree with the licence. The organisation can publish at once and is told.",
  "review.send-back": "Send back for changes",
  "review.reject": "Do not verify",
  "review.revoke": "Revoke verification",
  "review.reopen": "Take it up again",
  "review.reason.send-back": "What has to change",
  "review.reason.reject": "Reason for not verifying",
  "review.reason.revoke": "Reason for revoking",
  "review.reason.reopen": "Reason for taking it up again",
  "review.reasonHint": "The organisation reads this. Say why, and what to do.",
  "reason.missing": "Give a reason: the organisation has to know why.",
  "done.verify": "Verified; the organisation has been told.",
  "done.send-back": "Sent back; the organisation has been told why.",
  "done.reject": "Not verified; the organisation has been told.",
  "done.revoke": "Verification revoked; the organisation has been told.",
  "done.reopen": "Taken up again; the organisation is waiting for verification.",
  "refused.incomplete":
    "The details are not complete, so nothing was sent. See what is missing below.",
  "refused.not-yours":
    "You may not do this, so nothing was saved. Ask an owner of the organisation.",
  "refused.not-found": "This organisation was not found.",
  "refused.second-factor": "Give your second factor first.",
  "refused.other-region": "This organisation is not in your region.",
  "refused.own-submission": "You are a member of this organisation; a colleague has to decide.",
  "refused.reason-missing": "Give a reason.",
  "refused.changed-by-someone-else":
    "The details changed after you opened this page, so nothing was saved. Open the page again and have a look first.",
  "refused.uscc-taken":
    "Another organisation already uses this code, so nothing was saved. If this is wrong, ask the bureau.",
  "refused.now-draft": "The organisation took it back; your decision was not saved.",
  "refused.now-submitted": "The organisation is waiting for verification; nothing changed.",
  "refused.now-sent_back": "A colleague has sent it back; your decision was not saved.",
  "refused.now-verified": "A colleague has verified it; your decision was not saved.",
  "refused.now-rejected": "A colleague has decided not to verify it; nothing changed.",
  "mail.verified.subject": "{site}: {name} is verified",
  "mail.verified.body": `Hello,

The bureau has verified {name}. You can publish now.

The organisation's details:
{link}

{site}`,
  "mail.sent_back.subject": "{site}: {name} needs changes",
  "mail.sent_back.body": `Hello,

The bureau has sent back the details of {name}:

{reason}

Please make the changes and send them in again:
{link}

{site}`,
  "mail.rejected.subject": "{site}: {name} was not verified",
  "mail.rejected.body": `Hello,

The bureau has not verified {name}:

{reason}

If you think this is wrong, please contact the bureau. The organisation's details:
{link}

{site}`,
  "mail.submitted.subject": "{site}: {name} is being looked at again",
  "mail.submitted.body": `Hello,

The bureau is looking at {name} again:

{reason}

You will hear the result. The organisation's details:
{link}

{site}`,
  "text.verified": "[{site}] {name} is verified. You can publish now.",
  "text.sent_back": "[{site}] {name} needs changes. Sign in and see “My organisation”.",
  "text.rejected": "[{site}] {name} was not verified. Sign in and see “My organisation”.",
  "text.submitted": "[{site}] {name} is being looked at again.",
} as const satisfies Translation<typeof zhCN>;
