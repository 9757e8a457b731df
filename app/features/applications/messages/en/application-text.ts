import type { Translation } from "#app/i18n/translate.ts";
import type { applicationText as source } from "../zh-CN/application-text.ts";

export const applicationText = {
  "text.position": "Position: {title}",
  "text.employer": "Employer: {employer}",
  "text.handedInAt": "Handed in: {at}",
  "text.nameHidden": "The employer does not see the name before the shortlist.",
  "text.nothing": "Nothing was written here.",
  "text.line": "{label}: {words}",
  "text.work": "{from} to {until}, {employer}, {role}",
  "text.untilNow": "now",
  "section.identity": "Your name and contact details",
  "section.experience": "Work experience",
  "section.education": "Education",
  "section.skills": "Skills and certificates",
  "section.questions": "The employer’s questions",
  "section.files": "Files",
  "section.adjustments": "Adjustments you need",
  "section.disclosure": "What the employer is shown",
  "field.name": "Name",
  "field.email": "Email",
  "field.phone": "Mobile number",
  "field.none": "No work experience yet.",
  "field.gap": "What you want to explain",
  "field.level": "Highest education",
  "field.school": "School",
  "field.subject": "Subject",
  "field.skills": "What you can do",
  "field.certificates": "Certificates",
  "file.cv": "Your own CV",
  "file.other": "Other file",
  "released.needs": "The employer may see the adjustments you need.",
  "released.category":
    "After you accept an offer, the employer may see your category of disability.",
  "released.grade": "After you accept an offer, the employer may see your grade of disability.",
  "released.certificate":
    "After you accept an offer, the employer may see your disability certificate number, for the yearly return.",
} as const satisfies Translation<typeof source>;
