/**
 * Runs before `npm start` and `npm test`, on whatever Node the machine has: installs what is missing and says
 * what it can't install. Arguments name the browsers that the command needs.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const INSTALLED_LOCK = "node_modules/.package-lock.json";

/** Debian's package of each browser, the programs that count as it, and the variable that names another one. */
const BROWSERS = {
  chromium: { package: "chromium", programs: ["chromium", "chromium-browser"], variable: "CHROMIUM" },
  firefox: { package: "firefox-esr", programs: ["firefox-esr", "firefox"], variable: "FIREFOX" },
};

function run(command, args) {
  return spawnSync(command, args, {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

function has(program) {
  return spawnSync("which", [program], { stdio: "ignore" }).status === 0;
}

/** npm writes what it installed beside the packages: a package that the lock wants and that is absent there is missing. */
function packagesAreInstalled() {
  if (!existsSync(INSTALLED_LOCK)) return false;
  const installed = JSON.parse(readFileSync(INSTALLED_LOCK, "utf8")).packages;
  const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || optional || installed[path]?.version === version,
  );
}

function installPackages() {
  if (packagesAreInstalled()) return;
  console.error("Installing the packages that package-lock.json names (npm ci) …");
  if (run("npm", ["ci"]).status !== 0) fail("npm ci failed: see above.");
}

function installBrowser(name) {
  const browser = BROWSERS[name];
  if (process.env[browser.variable] || browser.programs.some(has)) return;
  const byHand = `Install it (on Debian: apt-get install ${browser.package}) or set ${browser.variable} to its program.`;
  if (process.getuid?.() !== 0 || !has("apt-get")) fail(`This command needs ${name}. ${byHand}`);
  console.error(`Installing ${browser.package} with apt …`);
  run("apt-get", ["update", "-qq"]);
  if (run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", browser.package]).status !== 0)
    fail(`apt could not install ${browser.package}. ${byHand}`);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

installPackages();
for (const name of process.argv.slice(2)) installBrowser(name);
