import type { Page } from "@playwright/test";
import { signInAs } from "../personas.ts";
import type { ProbeWorld } from "../probe.ts";

/** The opened page as an approver of another region sees it. */
export async function asOfficerOf(region: string, page: Page, { db }: ProbeWorld): Promise<void> {
  const email = `shenpi.${region}@example.cn`;
  await db.query(
    `INSERT INTO users (id, kind, officer_role, region, name, email)
     VALUES (gen_random_uuid(), 'officer', 'approver', $1, '贾玉兰', $2) ON CONFLICT DO NOTHING`,
    [region, email],
  );
  await signInAs(page.context(), email, { db, url: new URL(page.url()).origin });
  await page.reload();
}
