/*
 * Runs inside Firefox's own window (browser.xhtml), where popup and sidebar are ordinary elements.
 * EXTENSION_ID is put in before it is evaluated.
 */
globalThis.headwaterTest = {
  extension: () => WebExtensionPolicy.getByID("EXTENSION_ID").extension,

  /** A click on the toolbar button: opens the popup and grants activeTab, as a reader's click does. */
  async clickToolbar() {
    const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
    await ExtensionParent.apiManager.global.browserActionFor(this.extension()).triggerAction(window);
  },

  closePopup() {
    this.view("popup")?.closest("panel").hidePopup();
  },

  view(name) {
    return name === "popup"
      ? document.querySelector("browser[webextension-view-type=popup]")
      : document.getElementById("sidebar").contentDocument?.getElementById("webext-panels-browser");
  },

  /** The value of an expression in the view, as JSON; null where the view is not open. */
  run(name, expression) {
    const view = this.view(name);
    if (!view) return null;
    const reply = `headwater:${Math.random()}`;
    const script = `(async () => { const window = content, document = content.document; return (${expression}); })()
      .then((value) => sendAsyncMessage("${reply}", { value }), (error) => sendAsyncMessage("${reply}", { error: String(error) }));`;
    return new Promise((resolve) => {
      const { messageManager } = view;
      messageManager.addMessageListener(reply, function listen({ data }) {
        messageManager.removeMessageListener(reply, listen);
        resolve(JSON.stringify(data));
      });
      messageManager.loadFrameScript(
        `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
        false,
      );
    });
  },

  /** A trusted click into the middle of the first element that matches. */
  press(name, selector) {
    return this.run(
      name,
      `(() => {
        const element = document.querySelector(${JSON.stringify(selector)});
        element.scrollIntoView({ block: "center", behavior: "instant" });
        const box = element.getBoundingClientRect();
        for (const type of ["mousemove", "mousedown", "mouseup"])
          window.synthesizeMouseEvent(type, box.x + box.width / 2, box.y + box.height / 2, { button: 0, clickCount: type === "mousemove" ? 0 : 1 });
        return true;
      })()`,
    );
  },
};
