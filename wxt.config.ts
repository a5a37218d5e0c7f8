import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";

/** Extension pages load nothing from anywhere but the package itself. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export default defineConfig({
  imports: false,
  modules: ["@wxt-dev/webextension-polyfill", "@wxt-dev/i18n/module"],
  // Both browsers know modulepreload; its polyfill would be the one fetch of an address that is not our own file.
  vite: () => ({ plugins: [preact()], build: { modulePreload: { polyfill: false } } }),
  webExt: { disabled: true },
  manifest: ({ browser, mode }) => ({
    default_locale: "en",
    name: "__MSG_common_product__",
    description: "__MSG_manifest_description__",
    permissions: [
      "activeTab",
      "scripting",
      "storage",
      ...(browser === "firefox" ? [] : ["sidePanel", "offscreen"]),
    ],
    optional_host_permissions: ["*://*/*"],
    action: { default_title: "__MSG_common_product__" },
    commands: {
      _execute_action: { suggested_key: { default: "Alt+Shift+H" } },
      "silence-site": {
        suggested_key: { default: "Alt+Shift+S" },
        description: "__MSG_manifest_silenceSite__",
      },
    },
    // The development server serves scripts from its own address; only the product is closed.
    ...(mode === "production" && { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } }),
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "headwater@headwater.invalid",
              // The Navigation API (page changes without a load) is in Firefox since 147; 153 is the oldest one tested.
              strict_min_version: "153.0",
              data_collection_permissions: { required: ["none" as const] },
            },
          },
        }
      : // sidePanel.open and runtime.getContexts came with 116.
        { minimum_chrome_version: "116" }),
  }),
});
