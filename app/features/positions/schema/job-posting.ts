import type { PublicPosition } from "../find-public-position.server.ts";

const EMPLOYMENT: Readonly<Record<string, string>> = {
  "full-time": "FULL_TIME",
  "part-time": "PART_TIME",
  flexible: "OTHER",
  traineeship: "INTERN",
};
const UNIT: Readonly<Record<string, string>> = {
  month: "MONTH",
  hour: "HOUR",
  day: "DAY",
  year: "YEAR",
};

/** schema.org JobPosting of an open position, as search engines read it. */
export function jobPosting(position: PublicPosition, url: string): Record<string, unknown> {
  const { view, region } = position;
  return {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    url,
    identifier: { "@type": "PropertyValue", name: position.employer, value: position.id },
    title: view.title,
    description: [view.description, ...view.requirements.map(({ text }) => text)].join("\n"),
    datePosted: position.publishedAt.toISOString(),
    ...(view.closingOn ? { validThrough: `${view.closingOn}T23:59:59+08:00` } : {}),
    employmentType: EMPLOYMENT[view.formOfWork ?? ""] ?? "OTHER",
    hiringOrganization: { "@type": "Organization", name: position.employer },
    jobLocation: {
      "@type": "Place",
      address: {
        "@type": "PostalAddress",
        addressCountry: "CN",
        addressRegion: view.place,
        ...(view.address ? { streetAddress: view.address } : {}),
      },
    },
    ...(view.formOfWork === "home-based" && region
      ? {
          jobLocationType: "TELECOMMUTE",
          applicantLocationRequirements: { "@type": "Country", name: "CN" },
        }
      : {}),
    ...(view.openings ? { totalJobOpenings: view.openings } : {}),
    ...salary(view.wage),
  };
}

function salary({ from, to, unit }: PublicPosition["view"]["wage"]) {
  const unitText = unit && UNIT[unit];
  if (!unitText || (from === null && to === null)) return {};
  return {
    baseSalary: {
      "@type": "MonetaryAmount",
      currency: "CNY",
      value: {
        "@type": "QuantitativeValue",
        ...(from === null ? {} : { minValue: from / 100 }),
        ...(to === null ? {} : { maxValue: to / 100 }),
        unitText,
      },
    },
  };
}
