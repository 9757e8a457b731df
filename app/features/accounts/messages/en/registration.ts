export const registration = {
  "register.title": "Register",
  "register.lede":
    "Registering is free. Each page asks one thing. You may leave in between: this browser keeps your answers for 24 hours.",
  "register.age": "You can register from the age of 16.",
  "register.haveAccount": "Have an account? Sign in",
  "register.kind.label": "Which account do you need?",
  "register.kind.missing": "Choose which account you need.",
  "register.kind.term": "Kind of account",
  "register.kind.seeker": "Job seeker",
  "register.kind.seeker.hint":
    "To find work and training. A name and one way to reach you is all we need; no disability certificate.",
  "register.kind.employer_member": "Employer",
  "register.kind.employer_member.hint":
    "To post positions. You need the organisation's unified social credit code.",
  "register.kind.provider_member": "Training provider",
  "register.kind.provider_member.hint":
    "To post courses. You need the organisation's unified social credit code.",
  "register.continue": "Continue",
  "register.change": "Change",
  "register.progress": "Registration, step {at} of {of}",
  "register.name.title": "Your name",
  "register.address.title": "Your email address or mobile number",
  "register.address.hint":
    "You will sign in with it and get notices there. We send a code to make sure that it is yours.",
  "register.code.title": "Enter the code",
  "register.code.sent.mail": "We have sent a code to {to}.",
  "register.code.sent.text": "We have sent a code by text message to {to}.",
  "register.password.title": "Choose a password",
  "register.password.set": "Set",
  "register.uscc.title": "Unified social credit code",
  "register.organisation.title": "Name and kind of the organisation",
  "register.place.title": "Address of the organisation",
  "register.contact.title": "Contact of the organisation",
  "register.consent.title": "How your information is used",
  "register.check.title": "Check your answers",
  "register.check.lede": "Read them once more; you can change each.",
  "register.check.queue":
    "The bureau will then verify your organisation and answer within 5 working days as a rule. Until then you can prepare positions but not publish them.",
  "register.check.register": "Register",
  "register.check.submit": "Register and submit for verification",
  "register.check.draft": "Register now, submit later",
  "register.done.title": "You are registered",
  "register.done.person.notice": "Your account is ready and you are signed in.",
  "register.done.submitted.notice":
    "Your account is ready. {name} has been submitted to the bureau for verification.",
  "register.done.draft.notice":
    "Your account is ready. {name} is saved and has not been submitted for verification yet.",
  "register.done.next": "What happens next",
  "register.done.person.first": "You can search positions now and save those you like.",
  "register.done.submitted.first":
    "The bureau answers within 5 working days as a rule. We will tell you at the address you gave.",
  "register.done.draft.first":
    "Submit the organisation for verification when you are ready. You can publish once it is verified.",
  "register.done.seeker":
    "A disability certificate is not needed. If you apply for benefits later, you decide whether to give it.",
  "register.done.employer-member":
    "You can prepare drafts of positions now, or import them from a spreadsheet.",
  "register.done.provider-member": "You can prepare your courses now.",
  "register.done.preferences":
    "Text size, colours and contrast can be changed under “Reading preferences”.",
  "register.done.account": "Go to your account",
  "name.label": "Name",
  "name.hint": "Employers and staff will call you by it.",
  "name.missing": "Enter your name.",
  "text.too-long": "This is too long. Make it shorter.",
  "text.control": "There are invisible special characters in it. Type it again.",
  "uscc.label": "Unified social credit code",
  "uscc.hint":
    "18 characters, on the business licence or registration certificate. Spaces do no harm.",
  "uscc.missing": "Enter the unified social credit code.",
  "uscc.format":
    "The code has 18 digits and capital letters, without I, O, S, V and Z. Check for 0 and O, for example.",
  "uscc.checksum":
    "The last character does not fit the rest. Check for a wrong or missing character.",
  "organisationName.label": "Name of the organisation",
  "organisationName.hint": "As on the business licence or registration certificate.",
  "organisationName.missing": "Enter the name of the organisation.",
  "nature.label": "Kind of organisation",
  "nature.hint": "Chosen by the code; change it if it is wrong.",
  "nature.missing": "Choose the kind of organisation.",
  "nature.enterprise": "Enterprise",
  "nature.individual-business": "Individual business",
  "nature.public-institution": "Public institution",
  "nature.government-organ": "Government organ",
  "nature.social-organisation": "Social organisation",
  "nature.private-non-enterprise": "Private non-enterprise unit",
  "nature.foundation": "Foundation",
  "nature.farmers-cooperative": "Farmers' cooperative",
  "nature.other": "Other",
  "place.label": "Address of the organisation",
  "place.hint":
    "In Chinese, beginning with province, city and district, such as 山西省晋城市城区凤台街 12 号.",
  "place.missing": "Enter the address of the organisation.",
  "place.unknown":
    "We could not tell the district. Begin with province, city and district, such as 山西省晋城市城区凤台街 12 号.",
  "place.ambiguous":
    "Several districts have this name. Begin with province and city, such as 山西省晋城市城区凤台街 12 号.",
  "place.no-district": "Name the district or county, such as 山西省晋城市城区凤台街 12 号.",
  "place.no-street": "Add street and number after the district.",
  "contactName.label": "Name of the contact",
  "contactName.missing": "Enter the name of the contact.",
  "contactPhone.label": "Mobile number of the contact",
  "contactPhone.hint": "For verification; it is not published.",
  "consent.label": "I am 16 or older, have read this and agree",
  "consent.missing": "To register, read this and agree first.",
  "notice.short.what":
    "We keep your name, how to reach you, your password in a form nobody can turn back, and what you enter yourself.",
  "notice.short.why": "It lets you sign in, find work and get the notices you ask for.",
  "notice.short.share": "Employers and others see nothing unless you agree to it separately.",
  "notice.short.rights":
    "You can see, change, export and delete it at any time, and take your consent back.",
  "notice.short.age": "You cannot register before the age of 16.",
  "notice.what.title": "What we process",
  "notice.what.text":
    "Your name; email address or mobile number; a one-way form of your password; times of signing in; what you enter yourself, such as saved positions and applications.\nMobile numbers are stored encrypted. The number of a disability certificate is not needed to register. It is processed only if you choose to give it, and we ask for a separate consent.",
  "notice.why.title": "What for",
  "notice.why.text":
    "To make sure that it is you who signs in; to let you search, save and apply; to send the notices you ask for; to keep others from using your account.\nFor nothing else. If that changes we ask you again.",
  "notice.who.title": "Who processes it and who sees it",
  "notice.who.text":
    "The site is run by the local employment service for people with disabilities; its contact is at the foot of every page.\nStaff see only what their work needs, and each look is recorded. Employers see nothing of you without your separate consent. The data stay in mainland China.",
  "notice.howLong.title": "For how long",
  "notice.howLong.text":
    "Until you close your account. Then it is deleted, except for records that the law requires. Codes are kept for 10 minutes, records of signing in for 6 months, messages for 90 days.",
  "notice.rights.title": "Your rights",
  "notice.rights.text":
    "You may see, copy, correct, complete and delete your information, ask us to explain, and complain to the authority. We answer within 15 working days.",
  "notice.withdraw.title": "If you do not agree, or take your consent back",
  "notice.withdraw.text":
    "Without consent there is no account, but you can search and read every position without one.\nYou can take your consent back at any time; what was done before stays lawful.",
  "refused.organisation-registered":
    "This organisation is registered already. Ask its owner to invite you under “My organisation”.",
  "refused.address-taken": "An account was just registered with this address. Sign in instead.",
  "refused.registration-incomplete": "Something is still missing. Go through the pages once more.",
} as const;
