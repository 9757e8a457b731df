import type { Translation } from "../../../../i18n/translate.ts";
import type { staff as zhCN } from "../zh-CN/staff.ts";

export const staff = {
  "list.title": "Staff accounts",
  "list.suffix_one": " ({count})",
  "list.suffix_other": " ({count})",
  "list.caption_one": "{count} account by name",
  "list.caption_other": "{count} accounts by name",
  "list.filter": "Find staff",
  "list.q": "Name or email",
  "list.all": "All",
  "list.apply": "Find",
  "list.none": "No such accounts",
  "list.noneNext": "Try another word or role.",
  "name.label": "Name",
  "name.missing": "Enter a name.",
  "address.label": "Email",
  "address.missing": "Enter an email address.",
  "address.mail-format": "This is not an email address. An example is shenhe@example.cn.",
  "text.too-long": "This is too long. Please shorten it.",
  "text.control": "This contains invisible characters. Please type it again.",
  "role.label": "Role",
  "role.missing": "Choose a role.",
  "role.officer-reviewer": "Reviewing officer",
  "role.officer-reviewer.hint": "Verifies organisations and certificates, reviews positions.",
  "role.officer-approver": "Approving officer",
  "role.officer-approver.hint": "Also revokes a verification or takes one up again.",
  "role.counsellor": "Counsellor",
  "role.counsellor.hint": "Helps job seekers find work and training.",
  "role.administrator": "Administrator",
  "role.administrator.hint":
    "Manages staff accounts and barrier reports; sees nothing of job seekers.",
  "place.label": "Region",
  "place.hint":
    "A province, city or district in Chinese, for example: 山西省晋城市城区. Not for administrators.",
  "place.unknown":
    "We do not recognise the place. Write its name alone, for example: 山西省晋城市城区.",
  "place.ambiguous":
    "Several places have this name. Write it from the province down, for example: 山西省晋城市城区.",
  "state.label": "State",
  "state.active": "In use",
  "state.suspended": "Suspended",
  "secondFactor.label": "Second step",
  "secondFactor.yes": "Set up",
  "secondFactor.no": "Not set up yet",
  "createdAt.label": "Created",
  "new.title": "New staff account",
  "new.text":
    "We send a mail that asks them to sign in with a code and to set up their second step.",
  "new.button": "Create and send the mail",
  "account.own":
    "This is your own account. Another administrator has to suspend it or reset its second step.",
  "account.activity": "What happened to the account",
  "change.suspend": "Suspend the account",
  "change.suspend.text":
    "It is signed out at once and cannot sign in. What was done and recorded stays.",
  "change.restore": "Restore the account",
  "change.restore.text": "It can sign in again as before.",
  "change.reset-second-factor": "Reset the second step",
  "change.reset-second-factor.text":
    "Make sure in person or by telephone that it is the owner who asks. The account is signed out at once, sets up its second step at the next sign-in, and its recovery codes are void.",
  "did.account.registered": "registered",
  "did.account.created": "created by an administrator",
  "did.account.suspended": "suspended by an administrator",
  "did.account.restored": "restored by an administrator",
  "did.session.signed-in": "signed in",
  "did.second-factor.enabled": "set up the second step",
  "did.second-factor.reset": "second step reset by an administrator",
  "did.other": "account settings changed",
  "done.created": "Account created; the mail is on its way.",
  "done.suspend": "Account suspended.",
  "done.restore": "Account restored.",
  "done.reset-second-factor": "Second step reset. Ask the owner to sign in and set it up again.",
  "refused.address-taken": "This address has an account already, so nothing was created.",
  "refused.region-missing": "Enter the region; only administrators have none. Nothing was created.",
  "refused.own-account": "You cannot change your own account; another administrator has to.",
  "refused.already-done": "A colleague has done this already; nothing changed.",
  "refused.not-found": "This account was not found.",
  "mail.created.subject": "{site}: your staff account",
  "mail.created.body": `Hello {name},

An administrator has made an account for you at {site}. Your role: {role}.

Open this address, enter the email address that got this mail, and sign in with a code. At the first sign-in you set up your second step.
{link}

{site}`,
} as const satisfies Translation<typeof zhCN>;
