/** Builds what Excel loads: one page for pane, functions and ribbon (shared runtime), the functions' metadata, the manifest and the icons. */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { Compilation, sources } = require("webpack");

/** The address in the manifest's source, good for `npm start` on one's own machine. */
const LOCAL_ADDRESS = "https://localhost:3000";
const OFFICE_JS = "https://appsforoffice.microsoft.com";
const FUNCTIONS = "./src/functions/functions.ts";
const CHINESE_DESCRIPTIONS = "./src/functions/descriptions.zh-CN.json";

/** The manifest with its public address in every URL. The address is an https origin or folder, without a slash at its end. */
function publicManifest(text, address) {
  if (!/^https:\/\/[^\s"'<>]+[^/\s"'<>]$/.test(address)) throw new Error(`RADAR_URL must be an https address without a slash at its end: ${address}`);
  return text.replaceAll(LOCAL_ADDRESS, address);
}

/** The functions' metadata with descriptions in another language. Throws when one is missing. */
function translatedMetadata(metadata, descriptions) {
  const functions = metadata.functions.map((one) => {
    const words = descriptions[one.id];
    const missing = one.parameters.find((parameter) => !words?.parameters[parameter.name]);
    if (!words || missing) throw new Error(`no description for ${one.id} ${missing?.name ?? ""}`);
    return {
      ...one,
      description: words.description,
      parameters: one.parameters.map((parameter) => ({ ...parameter, description: words.parameters[parameter.name] })),
    };
  });
  return { ...metadata, functions };
}

/** Adds functions.zh-CN.json beside the functions.json that Microsoft's plugin makes. */
class ChineseFunctionsMetadata {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ChineseFunctionsMetadata", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "ChineseFunctionsMetadata", stage: Compilation.PROCESS_ASSETS_STAGE_DERIVED }, (assets) => {
        const english = assets["functions.json"];
        if (!english) return;
        const descriptions = JSON.parse(readFileSync(path.resolve(__dirname, CHINESE_DESCRIPTIONS), "utf8"));
        const chinese = translatedMetadata(JSON.parse(english.source().toString()), descriptions);
        compilation.emitAsset("functions.zh-CN.json", new sources.RawSource(JSON.stringify(chinese, null, 2)));
      });
    });
  }
}

/** Own origin and Office.js, nothing else. Fluent's styles and Office.js need inline styles; the development server talks over a socket. */
function contentSecurityPolicy(serving) {
  return [
    "default-src 'none'",
    `script-src 'self' ${OFFICE_JS}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self'${serving ? " wss://localhost:3000" : ""}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

async function config(env, { mode }) {
  const serving = env.WEBPACK_SERVE === true;
  const address = process.env.RADAR_URL ?? LOCAL_ADDRESS;
  return {
    target: ["web", "es2021"],
    devtool: mode === "production" ? false : "source-map",
    // Functions first: they must be there before Excel asks, whatever the pane does.
    entry: { taskpane: [FUNCTIONS, "./src/commands/commands.ts", "./src/taskpane/index.tsx"] },
    output: { path: path.resolve(__dirname, "dist"), filename: "[name].js", clean: true },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: "swc-loader",
            options: { jsc: { target: "es2021", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } } },
          },
        },
      ],
    },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: FUNCTIONS }),
      new ChineseFunctionsMetadata(),
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["taskpane"],
        hash: true,
        scriptLoading: "blocking",
        inject: "body",
        templateParameters: { officeJs: `${OFFICE_JS}/lib/1/hosted/office.js`, policy: contentSecurityPolicy(serving) },
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.{png,xlsx}" },
          { from: "manifest.xml", transform: (content) => publicManifest(content.toString(), address) },
        ],
      }),
    ],
    // Office loads the page once from its own cache; one file of this size is quicker than several round trips.
    performance: { maxAssetSize: 1_500_000, maxEntrypointSize: 1_500_000 },
    ...(serving ? { devServer: await developmentServer() } : {}),
  };
}

async function developmentServer() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    port: 3000,
    headers: { "Access-Control-Allow-Origin": "*" },
    server: { type: "https", options: await getHttpsServerOptions() },
  };
}

module.exports = config;
module.exports.LOCAL_ADDRESS = LOCAL_ADDRESS;
module.exports.publicManifest = publicManifest;
module.exports.translatedMetadata = translatedMetadata;
