import { workOffOrders } from "../../platform/library-work";
import { sendMessage } from "../../platform/messages";

/** A page that nobody sees: it changes the library, tells the background how much that holds now, and is closed. */
await sendMessage("libraryPageDone", await workOffOrders().catch(() => null));
