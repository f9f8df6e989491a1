/** Builds what Excel loads: one page for pane, functions and ribbon (shared runtime), the functions' metadata and help, the manifest and the icons. */
const { mkdirSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { URL } = require("node:url");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { sources } = require("webpack");

/** The address in the manifest's source, good for `npm run start:excel` on one's own machine. */
const LOCAL_ADDRESS = "https://localhost:3000";
const WORKBENCH_FOLDER = "dist-workbench";
/** Microsoft's CDN; another one, for example that of Office operated by 21Vianet, is given as RADAR_OFFICE_JS. */
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** Where the annotated sources are kept from which Microsoft's generator makes the functions' metadata. */
const ANNOTATED = "./node_modules/.cache/receivables-radar";

/** The manifest with its public address in every URL. The address is an https origin or folder, without a slash at its end. */
function publicManifest(text, address) {
  if (!/^https:\/\/[^\s"'<>]+[^/\s"'<>]$/.test(address)) throw new Error(`RADAR_URL must be an https address without a slash at its end: ${address}`);
  return text.replaceAll(LOCAL_ADDRESS, address);
}

/** A module of the add-in's own source, for the build. */
function source(file) {
  return require("tsx/cjs/api").require(`./src/functions/${file}`, __filename);
}

/** functions.json and functions.zh-CN.json, both by Microsoft's generator from the one catalogue. */
function functionsMetadata(address) {
  const { metadataSource } = source("metadataSource.ts");
  const { GUIDES } = source("catalogue/guides.ts");
  mkdirSync(ANNOTATED, { recursive: true });
  return [["en-US", "functions.json"], ["zh-CN", "functions.zh-CN.json"]].map(([language, output]) => {
    const input = `${ANNOTATED}/functions.${language}.ts`;
    writeFileSync(input, metadataSource(GUIDES, language, address));
    return new CustomFunctionsMetadataPlugin({ output, input });
  });
}

/** The help pages that the function wizard opens, and the texts that the pane's function browser fetches. */
class HelpPages {
  apply(compiler) {
    const { helpPages } = source("helpPages.ts");
    const { functionEntries } = source("functionEntries.ts");
    const { entriesPath } = source("entriesPath.ts");
    const { GUIDES } = source("catalogue/guides.ts");
    compiler.hooks.thisCompilation.tap("HelpPages", (compilation) => {
      for (const language of ["zh-CN", "en-US"]) compilation.emitAsset(entriesPath(language), new sources.RawSource(JSON.stringify(functionEntries(GUIDES, language))));
      for (const page of helpPages(GUIDES)) compilation.emitAsset(page.path, new sources.RawSource(page.html));
    });
  }
}

const TYPESCRIPT = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: { jsc: { target: "es2021", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } } },
  },
};

/** Own origin and the one from which Office.js comes, nothing else. Fluent's styles and Office.js need inline styles; the development server talks over a socket. */
function contentSecurityPolicy(officeJs, serving) {
  if (!/^https:\/\/[^\s"'<>;]+\/office\.js$/.test(officeJs)) throw new Error(`RADAR_OFFICE_JS must be an https address that ends in /office.js: ${officeJs}`);
  return [
    "default-src 'none'",
    `script-src 'self' ${new URL(officeJs).origin}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self'${serving ? " wss://localhost:3000" : ""}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** `webpack` builds what Excel loads; `webpack --env workbench` the page on which all of it runs without Excel, with the very same bundles. */
async function config(env, options) {
  const addIn = await addInConfig(env, options);
  return env.workbench ? [{ ...addIn, devServer: { port: 3000, hot: false } }, workbenchConfig(options)] : addIn;
}

/** The workbench page, and copies of the files that it loads beside the add-in's own. */
function workbenchConfig({ mode }) {
  return {
    name: "workbench",
    mode,
    target: ["web", "es2021"],
    devtool: mode === "production" ? false : "source-map",
    entry: { workbench: "./src/workbench/workbench.ts", paneFrame: "./src/workbench/paneFrame.ts" },
    output: { path: path.resolve(__dirname, WORKBENCH_FOLDER), filename: "[name].js" },
    resolve: {
      extensions: [".ts", ".tsx", ".js"],
      // Univer's door to another Node process, which a page has not.
      alias: { "@univerjs/rpc-node": false },
    },
    module: { rules: [TYPESCRIPT] },
    plugins: [
      new HtmlWebpackPlugin({ filename: "index.html", template: "./src/workbench/workbench.html", chunks: ["workbench"], scriptLoading: "blocking", inject: "body" }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "src/workbench/pane.html" },
          { from: "node_modules/@univerjs/preset-sheets-core/lib/index.css", to: "univer.css" },
          { from: "node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js", to: "excel-web.js" },
        ],
      }),
    ],
    // Read from this machine alone: building it quickly matters more than its size.
    optimization: { minimize: false },
    performance: false,
  };
}

async function addInConfig(env, { mode }) {
  const serving = env.WEBPACK_SERVE === true;
  const address = process.env.RADAR_URL ?? LOCAL_ADDRESS;
  const officeJs = process.env.RADAR_OFFICE_JS ?? OFFICE_JS;
  return {
    target: ["web", "es2021"],
    devtool: mode === "production" ? false : "source-map",
    // Functions first and on their own, small and whole: they must be there before Excel asks, whatever the pane does.
    entry: {
      functions: "./src/functions/functions.ts",
      taskpane: ["./src/commands/commands.ts", "./src/taskpane/index.tsx"],
    },
    output: {
      path: path.resolve(__dirname, env.workbench ? WORKBENCH_FOLDER : "dist"),
      filename: "[name].js",
      // The page asks for its scripts by their hash; the analysis' own thread must be of the same build.
      chunkFilename: "[name].[contenthash:8].js",
      clean: !env.workbench,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [TYPESCRIPT],
    },
    plugins: [
      ...functionsMetadata(address),
      new HelpPages(),
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        hash: true,
        scriptLoading: "blocking",
        inject: "body",
        templateParameters: { officeJs, policy: contentSecurityPolicy(officeJs, serving) },
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.{png,xlsx}" },
          { from: "src/commands/shortcuts.json" },
          { from: "manifest.xml", transform: (content) => publicManifest(content.toString(), address) },
        ],
      }),
    ],
    // The compiler that reads the sources makes them small too: the same size in half the time.
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
    // Office loads the page once from its own cache; one file of this size is quicker than several round trips.
    performance: { maxAssetSize: 1_500_000, maxEntrypointSize: 1_500_000 },
    ...(serving && !env.workbench ? { devServer: await developmentServer() } : {}),
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
module.exports.contentSecurityPolicy = contentSecurityPolicy;
