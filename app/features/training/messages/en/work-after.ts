export const workAfter = {
  title_one: "{count} month after the training: how is work?",
  title_other: "{count} months after the training: how is work?",
  list: "My training",
  lede: "Your answer tells whether the training helped. You need not answer. You can answer and change it until {day}.",
  privacy: "It is only counted; neither the provider nor employers see your answer.",
  question: "How are you placed now?",
  "situation.employed": "I have work",
  "situation.self-employed": "I work for myself or flexibly",
  "situation.looking": "I am looking for work",
  "situation.studying": "I am studying",
  "situation.other": "Something else",
  button: "Send",
  change: "Save changes",
  positions: "See positions that are open",
  void: "The result of this course was corrected to not completed, so there is nothing to answer any more.",
  over: "Answers were taken until {day}; you gave none.",
  overSaid: "Answers were taken until {day}. Yours: {situation}.",
  open_one: "{count} month after the training: say how work is",
  open_other: "{count} months after the training: say how work is",
  "mail.subject": "After \u201c{title}\u201d: how is work?",
  "mail.body_one":
    "Hello,\n\nit is {count} month since you completed \u201c{title}\u201d. Please tell us whether you have work; it is one choice:\n{link}\n\nYou need not answer.",
  "mail.body_other":
    "Hello,\n\nit is {count} months since you completed \u201c{title}\u201d. Please tell us whether you have work; it is one choice:\n{link}\n\nYou need not answer.",
  "done.answer": "Your answer is saved, thank you.",
  "refused.not-asked":
    "The result of this course was corrected to not completed, so there is nothing to answer any more.",
  "refused.too-late": "The time for answers is over.",
  "refused.changed-by-someone-else":
    "Your answer was changed since you opened the page. Look at what it is now before you decide.",
  "situation.missing": "Choose how you are placed now",
} as const;
