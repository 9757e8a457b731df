import { spawn, type ChildProcess } from "node:child_process";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { end } from "../processes.ts";

const orcaFiles = fileURLToPath(new URL("./orca/", import.meta.url));

/** A screen, a bus and Orca on them, for one browser. */
export interface Stack {
  /** What the browser and xdotool must be told. */
  readonly variables: NodeJS.ProcessEnv;
  /** Lines of JSON, one per utterance. */
  readonly speechLog: string;
  /** Answers once Orca has nothing left to do. */
  readonly syncSocket: string;
  readonly profile: string;
  startOrca(): void;
  stop(): Promise<void>;
}

/** Xvfb on a free display, a session bus, openbox and the accessibility bus, all in a folder of their own. */
export async function startStack(language: "zh_CN" | "en"): Promise<Stack> {
  const folder = await mkdtemp(join(tmpdir(), "tongtu-reader-"));
  const [run, prefs] = [join(folder, "run"), join(folder, "prefs")];
  await mkdir(run, { mode: 0o700 });
  await cp(orcaFiles, prefs, { recursive: true });
  const children: ChildProcess[] = [];
  const launch = (command: string, args: readonly string[], env: NodeJS.ProcessEnv) => {
    const child = spawn(command, args, { env, stdio: ["ignore", "ignore", "ignore", "pipe"] });
    child.on("error", () => undefined);
    children.push(child);
    return child;
  };
  const base = {
    ...process.env,
    HOME: folder,
    XDG_RUNTIME_DIR: run,
    XDG_DATA_HOME: join(folder, "data"),
    XDG_CONFIG_HOME: join(folder, "config"),
    GSETTINGS_BACKEND: "memory",
    LANGUAGE: language,
    LC_ALL: "C.UTF-8",
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(run, "bus")}`,
    SPEECH_LOG: join(folder, "speech"),
    SYNC_SOCKET: join(run, "sync"),
    PYTHONPATH: prefs,
    PYTHONDONTWRITEBYTECODE: "1",
  };
  const screen = ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"];
  const display = await firstLine(launch("Xvfb", screen, base));
  const variables = { ...base, DISPLAY: `:${display}` };
  launch(
    "dbus-daemon",
    ["--session", "--nofork", `--address=${base.DBUS_SESSION_BUS_ADDRESS}`],
    variables,
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  launch("openbox", ["--sm-disable", "--config-file", join(prefs, "openbox.xml")], variables);
  const bus = "/usr/libexec/at-spi-bus-launcher";
  launch(bus, ["--launch-immediately", "--a11y=1", "--screen-reader=1"], variables);
  return {
    variables,
    speechLog: base.SPEECH_LOG,
    syncSocket: base.SYNC_SOCKET,
    profile: join(folder, "chromium"),
    startOrca() {
      launch("/usr/bin/python3", ["/usr/bin/orca", "-u", prefs], variables);
    },
    async stop() {
      // Orca does not end by being asked.
      for (const child of children.toReversed()) await end(child, "SIGKILL");
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdio[3]?.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once("exit", () => reject(new Error("Xvfb could not start")));
  });
}
