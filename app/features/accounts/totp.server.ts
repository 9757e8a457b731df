import { randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import QRCode from "qrcode";
import { encryptField, decryptField, lookupHash } from "#app/platform/encryption.server.ts";
import { recovery, totp } from "./policy/index.ts";

const SECRET = "users.totp_secret";

export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

export function sealSecret(secret: string): string {
  return encryptField(secret, SECRET);
}

export function openSecret(sealed: string): string {
  return decryptField(sealed, SECRET);
}

function authenticator(secret: string, issuer: string, label: string): TOTP {
  const { digits, periodSeconds: period } = totp;
  return new TOTP({
    issuer,
    label,
    algorithm: "SHA1",
    digits,
    period,
    secret: Secret.fromBase32(secret),
  });
}

/** Distance of the code's step to the present one, or null: see policy `judgeStep`. */
export function stepDelta(secret: string, code: string, now: Date): number | null {
  const own = authenticator(secret, "", "");
  return own.validate({ token: code, timestamp: now.getTime(), window: totp.window });
}

export interface QrCode {
  /** Modules a side, quiet zone included. */
  readonly size: number;
  /** Path of the dark modules. */
  readonly path: string;
}

const QUIET = 4;

/** The address an authenticator reads, as a drawing. */
export function qrCode(
  secret: string,
  of: { readonly issuer: string; readonly label: string },
): QrCode {
  const uri = authenticator(secret, of.issuer, of.label).toString();
  const { size, data } = QRCode.create(uri, { errorCorrectionLevel: "M" }).modules;
  const dark = [...data].flatMap((isDark, at) =>
    isDark ? [`M${(at % size) + QUIET} ${Math.floor(at / size) + QUIET}h1v1h-1z`] : [],
  );
  return { size: size + 2 * QUIET, path: dark.join("") };
}

export function newRecoveryCodes(): string[] {
  return Array.from({ length: recovery.count }, () =>
    Array.from({ length: recovery.digits }, () => randomInt(10)).join(""),
  );
}

export function recoveryCodeHash(code: string): string {
  return lookupHash(code, "recovery_codes.code");
}
