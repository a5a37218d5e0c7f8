import WebSocket from "ws";

/** An event of Chromium's trace; times in microseconds, `tdur` in processor time of its thread. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { frame?: string; data?: { isOutermostMainFrame?: boolean } };
}

interface Message {
  id?: number;
  method?: string;
  params?: { value?: TraceEvent[] };
}

const CATEGORIES = ["devtools.timeline", "v8", "loading", "blink.user_timing", "toplevel"];

/** Records what all processes of a browser do, through the debugger of the browser itself. */
export class Trace {
  private events: TraceEvent[] = [];
  private onComplete: () => void = () => undefined;

  private constructor(private readonly socket: WebSocket) {
    socket.on("message", (data) => {
      const { method, params } = JSON.parse(String(data)) as Message;
      if (method === "Tracing.dataCollected") this.events.push(...(params?.value ?? []));
      if (method === "Tracing.tracingComplete") this.onComplete();
    });
  }

  static async start(address: string): Promise<Trace> {
    const socket = new WebSocket(address, { maxPayload: 0 });
    await new Promise((done, fail) => socket.once("open", done).once("error", fail));
    const trace = new Trace(socket);
    const started = new Promise<void>((done) => {
      socket.on("message", (data) => (JSON.parse(String(data)) as Message).id === 1 && done());
    });
    const traceConfig = { includedCategories: CATEGORIES, excludedCategories: ["*"] };
    socket.send(JSON.stringify({ id: 1, method: "Tracing.start", params: { traceConfig } }));
    await started;
    return trace;
  }

  /** Ends the recording; everything that was recorded. */
  async stop(): Promise<TraceEvent[]> {
    const complete = new Promise<void>((done) => {
      this.onComplete = done;
    });
    this.socket.send(JSON.stringify({ id: 2, method: "Tracing.end" }));
    await complete;
    this.socket.close();
    return this.events;
  }
}
