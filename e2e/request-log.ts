import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * Hosts that Chromium and Firefox ask for by themselves, on a fresh profile and with every switch against it.
 * Exact names: a whole domain would also let a font, a search or a translation service pass.
 */
const OF_THE_BROWSER = new Set([
  // Seen in every journey of Chromium: its account check and its component updater.
  "accounts.google.com",
  "update.googleapis.com",
  // Chromium's further services, which other builds and longer runs ask: extension updates, download of
  // components, lists of dangerous sites, page-load models, field trials, push messages.
  "clients2.google.com",
  "clients2.googleusercontent.com",
  "edgedl.me.gvt1.com",
  "redirector.gvt1.com",
  "safebrowsing.googleapis.com",
  "safebrowsingohttpgateway.googleapis.com",
  "optimizationguide-pa.googleapis.com",
  "content-autofill.googleapis.com",
  "clientservices.googleapis.com",
  "android.clients.google.com",
  "mtalk.google.com",
  // Seen in every journey of Firefox: its settings (block lists, certificates, search engines).
  "firefox.settings.services.mozilla.com",
  // Firefox's further services: attachments and signatures of those settings, push messages, network check,
  // updates of itself, of media plugins and of add-ons, lists of trackers, region, telemetry.
  "firefox-settings-attachments.cdn.mozilla.net",
  "content-signature-2.cdn.mozilla.net",
  "push.services.mozilla.com",
  "detectportal.firefox.com",
  "aus5.mozilla.org",
  "services.addons.mozilla.org",
  "versioncheck-bg.addons.mozilla.org",
  "shavar.services.mozilla.com",
  "tracking-protection.cdn.mozilla.net",
  "location.services.mozilla.com",
  "contile.services.mozilla.com",
  "incoming.telemetry.mozilla.org",
]);

/** A proxy that answers nothing and writes down which hosts were asked for. */
export interface RequestLog {
  address: string;
  /** Hosts that no browser asks for by itself: someone's request left the machine. */
  foreignHosts(): string[];
  /** Drops what a test asked for on purpose. */
  forget(): void;
  close(): Promise<void>;
}

export async function startRequestLog(): Promise<RequestLog> {
  const hosts: string[] = [];
  const server = createServer((request, response) => {
    hosts.push(hostIn(request.url ?? ""));
    response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    // The browser may hang up first, as it does when it is closed.
    socket.on("error", () => undefined);
    hosts.push(hostIn(`https://${request.url ?? ""}`));
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    foreignHosts: () => hosts.filter((host) => !OF_THE_BROWSER.has(host)),
    forget: () => {
      hosts.length = 0;
    },
    close: () => closed(server),
  };
}

function hostIn(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
