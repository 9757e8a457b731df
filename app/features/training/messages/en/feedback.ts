export const feedback = {
  "give.title": "How was this training?",
  "give.list": "My training",
  "give.lede":
    "What you say helps {provider} make the next one better. You need not say anything. You can fill this in and change it until {day}.",
  "give.privacy":
    "The provider and the disabled persons' federation see sums alone, once at least {count} people have answered; words you write are shown without your name.",
  "give.overall": "On the whole, how was the training?",
  "give.teaching": "Was the teaching clear?",
  "give.teachingHint": "Pace, words, material, room for questions.",
  "give.need": "Did the agreed adjustment \u201c{name}\u201d work?",
  "give.words": "Anything else?",
  "give.wordsHint":
    "You can leave this empty. Please write no name, telephone number or other thing that tells who you are.",
  "give.button": "Send",
  "give.change": "Save changes",
  "give.over": "Opinions were taken until {day}; they cannot be changed now.",
  "mark.very-good": "Very good",
  "mark.good": "Good",
  "mark.fair": "Fair",
  "mark.poor": "Poor",
  "worked.yes": "It worked",
  "worked.partly": "It worked in part",
  "worked.no": "It did not work",
  "session.title": "What participants say",
  "session.sessions": "Participants",
  "session.asked_one": "{asked} people have a result, {count} of them has said how it was.",
  "session.asked_other": "{asked} people have a result, {count} of them have said how it was.",
  "session.few":
    "Fewer than {count} people have said something; sums are not shown yet, so that nobody can be told from them.",
  "session.needs": "Did agreed adjustments work?",
  "session.needsFew":
    "Of those with agreed adjustments fewer than {count} have said something; it is not shown.",
  "session.words": "What participants wrote",
  "session.picture":
    "Picture: people by their answer to \u201c{question}\u201d, figures in the table below",
  "session.people": "{count}",
  "session.answer": "Answer",
  "session.count": "People",
  "done.give": "Your opinion is saved, thank you.",
  "refused.too-late": "The time for opinions is over.",
  "refused.changed-by-someone-else":
    "Your opinion was changed since you opened the page. Look at what it is now before you decide.",
  "overall.missing": "Choose how the training was on the whole",
  "teaching.missing": "Choose how clear the teaching was",
  "error.choose": "Choose whether it worked",
  "error.tooLong": "Too long, please shorten it",
} as const;
