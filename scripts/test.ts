import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";

/** Everything that `npm test` checks, in order; the first failure ends it. Playwright and Vitest leave their counts. */
interface Step {
  name: string;
  command: string[];
  /** Counts the tests of the step's report. */
  count?: () => Counts;
}

interface Counts {
  passed: number;
  skipped: number;
}

const UNIT_REPORT = "out/test/unit.json";
const BROWSER_REPORT = "out/test/browser.json";

const STEPS: Step[] = [
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "lint and format", command: ["biome", "check", "."] },
  {
    name: "unit and property tests",
    command: ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${UNIT_REPORT}`],
    count: () => {
      const { numPassedTests = 0, numPendingTests = 0 } = readReport(UNIT_REPORT);
      return { passed: numPassedTests, skipped: numPendingTests };
    },
  },
  { name: "build for Chromium", command: ["wxt", "build"] },
  { name: "build for Firefox", command: ["wxt", "build", "-b", "firefox", "--mv3"] },
  { name: "packed for Chromium", command: ["wxt", "zip"] },
  {
    name: "real browsers",
    command: ["playwright", "test", "--reporter=list,json"],
    count: () => {
      const { expected = 0, skipped = 0 } = readReport(BROWSER_REPORT).stats ?? {};
      return { passed: expected, skipped };
    },
  },
];

interface Report {
  numPassedTests?: number;
  /** Vitest's word for skipped. */
  numPendingTests?: number;
  stats?: { expected?: number; skipped?: number };
}

function readReport(path: string): Report {
  return JSON.parse(readFileSync(path, "utf8")) as Report;
}

function run({ name, command }: Step): void {
  console.log(`\n── ${name}`);
  const [program = "", ...args] = command;
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: BROWSER_REPORT };
  const { status } = spawnSync(program, args, { stdio: "inherit", env });
  if (status === 0) return;
  console.error(`\n${name}: failed.`);
  process.exit(1);
}

rmSync("out/test", { recursive: true, force: true });
mkdirSync("out/test", { recursive: true });
const total: Counts = { passed: 0, skipped: 0 };
for (const step of STEPS) {
  run(step);
  const counts = step.count?.();
  total.passed += counts?.passed ?? 0;
  total.skipped += counts?.skipped ?? 0;
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`\n${total.passed} passed, 0 failed${skipped}`);
if (total.passed === 0) process.exit(1);
