export const barriers = {
  "barrier.title": "Report a barrier",
  "barrier.lede":
    "Tell us what does not work for you. No sign-in, no puzzle. We answer within {days} working days.",
  "barrier.description.label": "What got in your way",
  "barrier.description.hint": "What you wanted to do and what happened, in your own words.",
  "barrier.description.missing": "Tell us what got in your way; one sentence is enough.",
  "barrier.page.label": "Which page",
  "barrier.page.hint": "Its address or name. If you came from the foot of a page, it is filled in.",
  "barrier.assistiveTech.label": "Assistive technology you use",
  "barrier.assistiveTech.hint":
    "For example: NVDA and Firefox, VoiceOver, a magnifier, dictation, a switch.",
  "barrier.contact.label": "How to reach you",
  "barrier.contact.hint":
    "Email or mobile number. You may leave it out and use your receipt number. Kept encrypted, used only to answer you.",
  "barrier.button": "Send the report",
  "done.barrierReported": "Received, thank you. Keep the receipt number to see what happens.",
  "barrier.number": "Receipt number",
  "barrier.state": "Progress",
  "barrier.state.received": "Received",
  "barrier.state.in_progress": "Being worked on",
  "barrier.state.mended": "Mended",
  "barrier.state.answered": "Answered",
  "barrier.received": "Received on",
  "barrier.decided": "Closed on",
  "barrier.due": "Answer due by",
  "barrier.answer": "Answer",
  "barrier.next.received":
    "We will look at it soon; public holidays extend the date. Bookmark this page to see what happens.",
  "barrier.next.in_progress": "We are working on it. Come back here at any time.",
  "barrier.next.mended": "If it still does not work for you, please tell us again.",
  "barrier.next.answered": "If the answer does not help, please tell us again.",
  "barrier.status.title": "What became of a report",
  "barrier.status.form": "Look up by receipt number",
  "barrier.status.label": "Receipt number",
  "barrier.status.hint": "8 characters, such as K7M4 9WX2. Spaces and capitals do not matter.",
  "barrier.status.button": "Look up",
  "barrier.status.none": "No report with this number",
  "barrier.status.noneHint":
    "Please check the number. It has no digits 0 and 1 and no letters O, I and L.",
  "barrier.status.noneSuffix": " (not found)",
  "barriers.title": "Barriers we have mended",
  "barriers.suffix_one": " ({count})",
  "barriers.suffix_other": " ({count})",
  "barriers.lede": "Barriers that people told us of, once they are mended; the newest first.",
  "barriers.at": "Page: {page}",
  "barriers.none": "Nothing mended yet",
  "barriers.noneNext": "It will be listed here once it is.",
  "barrierQueue.title": "Barrier reports",
  "barrierQueue.filter": "By progress",
  "barrierQueue.open": "Open",
  "barrierQueue.caption": "Due first comes first",
  "barrierQueue.overdue": "Overdue",
  "barrierQueue.none": "No such reports",
  "barrierQueue.noneNext": "Try another progress.",
  "barrierReview.title": "Report {number}",
  "barrierReview.none": "Not given",
  "barrierReview.answer": "Progress and answer",
  "barrierReview.to": "Change to",
  "barrierReview.hint.received": "Nobody works on it yet.",
  "barrierReview.hint.in_progress": "Somebody works on it; the public page says so.",
  "barrierReview.hint.mended": "Listed under “Barriers we have mended”. Say what was mended.",
  "barrierReview.hint.answered": "Needs no change, or cannot change. Say why, and what else helps.",
  "barrierReview.answerHint":
    "Everybody can read this: no personal details. Whoever left an address is sent it.",
  "barrierReview.button": "Save",
  "barrierReview.activity": "What happened so far",
  "barrierReview.did.reported": "Reported",
  "barrierReview.did.viewed": "Opened by an administrator",
  "barrierReview.did.in-progress": "Changed to being worked on",
  "barrierReview.did.mended": "Changed to mended",
  "barrierReview.did.answered": "Changed to answered",
  "barrier.to.missing": "Choose the new progress.",
  "done.barrierAnswered": "Saved; the public page shows it now.",
  "refused.changed-by-someone-else":
    "A colleague changed it after you opened this page, so nothing was saved. Open the page again.",
  "refused.not-from-this-state": "It cannot change to this now, so nothing was saved.",
  "refused.answer-missing": "Write an answer: the person who reported it has to know.",
  "refused.barriers-too-many":
    "We have just received many reports from your network. Please send this one in about {minutes} minutes ({time}); what you wrote is still here.",
  "refused.not-found": "This record was not found.",
  "barrier.mail.subject": "{site}: an answer to your report {number}",
  "barrier.mail.body": `Hello,

Thank you for telling us what does not work. The answer to report {number}:

{answer}

See it on the site:
{link}

{site}`,
  "barrier.text": "[{site}] An answer to your report {number}: {answer}",
};
