import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What Chromium and Firefox ask for by themselves, on a fresh profile and with every switch against it. */
const OF_THE_BROWSER = [
  /(?:^|\.)googleapis\.com$/,
  /(?:^|\.)google\.com$/,
  /(?:^|\.)gstatic\.com$/,
  /(?:^|\.)mozilla\.(?:com|org|net)$/,
  /(?:^|\.)firefox\.com$/,
];

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
    hosts.push(hostIn(`https://${request.url ?? ""}`));
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    foreignHosts: () => hosts.filter((host) => !OF_THE_BROWSER.some((own) => own.test(host))),
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
