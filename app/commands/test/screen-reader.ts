import { existsSync } from "node:fs";
import { windowedChromiumPath } from "../../../a11y-tests/chromium.ts";
import { requirePackages } from "./debian-packages.ts";

const PACKAGES = ["chromium", "orca", "at-spi2-core", "xvfb", "dbus", "xdotool", "openbox"];
const PROGRAMS = [
  windowedChromiumPath(),
  "/usr/bin/orca",
  "/usr/libexec/at-spi-bus-launcher",
  "/usr/bin/Xvfb",
  "/usr/bin/dbus-daemon",
  "/usr/bin/xdotool",
  "/usr/bin/openbox",
];

/** Orca, and a Chromium, a screen and buses for it. */
export function requireScreenReader(): Promise<void> {
  return requirePackages({
    packages: PACKAGES,
    isThere: () => Promise.resolve(PROGRAMS.every((program) => existsSync(program))),
    told:
      `读屏测试没有进行：需要 Debian 12 的 Orca 43、有窗口的 Chromium 和虚拟屏幕，请安装 ${PACKAGES.join(" ")}。\n` +
      `The screen reader tests did NOT run. They need Orca 43 of Debian 12, a Chromium with windows and a virtual screen: ` +
      `apt-get install ${PACKAGES.join(" ")}`,
  });
}
